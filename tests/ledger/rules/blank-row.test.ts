import { BLANK, book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('blank-row', 'warning', {
  valid: {
    'no blank row': book([{}, {}]),
    'blank rows below the last task': book([{}, {}, BLANK]),
  },
  invalid: [
    {
      name: 'between tasks',
      book: book([{}, {}, BLANK, { number: 3 }]),
      found: [{ cell: 'A4', message: 'rules.blank-row.message', data: { row: 4 } }],
    },
    {
      name: 'before a heading it is spacing',
      book: book([{}, BLANK, { ...BLANK, number: '二、民生保障' }, { number: 2 }], { merges: ['A4:O4'] }),
      found: [{ cell: 'A3', message: 'rules.blank-row.message', data: { row: 3 }, severity: 'info' }],
    },
  ],
});
