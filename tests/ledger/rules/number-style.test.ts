import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('number-style', 'warning', {
  valid: {
    'one style': book([{ number: '(1)' }, { number: '（2）' }, { number: '(3)' }]),
    'two levels in one column': book(['一', '1', '2', '二', '1', '2'].map((number) => ({ number }))),
  },
  invalid: [
    {
      name: 'one Chinese number among Arabic ones',
      book: book([{}, {}, { number: '三' }, {}, {}]),
      found: [{ cell: 'A4', message: 'rules.number-style.message', data: { number: '三', example: '1' }, fixed: 3 }],
    },
    {
      name: 'one Arabic number among bracketed Chinese ones',
      book: book(['（一）', '（二）', '3', '（四）', '（五）'].map((number) => ({ number }))),
      found: [
        {
          cell: 'A4',
          message: 'rules.number-style.message',
          data: { number: '3', example: '（一）' },
          fixed: '（三）',
        },
      ],
    },
  ],
});
