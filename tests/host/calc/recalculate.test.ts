import { Temporal } from 'temporal-polyfill';
import { recalculate } from '../../../src/host/calc/recalculate';
import type { CellError, Scalar, WorkbookModel } from '../../../src/host/model/workbook-model';
import { FORMULAS, sampleWorkbook } from './formulas';
import { put, sheetNamed, table, workbookOf } from './workbook-of';

const today = Temporal.PlainDate.from('2025-07-12');

/** The value of a formula placed in a sheet of its own of the sample workbook. */
function valueOf(
  formula: string,
  model: WorkbookModel = sampleWorkbook(),
): { value: Scalar | CellError; reasons: string[] } {
  const scratch = workbookOf({ 试算: [[`=${formula}`]] }).sheets[0];
  if (!scratch) throw new Error('no sheet');
  model.sheets.push({ ...scratch, id: '{scratch}' });
  const refused = recalculate(model, { today });
  return {
    value: sheetNamed(model, '试算').cells.get(1)?.get(1)?.value ?? null,
    reasons: refused.filter(({ sheetId }) => sheetId === '{scratch}').map(({ reason }) => reason),
  };
}

const at = (model: WorkbookModel, sheet: string, row: number, column: number): Scalar | CellError =>
  sheetNamed(model, sheet).cells.get(row)?.get(column)?.value ?? null;

describe.each(Object.entries(FORMULAS))('%s', (_group, cases) => {
  test.each(cases.map(([formula, expected]) => [formula, expected] as const))('=%s', (formula, expected) => {
    const { value, reasons } = valueOf(formula);
    expect(reasons).toEqual([]);
    if (typeof expected === 'number' && typeof value === 'number') expect(value).toBeCloseTo(expected, 10);
    else expect(value).toEqual(expected);
  });
});

describe('what cannot be evaluated faithfully keeps its value and is reported', () => {
  test.each([
    ['WEBSERVICE("http://x")', 'function:WEBSERVICE'],
    ['[1]Sheet1!A1', 'external-link'],
    ['台账!A2:A6*2', 'array'],
    ['AND(台账!A2:A6>0)', 'array'],
    ['SUM(IF(台账!A2:A6>1,1,0))', 'array'],
    ['VLOOKUP("市财政局",台账!C2:F6,2)', 'collation'],
    ["MATCH(4,'其他 表'!B1:B4,1)", 'unsorted-lookup'],
    ['SUM(乱)', 'unknown-name'],
    ['"张"<"李"', 'collation'],
    ['"3/4"+0', 'ambiguous-date'],
    ['TEXT(5,"[DBNum1]0")', 'number-format'],
    ['SUM(台账:其他!A1)', '3d-reference'],
    ['1+', 'syntax'],
    ['没有的表[列]', 'unknown-table'],
  ])('=%s', (formula, reason) => {
    const model = sampleWorkbook();
    put(sheetNamed(model, '台账'), 20, 1, `=${formula}`, 'as it was');
    expect(recalculate(model, { today }).map((cell) => [cell.row, cell.column, cell.reason])).toEqual([
      [20, 1, reason],
    ]);
    expect(at(model, '台账', 20, 1)).toBe('as it was');
  });

  test('a dependent uses the cached value, and is refused when there is none', () => {
    const model = workbookOf({ A: [] });
    const sheet = sheetNamed(model, 'A');
    put(sheet, 1, 1, '=WEBSERVICE("x")', 4);
    put(sheet, 2, 1, '=A1*2');
    put(sheet, 1, 2, '=WEBSERVICE("y")');
    put(sheet, 2, 2, '=B1*2', 7);
    expect(
      recalculate(model, { today })
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['depends-on-not-evaluated', 'function:WEBSERVICE', 'function:WEBSERVICE']);
    expect([at(model, 'A', 2, 1), at(model, 'A', 2, 2)]).toEqual([8, 7]);
  });

  test.each([2, 3, 150, 400])('a circle of %i cells keeps all its values', (size) => {
    const model = workbookOf({ A: [] });
    const sheet = sheetNamed(model, 'A');
    for (let row = 1; row <= size; row += 1) put(sheet, row, 1, `=A${(row % size) + 1}+1`, -row);
    put(sheet, 1, 2, '=1+1');
    expect(recalculate(model, { today }).map(({ reason }) => reason)).toEqual(new Array(size).fill('cycle'));
    for (let row = 1; row <= size; row += 1) expect(at(model, 'A', row, 1)).toBe(-row);
    expect(at(model, 'A', 1, 2)).toBe(2);
  });

  test('a total that includes itself', () => {
    const model = workbookOf({ A: [[1], [2], ['=SUM(A:A)']] });
    expect(recalculate(model, { today }).map(({ reason }) => reason)).toEqual(['cycle']);
  });
});

describe('order and extent', () => {
  test('a chain of 20,000 cells, last first', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [i === 19_999 ? 1 : `=A${i + 2}+1`]);
    const model = workbookOf({ A: rows });
    expect(recalculate(model, { today })).toEqual([]);
    expect(at(model, 'A', 1, 1)).toBe(20_000);
  });

  test('a range that mixes formulas of its own column', () => {
    const model = workbookOf({
      A: [['=SUM(A2:A4)'], ['=SUM(A3:A4)'], ['=SUM(A4:A4)'], [5], ['=COUNTIF(A1:A4,5)'], ['=COUNTIF(A1:A5,2)']],
    });
    expect(recalculate(model, { today })).toEqual([]);
    expect([1, 2, 3, 5, 6].map((row) => at(model, 'A', row, 1))).toEqual([20, 10, 5, 2, 1]);
  });

  test('only what a change reaches is evaluated', () => {
    const model = workbookOf({
      A: [
        [1, null],
        [2, null],
      ],
      B: [],
    });
    const a = sheetNamed(model, 'A');
    put(a, 1, 2, '=A1*10', 'stale');
    put(a, 2, 2, '=A2*10', 'stale');
    put(a, 3, 2, '=SUM(B1:B2)', 'stale');
    put(a, 4, 2, '=TODAY()', 'stale');
    put(sheetNamed(model, 'B'), 1, 1, '=SUM(A!B:B)', 'stale');
    put(sheetNamed(model, 'B'), 2, 1, '=A!A2&"x"', 'stale');
    put(sheetNamed(model, 'B'), 3, 1, '="new"');
    recalculate(model, { today, changed: [{ sheetId: a.id, block: { top: 1, left: 1, bottom: 1, right: 1 } }] });
    expect([1, 2, 4].map((row) => at(model, 'A', row, 2))).toEqual([10, 'stale', 45850]);
    expect(at(model, 'A', 3, 2)).toBe(10);
    expect([1, 2, 3].map((row) => at(model, 'B', row, 1))).toEqual([45870, 'stale', 'new']);
  });

  test('names and structured references carry a change on', () => {
    const model = sampleWorkbook();
    const other = sheetNamed(model, '其他 表');
    put(other, 9, 1, '=MAX(时限)', 'stale');
    put(other, 9, 2, '=SUM(任务表[得分])', 'stale');
    put(other, 9, 3, '=COUNTA(任务表)', 'stale');
    const changed = [{ sheetId: '{1}', block: { top: 2, left: 4, bottom: 2, right: 4 } }];
    recalculate(model, { today, changed });
    expect([1, 2, 3].map((column) => at(model, '其他 表', 9, column))).toEqual([46022, 'stale', 28]);
  });

  test('values that stay the same mark nothing', () => {
    const model = workbookOf({ A: [[1]], B: [[1]] });
    put(sheetNamed(model, 'A'), 2, 1, '=A1+1', 2);
    put(sheetNamed(model, 'B'), 2, 1, '=A1+1', 3);
    recalculate(model, { today });
    expect(model.sheets.map(({ dirty }) => [...dirty])).toEqual([[], ['cells']]);
  });
});

describe('places of the formula', () => {
  test('this row of a table, and a table named by its place', () => {
    const model = workbookOf({
      T: [
        ['a', 'b', 'c'],
        [1, 2, '=[@a]+[@b]'],
        [3, 4, '=甲表[[#This Row],[a]]*甲表[@b]'],
        [5, 6, '=SUM([b])'],
      ],
    });
    sheetNamed(model, 'T').tables.push(table('甲表', { top: 1, left: 1, bottom: 4, right: 3 }, ['a', 'b', 'c']));
    expect(recalculate(model, { today })).toEqual([]);
    expect([2, 3, 4].map((row) => at(model, 'T', row, 3))).toEqual([3, 12, 12]);
  });

  test('a name of the sheet comes before one of the workbook; a relative one is not evaluated', () => {
    const model = workbookOf({ A: [['=x', '=y']] });
    model.names.push(
      { name: 'x', formula: '=1', comment: '', visible: true, sheetId: null },
      { name: 'X', formula: '=2', comment: '', visible: true, sheetId: '{1}' },
      { name: 'y', formula: '=A!C1', comment: '', visible: true, sheetId: null },
    );
    expect(recalculate(model, { today }).map(({ reason }) => reason)).toEqual(['relative-name']);
    expect(at(model, 'A', 1, 1)).toBe(2);
  });

  test('@ takes the cell of its own row', () => {
    const model = workbookOf({
      A: [
        [1, null],
        [2, '=@A1:A3'],
        [3, null],
      ],
    });
    recalculate(model, { today });
    expect(at(model, 'A', 2, 2)).toBe(2);
  });

  test('SUBTOTAL leaves out filtered rows always, hand-hidden ones from 101 on, and other subtotals', () => {
    const model = workbookOf({
      A: [
        [1],
        [10],
        [100],
        ['=SUBTOTAL(9,A1:A3)'],
        ['=SUBTOTAL(9,A1:A4)'],
        ['=SUBTOTAL(109,A1:A4)'],
        ['=SUBTOTAL(3,A1:A4)'],
      ],
    });
    const { rows } = sheetNamed(model, 'A');
    rows.set(1, { hidden: true, filtered: true });
    rows.set(2, { hidden: true });
    expect(recalculate(model, { today })).toEqual([]);
    expect([4, 5, 6, 7].map((row) => at(model, 'A', row, 1))).toEqual([110, 110, 100, 2]);
  });

  test('an array formula in one cell works on whole arrays', () => {
    const model = workbookOf({ A: [[1], [2], [3], ['=SUM((A1:A3>1)*A1:A3)']] });
    const cell = sheetNamed(model, 'A').cells.get(4)?.get(1);
    if (cell) cell.arrayBlock = { top: 4, left: 1, bottom: 4, right: 1 };
    expect(recalculate(model, { today })).toEqual([]);
    expect(at(model, 'A', 4, 1)).toBe(5);
  });
});

test('a summary over 50,000 rows: per unit and status, and a count per row', () => {
  const units = Array.from({ length: 20 }, (_, i) => `单位${i}`);
  const rows = Array.from({ length: 50_000 }, (_, i) => [
    units[i % 20] ?? '',
    i % 3 === 0 ? '已完成' : '推进中',
    45000 + (i % 1000),
    `=COUNTIF(A:A,A${i + 1})`,
  ]);
  const model = workbookOf({
    台账: rows,
    汇总: units.map((unit) => [
      unit,
      `=COUNTIFS(台账!$A$1:$A$50000,"*"&$A1&"*",台账!$B$1:$B$50000,"<>已完成")`.replace(
        '$A1',
        `$A${units.indexOf(unit) + 1}`,
      ),
      `=COUNTIFS(台账!A:A,A${units.indexOf(unit) + 1},台账!C:C,"<"&TODAY())`,
    ]),
  });
  expect(recalculate(model, { today })).toEqual([]);
  // 单位1 also stands inside 单位10 … 单位19.
  expect(at(model, '汇总', 1, 2)).toBe(1666);
  expect(at(model, '汇总', 3, 2)).toBe(1667);
  expect(at(model, '汇总', 1, 3)).toBe(2150);
  expect(at(model, '台账', 50_000, 4)).toBe(2500);
});
