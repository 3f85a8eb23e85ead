import { checkLedgers } from '../../actions/check-ledgers';
import { entriesByRow } from '../../actions/pages/report-page';
import { commentSentences } from '../../actions/report-sentences';
import { writeReport, type ReportComments } from '../../actions/write-report';
import { findingToJson } from '../../ledger/rules/finding-json';
import { countByRule, countBySeverity } from '../../ledger/rules/check-ledger';
import { translator } from '../../i18n/translate';
import { formatFindings } from '../format-findings';
import type { FileFindings } from '../formats/file-findings';
import type { Command } from '../command';
import { readProfile } from '../read-profile';
import { eachWorkbook, failuresAmong, type FileWork } from '../each-workbook';
import { UsageError } from '../usage-error';

interface CheckedFile extends Omit<FileFindings, 'file'> {
  readonly comments: ReportComments | null;
}

/**
 * Checks one or many workbooks; exit code 1 when any has a finding of severity error. Among many a file that is no good does not keep
 * the others from being checked: each such file is one line on stderr, and the exit code is 2.
 */
export const checkCommand: Command = async (args) => {
  const t = translator(args.locale);
  if (args.notes && args.output === null && !args.inPlace) throw new UsageError('cli.notesWithoutOutput');
  const profile = args.profile === null ? undefined : readProfile(args.profile, t);
  const check: FileWork<CheckedFile> = async (reading, options, output) => {
    const outcome = checkLedgers(reading, options, profile);
    const written = output === null ? null : await writeReport(reading, outcome, options, { comments: args.notes });
    return { findings: outcome.findings, entries: entriesByRow(reading), comments: written?.comments ?? null };
  };
  const { failures, onFailure } = failuresAmong(args);
  const { outcomes, notes: saved } = await eachWorkbook(args, t, false, check, onFailure);
  const results = outcomes.map(({ file, outcome }): FileFindings => ({ file, ...outcome }));
  const told = outcomes.flatMap(({ file, outcome: { comments } }) =>
    comments
      ? [t('cli.inFile', { file, sentence: commentSentences(comments, t).join(t('report.comments.join')) })]
      : [],
  );
  const notes = [...failures, ...saved, ...told];
  const findings = results.flatMap((result) => result.findings);
  const counts = countBySeverity(findings);
  const exitCode = failures.length > 0 ? 2 : counts.error > 0 ? 1 : 0;
  if (args.json) {
    const many = args.files.length > 1;
    const listed = results.flatMap(({ file, findings: some }) =>
      some.map((finding) => ({ ...(many ? { file } : {}), ...findingToJson(finding, t) })),
    );
    return {
      stdout: `${JSON.stringify({ findings: listed, counts, byRule: countByRule(findings) })}\n`,
      exitCode,
      notes,
    };
  }
  return { stdout: formatFindings(args.format, results, t), exitCode, notes };
};
