import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-reversed', 'error', {
  valid: {
    'a period': book([{ schedule: '2025年3月至2025年9月' }, { schedule: '2025年9月底前' }]),
    'a start before the deadline': book([{ startedOn: day('2025-03-01') }], { also: ['startedOn'] }),
  },
  invalid: [
    {
      name: 'within the schedule',
      book: book([{}, { schedule: '2025年9月至2025年3月' }]),
      found: [
        { cell: 'E3', message: 'rules.schedule-reversed.message', data: { start: '2025年9月', due: '2025年3月' } },
      ],
    },
    {
      name: 'against the column of the start',
      book: book([{ startedOn: day('2025-03-01') }, { startedOn: day('2025-10-08') }], { also: ['startedOn'] }),
      found: [
        { cell: 'E3', message: 'rules.schedule-reversed.column', data: { start: '2025-10-08', due: '2025-09-30' } },
      ],
    },
  ],
});
