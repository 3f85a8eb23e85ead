import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('text-too-long', 'info', {
  valid: {
    'a long sentence': book([{ task: '建设社区食堂。'.repeat(25) }]),
  },
  invalid: [
    {
      name: 'a whole plan in one cell',
      book: book([{}, { task: '建设社区食堂'.repeat(51), measures: '完成30条街巷的修补。'.repeat(160) }]),
      found: [
        { cell: 'C3', message: 'rules.text-too-long.message', data: { length: 306, most: 200 } },
        { cell: 'D3', message: 'rules.text-too-long.message', data: { length: 1760, most: 1000 } },
      ],
    },
  ],
});
