/** Marks stay true without the add-in: sorted, filtered, with rows put in, in a table that grows. LibreOffice reckons them again. */
import { generatedLedger } from '../../bench/generated-ledger';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { judgeLedgers } from '../../src/actions/judge-ledgers';
import { removeMarks } from '../../src/actions/remove-marks';
import type { SheetModel } from '../../src/host/model/workbook-model';
import { openWorkbook } from '../../src/host/xlsx/open';
import type { Band } from '../../src/ledger/progress/band-options';
import { hasLibreOffice, libreOffice, open, read, sheetOf } from './sheets-helpers';

const LABELS: Readonly<Record<Band, string>> = {
  overdue: '逾期',
  dueSoon: '临期',
  onTrack: '正常',
  stale: '久未更新',
  noDate: '时限不明',
  done: '办结',
};
const ROWS = 24;
const FIRST = 3;
/** Beside the twelve columns of the ledger: due day, alert, band. */
const BAND = 15;

type Opened = Awaited<ReturnType<typeof open>>;

const labelsOf = (sheet: SheetModel, rows: readonly (number | null)[]) =>
  rows.map((row) => sheet.cells.get(row!)?.get(BAND)?.value ?? '');

/** What the formulas say beside what reading the ledger anew gives. */
async function expectTrue({ host, options }: Opened, count: number): Promise<void> {
  const { rows } = judgeLedgers(await read(options), options);
  expect(rows).toHaveLength(count);
  const expected = rows.map(({ row }) => LABELS[row.band]);
  const places = rows.map(({ entry }) => entry.row);
  const sheet = sheetOf(host, 'Sheet1');
  expect(labelsOf(sheet, places)).toEqual(expected);
  const [top, bottom] = [Math.min(...places.map(Number)), Math.max(...places.map(Number))];
  for (const { ranges } of sheet.conditionalFormats)
    expect([Math.min(...ranges.map((range) => range.top)), Math.max(...ranges.map((range) => range.bottom))]).toEqual([
      top,
      bottom,
    ]);
  if (!hasLibreOffice()) return;
  const theirs = openWorkbook(libreOffice(host.model, 'xlsx')).sheets.find(({ name }) => name === 'Sheet1')!;
  expect(labelsOf(theirs, places)).toEqual(expected);
}

async function marked(): Promise<Opened> {
  // LibreOffice knows no other day.
  const opened = await open(generatedLedger(ROWS), new Date().toLocaleDateString('sv'));
  await highlightLedgers(await read(opened.options), opened.options);
  return opened;
}

test('sorted by another column, with a row put in and one deleted', async () => {
  const opened = await marked();
  const before = labelsOf(
    sheetOf(opened.host, 'Sheet1'),
    Array.from({ length: ROWS }, (_, at) => FIRST + at),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange(`A${FIRST}:P${FIRST + ROWS - 1}`).sort.apply([{ key: 7, ascending: true }]);
    await context.sync();
    sheet.getRange('10:10').insert('Down');
    sheet.getRange('6:6').delete('Up');
    await context.sync();
  });
  const sheet = sheetOf(opened.host, 'Sheet1');
  const after = labelsOf(
    sheet,
    Array.from({ length: ROWS }, (_, at) => FIRST + at),
  );
  expect(after).not.toEqual(before);
  await expectTrue(opened, ROWS - 1);
}, 60_000);

test('in a table that is filtered and sorted, and has grown by a row', async () => {
  const opened = await open(generatedLedger(ROWS), new Date().toLocaleDateString('sv'));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').tables.add(`A2:L${FIRST + ROWS - 1}`, true).name = 'Tasks';
    await context.sync();
  });
  await highlightLedgers(await read(opened.options), opened.options);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Tasks');
    table.columns.getItem('完成状态').filter.applyValuesFilter(['推进中']);
    await context.sync();
    table.clearFilters();
    table.sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  await expectTrue(opened, ROWS);
  await Excel.run(async (context) => {
    const { rows, columns } = context.workbook.tables.getItem('Tasks');
    columns.load('count');
    await context.sync();
    const task = ['（1）实施第1类行动', 25, '新增的工作', '制定方案', '2020年6月底前', '县档案馆', '', '推进中'];
    rows.add(undefined, [[...task, ...Array<string>(columns.count - task.length).fill('')]]);
    await context.sync();
  });
  await highlightLedgers(await read(opened.options), opened.options);
  await expectTrue(opened, ROWS + 1);
}, 60_000);

test('a header over two rows: the lower cells of ours have a line above too, and are gone without trace', async () => {
  const { host, options } = await open(generatedLedger(4), '2026-11-22');
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getItem('Sheet1').getRange('L2').format;
    borders.getItem('EdgeBottom').style = 'Continuous';
    borders.getItem('EdgeBottom').color = '#336699';
    await context.sync();
  });
  const bordersOf = (row: number, column: number) => {
    const cell = sheetOf(host, 'Sheet1').cells.get(row)?.get(column);
    return cell && host.model.styles[cell.style]!.borders;
  };
  const users = bordersOf(2, 12);
  await highlightLedgers(await read(options), options);
  expect([13, 14].map((column) => bordersOf(2, column)?.EdgeTop)).toEqual([users?.EdgeBottom, users?.EdgeBottom]);
  await removeMarks(options);
  expect([bordersOf(1, 13), bordersOf(2, 13), bordersOf(2, 12)]).toEqual([undefined, undefined, users]);
});
