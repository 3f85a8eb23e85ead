import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('full-width', 'warning', {
  valid: {
    'full-width punctuation is Chinese': book([{ measures: '（一）完成选址；（二）验收２处'.replace('２', '2') }]),
  },
  invalid: [
    {
      name: 'numbers with anything else in them, and where numbers are text, stay text',
      book: book([
        { number: '第２' },
        { number: '２号' },
        { number: '０２' },
        { number: '２．１' },
        { task: '改造１２处．' },
      ]),
      found: [
        { cell: 'A2', message: 'rules.full-width.message', data: { text: '第２', after: '第2' }, fixed: '第2' },
        { cell: 'A3', message: 'rules.full-width.message', data: { text: '２号', after: '2号' }, fixed: '2号' },
        { cell: 'A4', message: 'rules.full-width.message', data: { text: '０２', after: '02' }, fixed: '02' },
        { cell: 'A5', message: 'rules.full-width.message', data: { text: '２．１', after: '2.1' }, fixed: '2.1' },
        {
          cell: 'C6',
          message: 'rules.full-width.message',
          data: { text: '改造１２处．', after: '改造12处．' },
          fixed: '改造12处．',
        },
      ],
    },
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
