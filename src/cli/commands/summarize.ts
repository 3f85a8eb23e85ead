import { summarizeMonth, type SummaryOutcome } from '../../actions/summarize-month';
import { translator } from '../../i18n/translate';
import { eachWorkbook, failuresAmong, type FileWork } from '../each-workbook';
import type { Command } from '../command';
import { UsageError } from '../usage-error';

/**
 * Writes the monthly summary of one or many workbooks; with several, `--json` answers an array, one object a file. A file among many that is
 * no good is one line on stderr and exit code 2; the others are summarised.
 */
export const summarizeCommand: Command = async (args) => {
  const t = translator(args.locale);
  const month = args.month?.toString();
  if (month === undefined) throw new UsageError('cli.monthMissing');
  const { failures, onFailure } = failuresAmong(args);
  const summarize: FileWork<SummaryOutcome> = (reading, options) => summarizeMonth(reading, { month }, options);
  const { outcomes, notes: saved } = await eachWorkbook(args, t, true, summarize, onFailure);
  const replaced = outcomes.filter(({ outcome }) => outcome.replaced);
  const notes = [
    ...failures,
    ...saved,
    ...replaced.map(({ file, outcome }) => t('summary.cli.replaced', { file, sheet: outcome.sheet })),
  ];
  if (args.json) {
    const many = args.files.length > 1;
    const objects = outcomes.map(({ file, outcome }) => ({
      ...(many ? { file } : {}),
      ...outcome.figures,
      bulletin: outcome.bulletin,
    }));
    return { stdout: `${JSON.stringify(many ? objects : objects[0])}\n`, exitCode: failures.length > 0 ? 2 : 0, notes };
  }
  return {
    stdout: `${outcomes.map(({ outcome }) => outcome.bulletin).join('\n\n')}\n`,
    exitCode: failures.length > 0 ? 2 : 0,
    notes,
  };
};
