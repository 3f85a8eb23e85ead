import { highlightLedgers, type BandOutcome } from '../../actions/highlight-ledgers';
import { readWorkbook } from '../../actions/read-workbook';
import { requireLedger } from '../../actions/require-ledger';
import { BANDS } from '../../ledger/progress/band-options';
import { alertText } from '../../ledger/progress/alert-text';
import { translator } from '../../i18n/translate';
import { inFile } from '../in-file';
import type { Command } from '../main';
import { requireSheet } from '../require-sheet';
import { alignRows, clip } from '../table';
import { attachWorkbook, outputsFor, saveAttached } from '../workbook-file';

/** Highlights one or many workbooks. */
export const highlightCommand: Command = async (args) => {
  const t = translator(args.locale);
  const options = { asOf: args.asOf, locale: args.locale, t };
  const outputs = outputsFor(args, true);
  const outcomes: { file: string; outcome: BandOutcome }[] = [];
  const notes: string[] = [];
  for (const file of args.files) {
    const outcome = await inFile(file, t, async () => {
      const host = await attachWorkbook(file, args.asOf);
      requireSheet(host.model, file, args.sheet);
      const reading = await readWorkbook(options, { sheet: args.sheet });
      requireLedger(reading);
      const judged = await highlightLedgers(reading, options);
      saveAttached(host, outputs.get(file)!);
      return judged;
    });
    outcomes.push({ file, outcome });
    notes.push(t('cli.saved', { file: outputs.get(file)! }));
  }
  const many = outcomes.length > 1;
  const bands = Object.fromEntries(
    BANDS.map((band) => [band, outcomes.reduce((sum, { outcome }) => sum + outcome.bands[band], 0)]),
  );
  if (args.json) {
    const rows = outcomes.flatMap(({ file, outcome }) =>
      outcome.rows.map(({ entry, row }) => ({
        ...(many ? { file } : {}),
        sheet: entry.sheet,
        row: entry.row,
        band: row.band,
        due: row.due?.toString() ?? null,
        days: row.days,
      })),
    );
    return { stdout: `${JSON.stringify({ bands, rows })}\n`, exitCode: 0, notes };
  }
  const header = [t('cli.row'), t('cli.task'), t('cli.due'), t('cli.band')];
  const rows = outcomes.flatMap(({ outcome }) =>
    outcome.rows.map(({ entry, row }) => [
      `${entry.sheet}!${entry.row}`,
      clip(entry.task, 44),
      row.due?.toString() ?? '',
      alertText(row, t),
    ]),
  );
  const counts = BANDS.map((band) => `${t(`progress.band.${band}`)} ${bands[band]}`).join('  ');
  return { stdout: `${counts}\n${alignRows([header, ...rows])}\n`, exitCode: 0, notes };
};
