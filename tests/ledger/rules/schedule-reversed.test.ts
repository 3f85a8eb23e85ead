import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-reversed', 'error', {
  valid: {
    'starts and ends on one day': book([{ startedOn: day('2025-09-30') }], { also: ['startedOn'] }),
    'no due day to compare with': book([{ startedOn: day('2025-10-30'), schedule: '持续推进' }], {
      also: ['startedOn'],
    }),
    'days that do not exist, of one end or with other words': book([
      { schedule: '2025年9月31日' },
      { schedule: '—2025年9月31日' },
      { schedule: '2025年9月31日至' },
      { schedule: '见附件—2025年9月31日' },
    ]),
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
      name: 'other signs between the ends, spaces around them',
      book: book([{ schedule: '2025年9月 —— 2025年3月' }, { schedule: '2025-09-30 至 2025-03-31' }]),
      found: [
        { cell: 'E2', message: 'rules.schedule-reversed.message', data: { start: '2025年9月', due: '2025年3月' } },
        { cell: 'E3', message: 'rules.schedule-reversed.message', data: { start: '2025-09-30', due: '2025-03-31' } },
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
