import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { checkLedgers } from '../../src/actions/check-ledgers';
import { readWorkbook, type WorkbookReading } from '../../src/actions/read-workbook';
import { refreshRows } from '../../src/actions/refresh-rows';
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';
import { checkLedgerFully } from '../../src/ledger/rules/check-ledger';
import { onCellsChanged, type SheetChange } from '../../src/workbook/watch';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };
const HEADER = [
  '任务类别',
  '序号',
  '任务名称',
  '落实举措',
  '完成时限',
  '牵头单位',
  '配合单位',
  '状态',
  '完成率',
  '备注',
];

/** A ledger of so many tasks from row 3 on, its areas merged down three rows each, with totals below. */
async function ledgerOf(rows: number): Promise<ExcelHost> {
  const host = await startExcelHost(newWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = '台账';
    const body = Array.from({ length: rows }, (_, index) => [
      index % 3 === 0 ? `（${'一二三四五六七八九'.charAt((index / 3) % 9)}）第${index / 3 + 1}类` : '',
      index + 1,
      `建设第${index + 1}处社区食堂`,
      `选址并装修第${index + 1}处。`,
      '2026年12月底前',
      '区民政局',
      '区财政局、区住建局',
      '推进中',
      0.4,
      '',
    ]);
    sheet.getRangeByIndexes(0, 0, 1, 1).values = [['2026年重点工作台账']];
    sheet.getRangeByIndexes(1, 0, 1, HEADER.length).values = [HEADER];
    sheet.getRangeByIndexes(2, 0, rows, HEADER.length).values = body;
    sheet.getRangeByIndexes(2 + rows, 0, 1, HEADER.length).values = [['合计', '', '', '', '', '', '', '', '', '']];
    sheet.getRangeByIndexes(2 + rows, 8, 1, 1).formulas = [[`=AVERAGE(I3:I${2 + rows})`]];
    for (let row = 2; row + 2 < 2 + rows; row += 3) sheet.getRangeByIndexes(row, 0, 3, 1).merge(false);
    const other = context.workbook.worksheets.add('别的');
    other.getRange('A1:B2').values = [
      ['一月', 3],
      ['二月', 4],
    ];
    await context.sync();
  });
  return host;
}

async function write(cell: string, value: string | number, sheet = '台账'): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

const change = (address: string, more: Partial<SheetChange> = {}): SheetChange => ({
  sheet: '台账',
  address,
  ours: false,
  structure: false,
  ...more,
});
const plain = (reading: WorkbookReading): unknown =>
  JSON.parse(
    JSON.stringify(reading.ledgers.map(({ entries, grid }) => ({ entries, values: grid.values, texts: grid.texts }))),
  );
const full = (reading: WorkbookReading): readonly (readonly unknown[])[] =>
  reading.ledgers.map(
    ({ entries, layout, grid, bands: { planStart, planEnd } }) =>
      checkLedgerFully(
        {
          entries,
          layout,
          grid,
          asOf: options.asOf,
          planPeriod: planStart && planEnd ? { start: planStart, due: planEnd } : null,
        },
        reading.settings.profile,
      ).open,
  );

test('one cell changed: the same round trips and bytes however large the ledger, and the same findings', async () => {
  const figures = [];
  for (const rows of [60, 600, 3000]) {
    const host = await ledgerOf(rows);
    const before = await readWorkbook(options);
    expect(checkLedgers(before, options).findings.filter(({ ruleId }) => ruleId === 'no-schedule')).toEqual([]);
    await write('E30', '');
    host.resetCounters();
    const after = await refreshRows(before, [change('E30')], options);
    const { roundTrips, requestBytes, responseBytes } = host.counters;
    figures.push({ roundTrips, request: Math.round(requestBytes / 1000), response: Math.round(responseBytes / 1000) });
    expect(after!.ledgers[0]!.entries[5]).toBe(before.ledgers[0]!.entries[5]);
    const { findings } = checkLedgers(after!, options);
    expect(findings.filter(({ ruleId }) => ruleId === 'no-schedule').map(({ cell }) => cell)).toEqual(['E30']);
    expect([findings]).toEqual(full(await readWorkbook(options)));
  }
  expect(figures[0]!.roundTrips).toBe(1);
  expect(figures[0]!.response).toBeLessThan(10);
  expect(figures[1]).toEqual(figures[0]);
  expect(figures[2]).toEqual(figures[0]);
});

const VALUES: Readonly<Record<string, readonly (string | number)[]>> = {
  A: ['（九）另一类', ''],
  B: ['', 3, 7, '三', '（三）'],
  C: ['', '建设第3处社区食堂', '合计', ' 整治背街小巷 '],
  D: ['', '高度重视。', '2025年底整改到位。', '#REF!'],
  E: ['', '2025年3月底前', 45838, '持续推进', '待定'],
  F: ['', '区民政局、区民政局', '民政局', '区财政局'],
  H: ['', '已完成', '差不多了', '未启动'],
  I: ['', 1, 2.5],
  K: ['旁注', 5],
};
const edits = fc.array(
  fc.constantFrom(...Object.keys(VALUES)).chain((column) =>
    fc.record({
      cell: fc.integer({ min: 2, max: 16 }).map((row) => `${column}${row}`),
      value: fc.constantFrom(...VALUES[column]!),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

test('after any edits: what the changed rows alone give is what reading all gives, or all is read', async () => {
  let alone = 0;
  let together = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), async (steps) => {
      await ledgerOf(12);
      let reading = await readWorkbook(options);
      for (const list of steps) {
        for (const { cell, value } of list) await write(cell, value);
        const refreshed = await refreshRows(
          reading,
          list.map(({ cell }) => change(cell)),
          options,
        );
        const all = await readWorkbook(options);
        if (refreshed === null) together += 1;
        else {
          alone += 1;
          expect(plain(refreshed)).toEqual(plain(all));
          expect(checkLedgers(refreshed, options).findings).toEqual(full(all).flat());
        }
        reading = refreshed ?? all;
      }
    }),
    { numRuns: 30 },
  );
  // Both ways were taken.
  expect([alone > 5, together > 5]).toEqual([true, true]);
});

describe('the whole workbook is read again', () => {
  test.each<[string, SheetChange]>([
    ['when rows came or went', change('A5:J5', { structure: true })],
    ['when a header changed', change('E2')],
    ['when the title changed', change('A1')],
    ['when the totals changed', change('I15')],
    ['when a row below the ledger was filled', change('C16')],
    ['when a whole column changed', change('E:E')],
    ['when an area changed', change('A6')],
    ['when Excel names no cell', change('')],
    ['when an unknown sheet changed', change('A1', { sheet: '新表' })],
  ])('%s', async (_name, one) => {
    await ledgerOf(12);
    const reading = await readWorkbook(options);
    if (one.address === 'A6') await write('A6', '（九）另一类');
    expect(await refreshRows(reading, [one], options)).toBeNull();
  });
});

test('noise on a sheet that is no ledger changes nothing and reads that sheet only', async () => {
  await ledgerOf(12);
  const reading = await readWorkbook(options);
  await write('B2', 9, '别的');
  expect(await refreshRows(reading, [change('B2', { sheet: '别的' })], options)).toBe(reading);
});

test('a sheet that became a ledger is noticed', async () => {
  await ledgerOf(12);
  const reading = await readWorkbook(options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('别的');
    sheet.getRange('A1:D3').values = [
      ['序号', '任务名称', '完成时限', '牵头单位'],
      [1, '修缮校舍', '2026年8月底前', '区教育局'],
      [2, '整治河道', '2026年9月底前', '区水务局'],
    ];
    await context.sync();
  });
  expect(await refreshRows(reading, [change('A1:D3', { sheet: '别的' })], options)).toBeNull();
});

test('rows of totals follow a changed figure, a row that was hidden is known to be', async () => {
  await ledgerOf(12);
  const reading = await readWorkbook(options);
  await write('I4', 1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('A4').rowHidden = true;
    await context.sync();
  });
  const after = await refreshRows(reading, [change('I4')], options);
  expect(after!.ledgers[0]!.grid.values[14]![8]).toBeCloseTo(0.45);
  expect(after!.ledgers[0]!.entries[1]!.hidden).toBe(true);
});

test('Excel tells of an edited cell as content, of an inserted row as structure', async () => {
  await ledgerOf(12);
  const seen: SheetChange[] = [];
  const stop = await onCellsChanged((one) => seen.push(one));
  await write('E5', '');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('5:5').insert('Down');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  expect(seen.map(({ address, structure }) => [address, structure])).toEqual([
    ['E5', false],
    ['5:5', true],
  ]);
});
