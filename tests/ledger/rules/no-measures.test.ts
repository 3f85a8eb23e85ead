import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-measures', 'warning', {
  valid: {
    'every row has its measures': book([{}, {}, {}]),
    'a column that hardly anyone fills': book([{}, { measures: '' }, { measures: '' }, { measures: '' }]),
    'no such column': book([{}, {}], { without: ['measures'] }),
  },
  invalid: [
    {
      name: 'one row of four without',
      book: book([{}, {}, { measures: '' }, {}]),
      found: [{ cell: 'D4', message: 'rules.no-measures.message' }],
    },
  ],
});
