import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('number-as-text', 'warning', {
  valid: {
    numbers: book([{}, {}, {}]),
    'a column all of text is consistent': book([{ number: '1' }, { number: '2' }, { number: '3' }]),
    'a style of its own': book([{ number: '1、' }, { number: '2、' }]),
  },
  invalid: [
    {
      name: 'text among numbers',
      book: book([{}, { number: { value: '2', format: '@' } }, {}, { number: ' 4' }, {}]),
      found: [
        { cell: 'A3', message: 'rules.number-as-text.message', data: { number: '2' }, fixed: 2 },
        { cell: 'A5', message: 'rules.number-as-text.message', data: { number: '4' }, fixed: 4 },
      ],
    },
    {
      name: 'a formula is not overwritten',
      book: book([{}, { number: { value: '2', formula: '=TEXT(ROW()-1,"0")' } }, {}]),
      found: [],
    },
  ],
});
