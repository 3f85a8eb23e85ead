import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('full-width', 'warning', {
  valid: {
    'full-width punctuation is Chinese': book([{ measures: '（一）完成选址；（二）验收２处'.replace('２', '2') }]),
  },
  invalid: [
    {
      name: 'figures and letters',
      book: book([{}, { number: '２', measures: '新增２５％，建设５Ｇ基站。' }]),
      found: [
        { cell: 'A3', message: 'rules.full-width.message', data: { text: '２', after: '2' }, fixed: 2 },
        {
          cell: 'D3',
          message: 'rules.full-width.message',
          data: { text: '新增２５％，建设５Ｇ基站。', after: '新增25%，建设5G基站。' },
          fixed: '新增25%，建设5G基站。',
        },
      ],
    },
  ],
});
