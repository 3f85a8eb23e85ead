import { readWorkbook } from '../../actions/read-workbook';
import { requireLedger } from '../../actions/require-ledger';
import { summarizeMonth, type SummaryOutcome } from '../../actions/summarize-month';
import { translator } from '../../i18n/translate';
import { inFile } from '../in-file';
import type { Command } from '../main';
import { requireSheet } from '../require-sheet';
import { UsageError } from '../usage-error';
import { attachWorkbook, outputsFor, saveAttached } from '../workbook-file';

/** Writes the monthly summary of one or many workbooks; with several, `--json` answers an array, one object a file. */
export const summarizeCommand: Command = async (args) => {
  const t = translator(args.locale);
  const month = args.month?.toString();
  if (month === undefined) throw new UsageError('cli.monthMissing');
  const options = { asOf: args.asOf, locale: args.locale, t };
  const outputs = outputsFor(args, true);
  const outcomes: { file: string; outcome: SummaryOutcome }[] = [];
  const notes: string[] = [];
  for (const file of args.files) {
    const outcome = await inFile(file, t, async () => {
      const host = await attachWorkbook(file, args.asOf);
      requireSheet(host.model, file, args.sheet);
      const reading = await readWorkbook(options, { sheet: args.sheet });
      requireLedger(reading);
      const summary = await summarizeMonth(reading, { month }, options);
      saveAttached(host, outputs.get(file)!);
      return summary;
    });
    outcomes.push({ file, outcome });
    notes.push(t('cli.saved', { file: outputs.get(file)! }));
  }
  if (args.json) {
    const many = outcomes.length > 1;
    const objects = outcomes.map(({ file, outcome }) => ({
      ...(many ? { file } : {}),
      ...outcome.figures,
      bulletin: outcome.bulletin,
    }));
    return { stdout: `${JSON.stringify(many ? objects : objects[0])}\n`, exitCode: 0, notes };
  }
  return { stdout: `${outcomes.map(({ outcome }) => outcome.bulletin).join('\n\n')}\n`, exitCode: 0, notes };
};
