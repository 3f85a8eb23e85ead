import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('number-as-text', 'warning', {
  valid: {
    'text that is no plain number': book([
      {},
      {},
      {},
      { number: '4号' },
      { number: '第5' },
      { number: '06' },
      { number: '' },
    ]),
    'as many texts as numbers': book([{}, { number: '2' }, {}, { number: '4' }]),
    numbers: book([{}, {}, {}]),
    'a column all of text is consistent': book([{ number: '1' }, { number: '2' }, { number: '3' }]),
    'a style of its own': book([{ number: '1、' }, { number: '2、' }]),
  },
  invalid: [
    {
      name: 'text among numbers',
      book: book([{}, { number: { value: '2', format: '@' } }, {}, { number: ' 4' }, {}]),
      found: [
        { cell: 'A3', message: 'rules.number-as-text.message', data: { number: '2' }, fixed: 2, format: 'General' },
        { cell: 'A5', message: 'rules.number-as-text.message', data: { number: '4' }, fixed: 4 },
      ],
    },
    {
      name: 'more numbers than texts, of two figures; styled numbers do not count',
      book: book([{ number: 10 }, { number: ' 11 ' }, { number: 12 }, { number: '13、' }, { number: '第14' }]),
      found: [{ cell: 'A3', message: 'rules.number-as-text.message', data: { number: '11' }, fixed: 11 }],
    },
    {
      name: 'a formula is not overwritten',
      book: book([{}, { number: { value: '2', formula: '=TEXT(ROW()-1,"0")' } }, {}]),
      found: [],
    },
  ],
});
