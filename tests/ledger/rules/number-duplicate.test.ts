import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const numbers = (...list: number[]) => list.map((number) => ({ number }));
const numbered = (...list: number[]) => list.map((number, index) => ({ number, area: index < 3 ? '一类' : '二类' }));

testRule('number-duplicate', 'error', {
  valid: {
    'gaps and exchanged rows': book(numbers(1, 3, 2, 5, 6)),
    'areas of one row each': book([
      { number: 1, area: '一类' },
      { number: 1, area: '二类' },
      { number: 1, area: '三类' },
    ]),
    'running through': book([{}, {}, {}, {}]),
    'starting again with each area': book(numbered(1, 2, 3, 1, 2, 3), { without: [] }),
    'starting again although no area says so': book(
      [1, 2, 3, 1, 2].map((number) => ({ number })),
      { without: ['area'] },
    ),
    'two levels': book(['1.1', '1.2', '2.1', '2.2'].map((number) => ({ number }))),
  },
  invalid: [
    {
      name: 'a wrong number among right ones is the one pointed at',
      book: book(numbers(1, 2, 2, 4, 5)),
      found: [{ cell: 'A4', message: 'rules.number-duplicate.message', data: { number: '2', row: 3 }, suggested: [3] }],
    },
    {
      name: 'the number of a later row taken too early',
      book: book(numbers(1, 4, 3, 4, 5)),
      found: [{ cell: 'A3', message: 'rules.number-duplicate.message', data: { number: '4', row: 5 }, suggested: [2] }],
    },
    {
      name: 'a row pasted twice',
      book: book(numbers(1, 2, 3, 3, 4, 5)),
      found: [{ cell: 'A5', message: 'rules.number-duplicate.message', data: { number: '3', row: 4 }, suggested: [4] }],
    },
    {
      name: 'a 1 that no 2 follows and no area begins',
      book: book(numbers(1, 2, 1, 4, 5)),
      found: [{ cell: 'A4', message: 'rules.number-duplicate.message', data: { number: '1', row: 2 }, suggested: [3] }],
    },
    {
      name: 'in a ledger sorted by something else no number is offered; spaces',
      book: book([
        { number: 8 },
        { number: 3 },
        { number: 10 },
        { number: ' 3 ' },
        { number: 6 },
        { number: { value: 10, formula: '=9+1' } },
        { number: 9 },
        { number: 5 },
        { number: 14 },
      ]),
      found: [
        { cell: 'A5', message: 'rules.number-duplicate.message', data: { number: '3', row: 3 } },
        { cell: 'A7', message: 'rules.number-duplicate.message', data: { number: '10', row: 4 } },
      ],
    },
    {
      name: 'a formula is left to a person',
      book: book([{ number: 1 }, { number: 2 }, { number: { value: 2, formula: '=A3' } }, { number: 4 }]),
      found: [{ cell: 'A4', message: 'rules.number-duplicate.message', data: { number: '2', row: 3 } }],
    },
    {
      name: 'the last row',
      book: book(numbers(1, 2, 3, 4, 2)),
      found: [{ cell: 'A6', message: 'rules.number-duplicate.message', data: { number: '2', row: 3 }, suggested: [5] }],
    },
    {
      name: 'within a prefix, where no number is offered',
      book: book(['2-1', '2-2', '2-2', '2-4'].map((number) => ({ number }))),
      found: [{ cell: 'A4', message: 'rules.number-duplicate.message', data: { number: '2-2', row: 3 } }],
    },
  ],
});
