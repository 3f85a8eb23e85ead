import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('late-start', 'warning', {
  valid: {
    'time is left': book([{ status: '未启动', progress: 0 }]),
    started: book([{ schedule: '2025年5月底前' }]),
    'past its day: overdue': book([{ status: '未启动', progress: 0, schedule: '2025年4月底前' }]),
    'its start lies ahead': book([{ status: '未启动', progress: 0, schedule: '2025年6月1日至2025年6月10日' }]),
    'ongoing early in the year': book([{ status: '未启动', progress: 0, schedule: '持续推进' }]),
    'an ongoing task of a plan that runs on': book([{ status: '未启动', progress: 0, schedule: '持续推进' }], {
      asOf: '2025-11-03',
      title: '三年行动任务清单（2024-2026年）',
    }),
  },
  invalid: [
    {
      name: 'eleven days left',
      book: book([{}, { status: '未启动', progress: 0, schedule: '2025年5月底前' }]),
      found: [{ cell: 'H3', message: 'rules.late-start.message', data: { days: 11, due: '2025-05-31' } }],
    },
    {
      name: 'an ongoing task in November',
      book: book([{ status: '未启动', progress: 0, schedule: '持续推进', reportedOn: day('2025-10-20') }], {
        asOf: '2025-11-03',
      }),
      found: [{ cell: 'H2', message: 'rules.late-start.ongoing', data: { month: 11 } }],
    },
  ],
});
