/** Calculation waits until a value is looked at, and then reckons only what changed: the values must be those of reckoning everything. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { startExcelHost } from '../../../src/host/boot-node';
import { recalculate } from '../../../src/host/calc/recalculate';
import type { CellModel, WorkbookModel } from '../../../src/host/model/workbook-model';
import { DEFAULT_STYLE } from '../../../src/host/model/styles';
import { workbookOf as plainWorkbook } from './workbook-of';

const workbookOf = (sheets: Parameters<typeof plainWorkbook>[0]): WorkbookModel => ({
  ...plainWorkbook(sheets),
  styles: [DEFAULT_STYLE],
});

const today = Temporal.PlainDate.from('2026-03-31');
const ROWS = 12;

/** Every cell's value by place. */
function valuesOf(model: WorkbookModel): Record<string, CellModel['value']> {
  const found: Record<string, CellModel['value']> = {};
  for (const sheet of model.sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, { value }] of cells) found[`${sheet.name}!${row}:${column}`] = value;
  return found;
}

/** The same cells with all formulas reckoned anew; what cannot be evaluated keeps its value in both. */
function reckoned(model: WorkbookModel, day: Temporal.PlainDate): Record<string, CellModel['value']> {
  const copy: WorkbookModel = {
    ...model,
    dirty: new Set(model.dirty),
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      dirty: new Set(sheet.dirty),
      cells: new Map(
        [...sheet.cells].map(([row, cells]) => [row, new Map([...cells].map(([at, cell]) => [at, { ...cell }]))]),
      ),
    })),
  };
  recalculate(copy, { today: day });
  return valuesOf(copy);
}

const row = fc.integer({ min: 1, max: ROWS });
const letter = fc.constantFrom('A', 'B', 'C', 'D');
/** Written for the row it stands in (`#`), so that neighbours have the same formula filled down. */
const template = fc.constantFrom(
  '=$A#+1',
  '=A#*2+B$1',
  '=SUM(A$1:A#)',
  '=SUM($A$1:$B$4)',
  '=COUNTIF(A:A,A#)',
  '=IF(ISNUMBER(B#),B#-TODAY(),"x")',
  '=INDIRECT("A#")',
  '=总数+A#',
  '=\'表 二\'!B#&"-"&A#',
  '=MAX(A#:B$3)',
);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), at: letter, row, value: fc.constantFrom(1, 2, 7, '文', '') }),
  fc.record({
    kind: fc.constant('formula' as const),
    at: fc.constantFrom('C', 'D', 'E'),
    row,
    count: fc.integer({ min: 1, max: 6 }),
    template,
  }),
  fc.record({
    kind: fc.constant('copy' as const),
    at: fc.constantFrom('C', 'D'),
    row,
    count: fc.integer({ min: 2, max: 5 }),
  }),
  fc.record({ kind: fc.constant('insert' as const), row }),
  fc.record({ kind: fc.constant('delete' as const), row }),
  fc.record({ kind: fc.constant('clear' as const), at: letter, row }),
  fc.record({ kind: fc.constant('look' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(sheet: Excel.Worksheet, one: Edit): void {
  if (one.kind === 'value') sheet.getRange(`${one.at}${one.row}`).values = [[one.value]];
  if (one.kind === 'formula')
    sheet.getRange(`${one.at}${one.row}:${one.at}${one.row + one.count - 1}`).formulas = Array.from(
      { length: one.count },
      (_, down) => [one.template.replaceAll('#', String(one.row + down))],
    );
  if (one.kind === 'copy')
    sheet.getRange(`${one.at}${one.row + 1}:${one.at}${one.row + one.count}`).copyFrom(`${one.at}${one.row}`);
  if (one.kind === 'insert') sheet.getRange(`${one.row}:${one.row}`).insert('Down');
  if (one.kind === 'delete') sheet.getRange(`${one.row}:${one.row}`).delete('Up');
  if (one.kind === 'clear') sheet.getRange(`${one.at}${one.row}`).clear('Contents');
}

function start(): WorkbookModel {
  const model = workbookOf({
    表一: Array.from({ length: ROWS }, (_, at) => [at + 1, (at * 5) % 7, `=A${at + 1}+B${at + 1}`]),
    '表 二': Array.from({ length: ROWS }, (_, at) => [`=表一!C${at + 1}*10`, at]),
  });
  model.names.push({ name: '总数', formula: '=SUM(表一!$A$1:$A$5)', comment: '', visible: true, sheetId: null });
  recalculate(model, { today });
  return model;
}

test('values after any edits are those of a full calculation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), async (edits) => {
      const host = await startExcelHost(start(), { today: () => today });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表一');
        for (const one of edits) {
          const looked = one.kind === 'look' ? sheet.getRange('A1:E20').load('values') : null;
          apply(sheet, one);
          await context.sync();
          if (!looked) continue;
          const full = reckoned(host.session.model, today);
          const value = full['表一!1:3'] ?? '';
          expect(looked.values[0]![2]).toEqual(typeof value === 'object' ? value.error : value);
        }
      });
      expect(valuesOf(host.model)).toEqual(reckoned(host.session.model, today));
    }),
    { numRuns: 60 },
  );
});

test('nothing is reckoned before somebody looks, and all writes are reckoned at once', async () => {
  let runs = 0;
  const host = await startExcelHost(start(), {
    today: () => today,
    recalculate: (model, options) => {
      runs += 1;
      return recalculate(model, options);
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表一');
    for (let at = 1; at <= 5; at += 1) {
      sheet.getRange(`A${at}`).values = [[at * 100]];
      await context.sync();
    }
    expect(runs).toBe(0);
    const cell = sheet.getRange('C5').load('values');
    await context.sync();
    expect(cell.values).toEqual([[506]]);
  });
  expect(runs).toBe(1);
  expect(host.model.sheets[1]!.cells.get(1)?.get(1)?.value).toBe(1000);
  expect(runs).toBe(1);
});

test('TODAY() follows the clock: the next day it is reckoned again whatever else changed', async () => {
  let day = today;
  const host = await startExcelHost(workbookOf({ 表: [[1, '=TODAY()', '=B1+1']] }), { today: () => day });
  const read = async (): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('A1').values = [[2]];
      const range = sheet.getRange('B1:C1').load('values');
      await context.sync();
      return range.values[0]!;
    });
  expect(await read()).toEqual([46112, 46113]);
  day = day.add({ days: 1 });
  expect(await read()).toEqual([46113, 46114]);
  expect(host.model.sheets[0]!.cells.get(1)?.get(2)?.value).toBe(46113);
});
