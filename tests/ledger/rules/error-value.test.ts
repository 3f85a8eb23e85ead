import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('error-value', 'error', {
  valid: {
    'texts with a number sign': book([{ remarks: '#1号楼' }, { remarks: '#' }]),
  },
  invalid: [
    {
      name: 'in a column with a meaning, and in one without',
      book: book([{}, { progress: { value: '#REF!', formula: '=#REF!' } }], { cells: { P1: '经费', P2: '#DIV/0!' } }),
      found: [
        { cell: 'P2', message: 'rules.error-value.message', data: { error: '#DIV/0!', column: 'P' } },
        { cell: 'I3', message: 'rules.error-value.message', data: { error: '#REF!', column: 'I' } },
      ],
    },
  ],
});
