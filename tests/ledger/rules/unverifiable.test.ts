import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unverifiable', 'info', {
  valid: {
    'a figure, a product, an action': book([
      { measures: '全面加强保障，覆盖率达到百分之九十。' },
      { measures: '形成工作报告。' },
      { measures: '组织摸排。' },
    ]),
    'the deliverable says it': book([{ measures: '切实加强领导。', deliverable: '工作方案' }], {
      also: ['deliverable'],
    }),
  },
  invalid: [
    {
      name: 'resolve and nothing else',
      book: book([{}, { measures: '高度重视，切实加强领导，狠抓落实。' }]),
      found: [
        {
          cell: 'D3',
          message: 'rules.unverifiable.message',
          data: { text: '高度重视，切实加强领导，狠抓落实。' },
        },
      ],
    },
  ],
});
