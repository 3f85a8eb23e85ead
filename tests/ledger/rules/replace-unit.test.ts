import { replaceUnit } from '../../../src/ledger/rules/replace-unit';
import { unitCells } from '../../../src/ledger/rules/unit-cells';
import { book, type Row } from './ledger-builder';
import { contextOf } from './rule-context';

function replaced(row: Row, from: string, to: string): unknown {
  const { context, rows } = contextOf(book([row]));
  const [cell] = unitCells(rows[0]!, context);
  return replaceUnit(cell!, from, to);
}
const only = (leadUnits: Row['leadUnits']): Row => ({ leadUnits, cooperatingUnits: '' });

test.each([
  ['in a list', only('区发改局、区教育局'), '区发改局', '区发展改革局', '区发展改革局、区教育局'],
  ['the first place only', only('区教育局'), '区教育局', '区体育局', '区体育局'],
  [
    'a cooperating unit inside the cell',
    only('区教育局牵头，区财证局配合'),
    '区财证局',
    '区财政局',
    '区教育局牵头，区财政局配合',
  ],
  [
    'a sign that means something in patterns',
    only('区教育局、区财证局'),
    '区财证局',
    '区财政局$&',
    '区教育局、区财政局$&',
  ],
  ['a new name that is read as two', only('区教育局、区财证局'), '区财证局', '区财政局、区体育局', null],
  [
    'a new name that makes the other cooperate',
    only('区教肓局、区财政局'),
    '区教肓局',
    '区教育局牵头，配合单位：',
    null,
  ],
  ['a name that the cell does not write so', only('区教育局、财政局'), '区财政局', '区金融局', null],
  ['a formula', only({ value: '区教肓局', formula: '=X1' }), '区教肓局', '区教育局', null],
])('%s', (_name, row, from, to, after) => {
  expect(replaced(row, from, to)).toEqual(
    after === null ? null : { sheet: '台账', cell: 'F2', before: (row.leadUnits as string | undefined) ?? '', after },
  );
});
