import { readWorkbook } from '../../actions/read-workbook';
import { entryToJson } from '../../ledger/entry-to-json';
import { columnLetters, columnNumber } from '../../ledger/columns/a1';
import type { Field } from '../../ledger/columns/fields';
import { layoutToJson } from '../../ledger/columns/ledger-layout';
import { periodColumns } from '../../ledger/columns/period-columns';
import type { LedgerLayout } from '../../ledger/columns/ledger-layout';
import { translator, type Translate } from '../../i18n/translate';
import { inFile } from '../in-file';
import type { Command } from '../command';
import { requireSheet } from '../require-sheet';
import { alignRows, clip } from '../table';
import { attachWorkbook } from '../workbook-file';

/** Prints the ledgers of a workbook. */
export const readCommand: Command = async (args) => {
  const t = translator(args.locale);
  const file = args.files[0]!;
  const reading = await inFile(file, t, async () => {
    const host = await attachWorkbook(file, args.asOf);
    requireSheet(host.model, file, args.sheet);
    return readWorkbook({ asOf: args.asOf, locale: args.locale, t }, { sheet: args.sheet });
  });
  if (args.json) {
    const ledgers = reading.ledgers.map(({ layout, entries }) => ({
      ...layoutToJson(layout),
      entries: entries.map(entryToJson),
    }));
    return { stdout: `${JSON.stringify({ ledgers, skipped: reading.skipped })}\n`, exitCode: 0 };
  }
  const parts = reading.ledgers.map(({ layout, entries }) => {
    const { sheet, firstRow: first, lastRow: last } = layout;
    const rows = entries.map((entry) => [
      String(entry.row),
      entry.number,
      clip(entry.task, 40),
      clip(entry.schedule.text, 24),
      clip([...entry.leadUnits, ...entry.cooperatingUnits].join('、'), 40),
    ]);
    const header = [t('cli.row'), t('cli.number'), t('cli.task'), t('cli.schedule'), t('cli.units')];
    const head = [t('cli.ledgerLine', { sheet, count: entries.length, first, last }), ...columnLines(layout, t)];
    return `${head.join('\n')}\n${alignRows([header, ...rows])}\n`;
  });
  const skipped = reading.skipped.map(
    ({ sheet, reason }) => `${t('cli.skippedLine', { sheet, reason: t(`columns.skip.${reason}`) })}\n`,
  );
  return { stdout: [...parts, ...skipped].join('\n'), exitCode: 0 };
};

/** Which column was taken for what, and which for nothing: a mapping is never made in silence. */
function columnLines(layout: LedgerLayout, t: Translate): string[] {
  const name = (letters: string): string => `${letters} ${clip(layout.headers[letters] ?? '', 20)}`.trimEnd();
  const taken = new Map<string, Field>(
    periodColumns(layout).map(({ column }) => [columnLetters(column), 'schedule'] as const),
  );
  for (const [field, letters] of Object.entries(layout.columns)) taken.set(letters, field as Field);
  const mapped = [...taken]
    .sort(([a], [b]) => columnNumber(a) - columnNumber(b))
    .map(([letters, field]) => t('cli.columnAs', { column: name(letters), field: t(`columns.field.${field}`) }));
  const free = layout.unmapped.filter((letters) => !taken.has(letters));
  return [
    t('cli.columnsLine', { columns: mapped.join(t('cli.join')) }),
    ...(free.length > 0 ? [t('cli.unmappedLine', { columns: free.map(name).join(t('cli.join')) })] : []),
  ];
}
