import { highlightAnyway } from '../../actions/highlight-ledgers';
import type { BandOutcome } from '../../actions/judge-ledgers';
import { BANDS } from '../../ledger/progress/band-options';
import { alertText } from '../../ledger/progress/alert-text';
import { translator } from '../../i18n/translate';
import { eachWorkbook, failuresAmong, type FileWork } from '../each-workbook';
import type { Command } from '../command';
import { alignRows, clip } from '../table';

/** Highlights one or many workbooks; one among many that is no good is a line on stderr and exit code 2. */
export const highlightCommand: Command = async (args) => {
  const t = translator(args.locale);
  const { failures, onFailure } = failuresAmong(args);
  const statics: string[] = [];
  const onStatic = (sheet: string): void => void statics.push(t('cli.staticMarks', { sheet }));
  const highlight: FileWork<BandOutcome> = (reading, options) => highlightAnyway(reading, options, onStatic);
  const { outcomes, notes: saved } = await eachWorkbook(args, t, true, highlight, onFailure);
  const notes = [...failures, ...statics, ...saved];
  const exitCode = failures.length > 0 ? 2 : 0;
  const many = args.files.length > 1;
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
    return { stdout: `${JSON.stringify({ bands, rows })}\n`, exitCode, notes };
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
  return { stdout: `${counts}\n${alignRows([header, ...rows])}\n`, exitCode, notes };
};
