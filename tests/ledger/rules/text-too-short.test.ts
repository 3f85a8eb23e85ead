import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('text-too-short', 'info', {
  valid: {
    'four characters and five': book([{ task: '校舍改造', measures: '完成验收。' }]),
  },
  invalid: [
    {
      name: 'a task and measures of two characters',
      book: book([{}, { task: '安全', measures: '落实' }]),
      found: [
        { cell: 'C3', message: 'rules.text-too-short.message', data: { length: 2, least: 4 } },
        { cell: 'D3', message: 'rules.text-too-short.message', data: { length: 2, least: 5 } },
      ],
    },
  ],
});
