import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unknown-header', 'info', {
  valid: {
    'standard columns': book([{}]),
  },
  invalid: [
    {
      name: "a column of the office's own",
      book: book([{}, {}], { cells: { P1: '密级标识', P2: '内部' } }),
      found: [{ cell: 'P1', message: 'rules.unknown-header.message', data: { column: 'P', header: '密级标识' } }],
    },
  ],
});
