import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../src/ledger/columns/find-ledgers';
import { readLedger } from '../../src/ledger/read-ledger';
import { renumberEdits, restartsByGroup } from '../../src/ledger/renumber';
import { gridOf } from './columns/grid-of';

const entriesOf = (numbers: (string | number)[], areas: string[] = []) => {
  const grid = gridOf([
    ['序号', '类别', '任务', '责任单位', '完成时限'],
    ...numbers.map((number, index) => [number, areas[index] ?? '甲', `任务${index}`, '县局', '2026年底']),
  ]);
  return readLedger(grid, findLedgers(grid).ledgers[0]!, { reference: Temporal.PlainDate.from('2026-11-22') });
};
const changes = (numbers: (string | number)[], areas?: string[]) =>
  renumberEdits(entriesOf(numbers, areas)).map(({ cell, before, after }) => [cell, before, after]);

test.each<[string, (string | number)[], [string, string | number, string | number][]]>([
  ['in order: nothing to do', [1, 2, 3], []],
  [
    'a gap',
    [1, 3, 4],
    [
      ['A3', 3, 2],
      ['A4', 4, 3],
    ],
  ],
  ['a number missing takes the others’ kind', [1, '', 3], [['A3', '', 2]]],
  [
    'a style stays',
    ['1.', '3.', ''],
    [
      ['A3', '3.', '2.'],
      ['A4', '', '3.'],
    ],
  ],
  ['leading zeros', ['01', '03'], [['A3', '03', '02']]],
  ['a prefix', ['A-1', 'A-4'], [['A3', 'A-4', 'A-2']]],
  ['numbered in words: untouched', ['甲', '乙'], []],
])('%s', (_, numbers, expected) => {
  expect(changes(numbers)).toEqual(expected);
});

test('numbers that began anew in every group do so again', () => {
  const areas = ['甲', '甲', '乙', '乙', '丙'];
  expect(restartsByGroup(entriesOf([1, 2, 1, 2, 1], areas))).toBe(true);
  expect(changes([1, 3, 1, 3, 1], areas)).toEqual([
    ['A3', 3, 2],
    ['A5', 3, 2],
  ]);
  expect(restartsByGroup(entriesOf([1, 2, 3, 4, 5], areas))).toBe(false);
});
