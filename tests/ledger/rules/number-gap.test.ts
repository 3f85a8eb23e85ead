import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const numbers = (...list: number[]) => list.map((number) => ({ number }));

testRule('number-gap', 'warning', {
  valid: {
    'no gap': book(numbers(1, 2, 3, 4)),
    'two rows exchanged, a number twice: no gap': book(numbers(1, 3, 2, 4, 4, 5)),
    'a number twice before rows without numbers': book([
      { number: 1 },
      { number: '' },
      { number: '' },
      { number: 4 },
      { number: 5 },
    ]),
    'a new prefix': book(['1.1', '1.2', '3.1', '3.2'].map((number) => ({ number }))),
    'an extract of one row': book(numbers(7)),
    'an extract that begins later': book(numbers(14, 15, 16, 17)),
    'an extract of scattered rows': book(numbers(3, 7, 8, 12, 15, 21, 22, 30, 34, 41)),
    'a row without a number in between': book([{}, {}, { number: '' }, {}, {}]),
  },
  invalid: [
    {
      name: 'one number left out',
      book: book(numbers(1, 2, 4, 5, 6)),
      found: [{ cell: 'A4', message: 'rules.number-gap.message', data: { number: '4', expected: 3, missing: 1 } }],
    },
    {
      name: 'the last row, and with spaces; more left out than rows without number explain',
      book: book([{ number: 1 }, { number: '' }, { number: 3 }, { number: ' 6 ' }]),
      found: [{ cell: 'A5', message: 'rules.number-gap.message', data: { number: '6', expected: 4, missing: 2 } }],
    },
    {
      name: 'two of ten rows: still counted',
      book: book(numbers(1, 2, 4, 5, 6, 7, 9, 10, 11, 12)),
      found: [
        { cell: 'A4', message: 'rules.number-gap.message', data: { number: '4', expected: 3, missing: 1 } },
        { cell: 'A8', message: 'rules.number-gap.message', data: { number: '9', expected: 8, missing: 1 } },
      ],
    },
    {
      name: 'half of seven rows: few rows are always counted',
      book: book(numbers(1, 3, 5, 7, 9, 11, 13)),
      found: [3, 5, 7, 9, 11, 13].map((number, index) => ({
        cell: `A${index + 3}`,
        message: 'rules.number-gap.message' as const,
        data: { number: String(number), expected: number - 1, missing: 1 },
      })),
    },
    {
      name: 'three left out, as text',
      book: book(['一、', '二、', '六、', '七、', '八、'].map((number) => ({ number }))),
      found: [{ cell: 'A4', message: 'rules.number-gap.message', data: { number: '六、', expected: 3, missing: 3 } }],
    },
  ],
});
