import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, completedOn: day('2025-05-08'), evidence: '报告' };

testRule('hidden-open-task', 'warning', {
  valid: {
    shown: book([{}]),
    'hidden but done, or suspended': book([{}, DONE, { status: '暂缓' }], { hidden: [3, 4] }),
  },
  invalid: [
    {
      name: 'hidden and open',
      book: book([{}, { task: '建设社区食堂' }], { hidden: [3] }),
      found: [{ cell: 'A3', message: 'rules.hidden-open-task.message', data: { row: 3, task: '建设社区食堂' } }],
    },
    {
      name: 'a ledger that does not say what is done',
      book: book([{}, { task: '建设社区食堂' }], {
        hidden: [3],
        without: ['status', 'progress', 'completedOn', 'signedOffOn', 'number'],
      }),
      found: [
        {
          cell: 'B3',
          message: 'rules.hidden-open-task.message',
          data: { row: 3, task: '建设社区食堂' },
          severity: 'info',
        },
      ],
    },
  ],
});
