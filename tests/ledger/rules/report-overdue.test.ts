import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('report-overdue', 'warning', {
  valid: {
    'reported lately': book([{ schedule: '持续推进' }]),
    'a deadline has no cadence': book([{ reportedOn: day('2024-12-01') }]),
    'done or suspended': book([
      { schedule: '持续推进', reportedOn: day('2024-12-01'), status: '暂缓' },
      { schedule: '每月', reportedOn: day('2024-12-01'), status: '已完成', completedOn: day('2024-12-01') },
    ]),
    'no such column': book([{ schedule: '持续推进' }], { without: ['reportedOn'] }),
    'nobody reports yet': book([{ schedule: '持续推进', reportedOn: '' }]),
  },
  invalid: [
    {
      name: 'older than the cadence of ongoing and of monthly work, and never reported',
      book: book([
        {},
        { schedule: '持续推进', reportedOn: day('2025-02-01') },
        { schedule: '每月', reportedOn: day('2025-04-01') },
        { schedule: '持续推进', reportedOn: '' },
      ]),
      found: [
        { cell: 'K3', message: 'rules.report-overdue.message', data: { days: 108, expected: '2025-05-02' } },
        { cell: 'K4', message: 'rules.report-overdue.message', data: { days: 49, expected: '2025-05-01' } },
        { cell: 'K5', message: 'rules.report-overdue.never' },
      ],
    },
    {
      name: 'a shorter cadence by the profile',
      book: book([{ schedule: '持续推进' }]),
      profile: { version: 1, rules: { 'report-overdue': { limits: { cadenceDays: 7 } } }, accepted: [] },
      found: [{ cell: 'K2', message: 'rules.report-overdue.message', data: { days: 10, expected: '2025-05-17' } }],
    },
  ],
});
