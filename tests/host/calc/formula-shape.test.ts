import { relativeText, shapeOf } from '../../../src/host/calc/formula-shape';

describe('the same formula filled down has one shape', () => {
  test.each([
    ['$A5+B5', 5, '$A9+B9', 9],
    ['SUM(A$1:A5)', 5, 'SUM(A$1:A6)', 6],
    ['\'一 月\'!C2&"A2"', 2, '\'一 月\'!C7&"A2"', 7],
    ['IF(F10="",TODAY()-F10,LOG10(F10))', 10, 'IF(F11="",TODAY()-F11,LOG10(F11))', 11],
    ['Sheet2!A1*2', 1, 'Sheet2!A4*2', 4],
  ])('%s in %i and %s in %i', (one, row, other, otherRow) => {
    expect(relativeText(one, row)).not.toBeNull();
    expect(relativeText(one, row)).toBe(relativeText(other, otherRow));
    expect(shapeOf(one, row)).toBe(shapeOf(other, otherRow));
  });

  test.each([
    ['A5', 5, 'A5', 6],
    ['$A$5', 5, '$A$6', 6],
    ['A5*2', 5, 'A6*3', 6],
    ['DATA1+1', 1, 'DATA2+1', 2],
    ['LOG10(4)', 10, 'LOG11(4)', 11],
    ['Q1!A$1', 1, 'Q2!A$1', 2],
    ['"A5"&B1', 5, '"A6"&B1', 6],
    ["'A5'!$B$1", 5, "'A6'!$B$1", 6],
    ['XFE1+1', 1, 'XFE2+1', 2],
    ['A1048577', 1048577, 'A1048578', 1048578],
  ])('%s in %i is another than %s in %i', (one, row, other, otherRow) => {
    expect(relativeText(one, row)).not.toBe(relativeText(other, otherRow));
  });

  test.each(['5:5', 'SUM($5:9)', 'SUM(5 : 5)', '表1[@得分]*2', "'[x.xlsx]S'!A1+[1]S!A1", '"open'])(
    '%s: not told from the text',
    (formula) => expect(relativeText(formula, 5)).toBeNull(),
  );
});
