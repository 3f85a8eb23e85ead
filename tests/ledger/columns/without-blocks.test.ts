import { filledDown, withoutBlocks } from '../../../src/ledger/columns/without-blocks';
import { gridOf } from './grid-of';

const grid = gridOf(
  [
    ['a', 'b', 'c', 'd'],
    ['e', 'f', 'g', 'h'],
    ['i', 'j', 'k', ''],
  ],
  {
    firstRow: 3,
    firstColumn: 2,
    tables: [{ name: '表', block: { top: 3, left: 2, bottom: 5, right: 5 }, hasHeaders: true, hasTotals: false }],
  },
);

test('the cells of the blocks are empty, all others as they were; a table ends before them', () => {
  const plain = withoutBlocks(grid, [
    { top: 3, left: 4, bottom: 4, right: 4 },
    { top: 1, left: 5, bottom: 9, right: 7 },
  ]);
  expect(plain.values).toEqual([
    ['a', 'b', '', ''],
    ['e', 'f', '', ''],
    ['i', 'j', 'k', ''],
  ]);
  expect(plain.texts).toEqual(plain.values);
  expect(plain.tables[0]!.block.right).toBe(3);
  expect(grid.values[0]).toEqual(['a', 'b', 'c', 'd']);
});

test('without blocks it is the grid itself', () => {
  expect(withoutBlocks(grid, [])).toBe(grid);
});

test('a block goes on over the filled cells below it', () => {
  expect(filledDown(grid, [{ top: 3, left: 4, bottom: 3, right: 4 }])).toEqual([
    { top: 3, left: 4, bottom: 5, right: 4 },
  ]);
});
