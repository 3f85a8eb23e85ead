import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const numbers = (...list: number[]) => list.map((number) => ({ number }));

testRule('number-gap', 'warning', {
  valid: {
    'no gap': book(numbers(1, 2, 3, 4)),
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
      name: 'three left out, as text',
      book: book(['一、', '二、', '六、', '七、', '八、'].map((number) => ({ number }))),
      found: [{ cell: 'A4', message: 'rules.number-gap.message', data: { number: '六、', expected: 3, missing: 3 } }],
    },
  ],
});
