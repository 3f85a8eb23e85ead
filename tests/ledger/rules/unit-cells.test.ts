import { listItems, unitCells, unitNames } from '../../../src/ledger/rules/unit-cells';
import { book, type Row } from './ledger-builder';
import { contextOf } from './rule-context';

test.each([
  ['区教育局、区财政局', ['区教育局', '、区财政局']],
  [' 区教育局 ； 区财政局 ', [' 区教育局', ' ； 区财政局']],
  ['区教育局、、区财政局、', ['区教育局', '、、区财政局']],
  ['各县(市、区)政府，市教育局', ['各县(市、区)政府', '，市教育局']],
  ['区教育局（牵头、汇总），区财政局', ['区教育局（牵头、汇总）', '，区财政局']],
  ['区教育局），区财政局、区住建局', ['区教育局）', '，区财政局', '、区住建局']],
  ['', []],
  [' 、 ', []],
])('the items of %s', (text, expected) => {
  expect(listItems(text).map((item) => item.separator + item.text)).toEqual(expected);
});

const of = (row: Row) => {
  const { context, rows } = contextOf(book([row]));
  return { cells: unitCells(rows[0]!, context), names: unitNames(rows[0]!, context) };
};

test('names are those of both columns, without groups and without names whose level was left out', () => {
  expect(of({ leadUnits: '区住建局、财政局', cooperatingUnits: '各街道、区教育局' }).names).toEqual([
    '区住建局',
    '区教育局',
  ]);
  expect(of({ leadUnits: '', cooperatingUnits: '—' }).names).toEqual([]);
});

test.each([
  ['区教育局、区教育局', true],
  ['区教育局（机关）、区教育局(机关)', true],
  ['区教育局牵头，区教育局、区财政局配合', true],
  ['区教育局、区财政局', false],
  ['区教育局牵头，区财政局配合', false],
])('%s repeats a unit: %s', (leadUnits, expected) => {
  expect(of({ leadUnits, cooperatingUnits: '' }).cells.map(({ repeats }) => repeats)).toEqual([expected]);
});

test('cells in which nothing stands are none, and merged cells belong to the row above', () => {
  const { context, rows } = contextOf(book([{}, { leadUnits: '' }], { merges: ['F2:F3'] }));
  expect(unitCells(rows[1]!, context).map(({ field }) => field)).toEqual(['cooperatingUnits']);
  expect(unitNames(rows[1]!, context)).toEqual(['区财政局', '区住建局']);
});
