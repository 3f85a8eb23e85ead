import fc from 'fast-check';
import {
  MAX_COLUMN,
  MAX_ROW,
  columnLetters,
  columnNumber,
  formatBlock,
  parseBlock,
  quoteSheetName,
} from '../../../src/host/model/a1';
import {
  mapReferences,
  removeSheetFromFormula,
  renameSheetInFormula,
  shiftBlock,
  shiftFormula,
  translateFormula,
  type StructureChange,
} from '../../../src/host/model/shift-references';

const rows = (kind: 'insert' | 'delete', top: number, bottom: number): StructureChange => ({
  sheet: '台账',
  kind,
  direction: 'row',
  block: { top, bottom, left: 1, right: MAX_COLUMN },
});
const columns = (kind: 'insert' | 'delete', left: number, right: number): StructureChange => ({
  sheet: '台账',
  kind,
  direction: 'column',
  block: { top: 1, bottom: MAX_ROW, left, right },
});

test.each<[formula: string, change: StructureChange, expected: string]>([
  ['A4', rows('insert', 5, 6), 'A4'],
  ['A5', rows('insert', 5, 6), 'A7'],
  ['$A$5+A$6', rows('insert', 5, 5), '$A$6+A$7'],
  ['SUM(A4:A9)', rows('insert', 5, 5), 'SUM(A4:A10)'],
  ['SUM(A4:A9)', rows('insert', 10, 10), 'SUM(A4:A9)'],
  ['SUM(A4:A9)', rows('delete', 5, 6), 'SUM(A4:A7)'],
  ['SUM(A4:A9)', rows('delete', 3, 5), 'SUM(A3:A6)'],
  ['SUM(A4:A9)', rows('delete', 8, 20), 'SUM(A4:A7)'],
  ['SUM(A4:A9)', rows('delete', 4, 9), 'SUM(#REF!)'],
  ['A5*2', rows('delete', 5, 5), '#REF!*2'],
  ['台账!A5', rows('delete', 5, 5), '台账!#REF!'],
  ['SUM(A:A)', rows('delete', 5, 5), 'SUM(A:A)'],
  ['SUM(5:7)', rows('insert', 6, 6), 'SUM(5:8)'],
  ['SUM($5:$7)', rows('insert', 2, 2), 'SUM($6:$8)'],
  ['SUM(B:D)', columns('insert', 3, 3), 'SUM(B:E)'],
  ['SUM(B:D)', columns('delete', 2, 4), 'SUM(#REF!)'],
  ['D1&"A5"', rows('insert', 1, 1), 'D2&"A5"'],
  ['"他说""A5"""&A5', rows('insert', 1, 1), '"他说""A5"""&A6'],
  ["'台账'!A5+其他!A5", rows('insert', 1, 1), '台账!A6+其他!A5'],
  ["'台账 2'!A5", rows('insert', 1, 1), "'台账 2'!A5"],
  ['任务表[[#This Row],[A5]]+A5', rows('insert', 1, 1), '任务表[[#This Row],[A5]]+A6'],
  ["任务表['[A5]+[@得分]+A5", rows('insert', 1, 1), "任务表['[A5]+[@得分]+A6"],
  ['LOG10(A5)+Q1(A5)', rows('insert', 1, 1), 'LOG10(A6)+Q1(A6)'],
  ['[1]台账!A5+A5', rows('insert', 1, 1), '[1]台账!A5+A6'],
  ["'[书.xlsx]台账'!A5:B6+A5", rows('insert', 1, 1), "'[书.xlsx]台账'!A5:B6+A6"],
  ['#REF!A5+A5', rows('insert', 1, 1), '#REF!A5+A6'],
  ['IFERROR(A5,#N/A)', rows('insert', 1, 1), 'IFERROR(A6,#N/A)'],
  ['区域1+A5', rows('insert', 1, 1), '区域1+A6'],
  ['A5:INDEX(B:B,5)', rows('insert', 1, 1), 'A6:INDEX(B:B,5)'],
  ['1.5E+3+A5', rows('insert', 1, 1), '1.5E+3+A6'],
  ['A5#', rows('insert', 1, 1), 'A6#'],
  ['A1048576', rows('insert', 1, 1), '#REF!'],
  ['A1:A1048576', rows('insert', 5, 5), 'A1:A1048576'],
  ['A9:A4', rows('insert', 5, 5), 'A10:A4'],
])('%s after %j is %s', (formula, change, expected) => {
  expect(shiftFormula(formula, '台账', change)).toBe(expected);
});

test('cells inserted in part of the width move only references wholly within it', () => {
  const change: StructureChange = {
    sheet: 'S',
    kind: 'insert',
    direction: 'row',
    block: { top: 3, bottom: 4, left: 2, right: 3 },
  };
  expect(shiftFormula('B5+C3:C4+A5+A5:B5', 'S', change)).toBe('B7+C5:C6+A5+A5:B5');
  expect(shiftBlock({ top: 3, bottom: 5, left: 1, right: 2 }, change)).toEqual([
    { top: 3, bottom: 5, left: 1, right: 1 },
    { top: 5, bottom: 7, left: 2, right: 2 },
  ]);
});

test.each([
  ['旧!A1+旧!B:B', '新', '新!A1+新!B:B'],
  ["'旧'!A1", '新 名', "'新 名'!A1"],
  ['旧:末!A1', '一', '一:末!A1'],
  ['旧:末!A1', '一 月', "'一 月:末'!A1"],
  ['"旧!A1"', '新', '"旧!A1"'],
  ['旧表!A1', '新', '旧表!A1'],
  ['旧!A1', "O'Neil", "'O''Neil'!A1"],
  ['旧!A1', 'A1', "'A1'!A1"],
])('%s with 旧 renamed %s is %s', (formula, to, expected) => {
  expect(renameSheetInFormula(formula, '旧', to)).toBe(expected);
});

test('a removed sheet leaves #REF!', () => {
  expect(removeSheetFromFormula("SUM('旧'!A1:B2)+新!A1", '旧')).toBe('SUM(#REF!A1:B2)+新!A1');
});

test('copying moves what is relative', () => {
  expect(translateFormula('A1+$A1+A$1+$A$1+SUM(B:B)+SUM(1:1)+台账!C3', 2, 1)).toBe(
    'B3+$A3+B$1+$A$1+SUM(C:C)+SUM(3:3)+台账!D5',
  );
  expect(translateFormula('A1', -1, 0)).toBe('A1048576');
});

const cell = fc.record({ row: fc.integer({ min: 1, max: 200 }), column: fc.integer({ min: 1, max: 60 }) });

test('inserting and deleting again gives the formula back', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 9 }),
      (cells, at, count) => {
        const formula = cells.map(({ row, column }) => `${columnLetters(column)}$${row}`).join('+');
        const there = shiftFormula(formula, '台账', rows('insert', at, at + count - 1));
        expect(shiftFormula(there, '台账', rows('delete', at, at + count - 1))).toBe(formula);
      },
    ),
  );
});

test('a formula shifts as the block it refers to', () => {
  const span = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(
      span,
      span,
      fc.constantFrom<'insert' | 'delete'>('insert', 'delete'),
      ([top, height], [at, count], kind) => {
        const block = { top, bottom: top + height + 1, left: 2, right: 3 };
        const [moved] = shiftBlock(block, rows(kind, at, at + count));
        expect(shiftFormula(formatBlock(block), '台账', rows(kind, at, at + count))).toBe(
          moved ? (moved.top === moved.bottom ? `B${moved.top}:C${moved.top}` : formatBlock(moved)) : '#REF!',
        );
      },
    ),
  );
});

test('any text comes through unharmed when nothing is rewritten', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('A', '1', '$', ':', '!', "'", '"', '[', ']', '(', ')', '#', '台', ',', ' ', '@'),
      }),
      (text) => {
        expect(mapReferences(text, () => null)).toBe(text);
      },
    ),
  );
});

test('column letters and numbers are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_COLUMN }), (column) =>
      expect(columnNumber(columnLetters(column))).toBe(column),
    ),
  );
});

test.each([
  ['A1', { top: 1, left: 1, bottom: 1, right: 1 }],
  ['$b$3:a1', { top: 1, left: 1, bottom: 3, right: 2 }],
  ['C:B', { top: 1, left: 2, bottom: MAX_ROW, right: 3 }],
  ['3:4', { top: 3, left: 1, bottom: 4, right: MAX_COLUMN }],
  ['A', null],
  ['XFE1', null],
  ['A0', null],
  ['A1048577', null],
  ['A1:B', null],
  ['A1:B2:C3', null],
])('address %s', (address, block) => {
  expect(parseBlock(address)).toEqual(block);
});

test.each([
  ['台账', '台账'],
  ['Sheet1', 'Sheet1'],
  ['月报(1)', "'月报(1)'"],
  ['2025', "'2025'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ["it's", "'it''s'"],
])('sheet %s in a formula is %s', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});
