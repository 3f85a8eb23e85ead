import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-impossible', 'error', {
  valid: {
    'the ends of a period exchanged': book([{ schedule: '2025年9月至2025年3月' }]),
    'not a date at all': book([{ schedule: '待定' }, { schedule: '' }]),
    'the last day of February': book([{ schedule: '2024年2月29日' }, { schedule: '2025-02-28' }]),
  },
  invalid: [
    {
      name: 'days that the calendar does not have',
      book: book([{}, { schedule: ' 2025年9月31日 ' }, { schedule: '2025-02-29' }, { schedule: '2025年13月底前' }]),
      found: [
        { cell: 'E3', message: 'rules.schedule-impossible.message', data: { text: '2025年9月31日' } },
        { cell: 'E4', message: 'rules.schedule-impossible.message', data: { text: '2025-02-29' } },
        { cell: 'E5', message: 'rules.schedule-impossible.message', data: { text: '2025年13月底前' } },
      ],
    },
  ],
});
