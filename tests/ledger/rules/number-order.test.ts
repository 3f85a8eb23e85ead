import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const numbers = (...list: number[]) => list.map((number) => ({ number }));

testRule('number-order', 'warning', {
  valid: {
    'in order': book(numbers(1, 2, 3, 4)),
    'a gap, and a number twice, are told by others': book(numbers(1, 2, 4, 5, 5, 6)),
    'a 1 begins a new area': book([
      { number: 1, area: '一类' },
      { number: 1, area: '二类' },
      { number: 1, area: '三类' },
    ]),
    'a 1 begins a new series': book(numbers(1, 2, 3, 1, 2)),
    'rows sorted by something else': book(numbers(8, 3, 10, 1, 6, 2, 9, 5, 4, 7)),
  },
  invalid: [
    {
      name: 'two rows exchanged',
      book: book(numbers(1, 3, 2, 4, 5)),
      found: [
        { cell: 'A3', message: 'rules.number-order.message', data: { number: '3', expected: 2 } },
        { cell: 'A4', message: 'rules.number-order.message', data: { number: '2', expected: 3 } },
      ],
    },
    {
      name: 'one number far off',
      book: book(numbers(1, 2, 33, 4, 5)),
      found: [{ cell: 'A4', message: 'rules.number-order.message', data: { number: '33', expected: 3 } }],
    },
    {
      name: 'spaces around; the last two exchanged',
      book: book([{ number: 1 }, { number: 2 }, { number: ' 4 ' }, { number: 3 }]),
      found: [
        { cell: 'A4', message: 'rules.number-order.message', data: { number: '4', expected: 3 } },
        { cell: 'A5', message: 'rules.number-order.message', data: { number: '3', expected: 4 } },
      ],
    },
    {
      name: 'a number too small, the count goes on from it or as before',
      book: book(numbers(5, 6, 7, 2, 3, 4, 8)),
      found: [{ cell: 'A5', message: 'rules.number-order.message', data: { number: '2', expected: 8 } }],
    },
    {
      name: 'the first number',
      book: book(numbers(9, 2, 3, 4)),
      found: [{ cell: 'A2', message: 'rules.number-order.message', data: { number: '9', expected: 1 } }],
    },
  ],
});
