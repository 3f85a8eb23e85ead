import { checkLedgers, type CheckOutcome } from '../../actions/check-ledgers';
import { requireLedger } from '../../actions/require-ledger';
import { readWorkbook } from '../../actions/read-workbook';
import { writeReport } from '../../actions/write-report';
import { findingToJson } from '../../ledger/rules/finding-json';
import { countByRule, countBySeverity } from '../../ledger/rules/check-ledger';
import { translator, type Translate } from '../../i18n/translate';
import { formatFindings, type FileFindings } from '../format-findings';
import type { CliArguments } from '../arguments';
import type { Command } from '../main';
import { readProfile } from '../read-profile';
import { requireSheet } from '../require-sheet';
import { attachWorkbook, outputsFor, saveAttached } from '../workbook-file';
import { inFile } from '../in-file';

/** Checks one or many workbooks; exit code 1 when any has a finding of severity error. */
export const checkCommand: Command = async (args) => {
  const t = translator(args.locale);
  const outputs = outputsFor(args, false);
  const profile = args.profile === null ? undefined : readProfile(args.profile, t);
  const results: FileFindings[] = [];
  const notes: string[] = [];
  for (const file of args.files) {
    const outcome = await inFile(file, t, () => checkFile(args, file, outputs.get(file) ?? null, t, profile));
    if (outputs.get(file)) notes.push(t('cli.saved', { file: outputs.get(file)! }));
    results.push({ file, findings: outcome.findings });
  }
  const findings = results.flatMap((result) => result.findings);
  const counts = countBySeverity(findings);
  const exitCode = counts.error > 0 ? 1 : 0;
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

async function checkFile(
  args: CliArguments,
  file: string,
  output: string | null,
  t: Translate,
  profile: ReturnType<typeof readProfile> | undefined,
): Promise<CheckOutcome> {
  const host = await attachWorkbook(file, args.asOf);
  requireSheet(host.model, file, args.sheet);
  const options = { asOf: args.asOf, locale: args.locale, t };
  const reading = await readWorkbook(options, { sheet: args.sheet });
  requireLedger(reading);
  const outcome = checkLedgers(reading, options, profile);
  if (output !== null) {
    await writeReport(reading, outcome, options);
    saveAttached(host, output);
  }
  return outcome;
}
