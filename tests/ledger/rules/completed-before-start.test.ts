import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, evidence: '验收单', completedOn: day('2025-05-08') };

testRule('completed-before-start', 'warning', {
  valid: {
    'completed after the start': book([{ ...DONE, startedOn: day('2025-02-01') }], { also: ['startedOn'] }),
    'a deadline has no start': book([DONE]),
    'an open start': book([{ ...DONE, schedule: '2025年底前' }]),
  },
  invalid: [
    {
      name: 'before the column of the start',
      book: book([{ ...DONE, startedOn: day('2025-05-09') }], { also: ['startedOn'] }),
      found: [
        {
          cell: 'L2',
          message: 'rules.completed-before-start.message',
          data: { done: '2025-05-08', start: '2025-05-09' },
        },
      ],
    },
    {
      name: 'before the period of the schedule',
      book: book([{}, { ...DONE, schedule: '2025年6月至2025年9月' }]),
      found: [
        {
          cell: 'L3',
          message: 'rules.completed-before-start.message',
          data: { done: '2025-05-08', start: '2025-06-01' },
        },
      ],
    },
  ],
});
