import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-number', 'warning', {
  valid: {
    'every row has its number': book([{}, {}]),
    'one number for a merged pair of rows': book([{}, { number: '' }, { number: 2 }], { merges: ['A2:A3'] }),
    'a column that is not used': book([{}, { number: '' }, { number: '' }, { number: '' }]),
  },
  invalid: [
    {
      name: 'the neighbours leave one number',
      book: book([{}, {}, { number: '' }, {}, {}]),
      found: [{ cell: 'A4', message: 'rules.no-number.message', suggested: [3] }],
    },
    {
      name: 'the last row, in the style of the others',
      book: book([{ number: '(1)' }, { number: '(2)' }, { number: '(3)' }, { number: '' }]),
      found: [{ cell: 'A5', message: 'rules.no-number.message', suggested: ['(4)'] }],
    },
    {
      name: 'no single number fits',
      book: book([{}, { number: '' }, { number: 2 }, { number: 3 }]),
      found: [{ cell: 'A3', message: 'rules.no-number.message' }],
    },
  ],
});
