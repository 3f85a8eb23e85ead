import { highlightLedgers } from '../../actions/highlight-ledgers';
import { BANDS } from '../../ledger/progress/band-options';
import { alertText } from '../../ledger/progress/alert-text';
import { translator } from '../../i18n/translate';
import { eachWorkbook } from '../each-workbook';
import type { Command } from '../main';
import { alignRows, clip } from '../table';

/** Highlights one or many workbooks. */
export const highlightCommand: Command = async (args) => {
  const t = translator(args.locale);
  const { outcomes, notes } = await eachWorkbook(args, t, true, (reading, options) =>
    highlightLedgers(reading, options),
  );
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
