import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-masked', 'warning', {
  valid: {
    'a masked name beside a whole date': book([{ schedule: '2025年底前' }, { schedule: '2025年6月' }]),
  },
  invalid: [
    {
      name: 'figures taken out',
      book: book([{}, { schedule: '20**年底前' }, { schedule: '2025年x月底前' }]),
      found: [
        { cell: 'E3', message: 'rules.schedule-masked.message', data: { text: '20**年底前' } },
        { cell: 'E4', message: 'rules.schedule-masked.message', data: { text: '2025年x月底前' } },
      ],
    },
  ],
});
