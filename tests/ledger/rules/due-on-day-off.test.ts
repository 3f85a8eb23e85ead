import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('due-on-day-off', 'info', {
  valid: {
    'a working day': book([{ schedule: '2025年9月30日' }, { schedule: day('2025-06-30') }]),
    'a Sunday on which people work in lieu': book([{ schedule: '2025年9月28日' }]),
    'a month end is not meant to the day': book([{ schedule: '2025年8月底前' }]),
    'done already': book([
      { schedule: '2025年8月30日前', status: '已完成' },
      { schedule: '2025年8月30日', status: '已销号' },
    ]),
    'a year whose holidays are not announced': book([{ schedule: '2031年10月4日' }]),
  },
  invalid: [
    {
      name: 'a Saturday and a public holiday',
      book: book([{}, { schedule: '2025年8月30日前' }, { schedule: day('2025-10-01') }]),
      found: [
        { cell: 'E3', message: 'rules.due-on-day-off.message', data: { due: '2025-08-30' } },
        { cell: 'E4', message: 'rules.due-on-day-off.message', data: { due: '2025-10-01' } },
      ],
    },
  ],
});
