import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-schedule', 'error', {
  valid: {
    'dates, prose and ongoing work': book([{}, { schedule: '持续推进' }, { schedule: day('2025-08-31') }]),
    'no such column': book([{}, {}], { without: ['schedule'] }),
    'one merged schedule for two rows': book([{}, {}, { schedule: '' }], { merges: ['E3:E4'] }),
  },
  invalid: [
    {
      name: 'empty, a stroke, and a word for nothing',
      book: book([{}, { schedule: '' }, { schedule: '/' }, { schedule: '无' }, {}]),
      found: [
        { cell: 'E3', message: 'rules.no-schedule.message' },
        { cell: 'E4', message: 'rules.no-schedule.message' },
        { cell: 'E5', message: 'rules.no-schedule.message' },
      ],
    },
  ],
});
