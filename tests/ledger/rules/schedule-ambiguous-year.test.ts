import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-ambiguous-year', 'warning', {
  valid: {
    'a whole date': book([{ schedule: '2025年底前' }, { schedule: '2025年6月30日前' }]),
    'the title names the one year': book([{ schedule: '6月底前' }], { title: '2025年重点任务台账' }),
  },
  invalid: [
    {
      name: 'before a year, or by its end',
      book: book([{}, { schedule: '2026年前完成' }]),
      found: [
        {
          cell: 'E3',
          message: 'rules.schedule-ambiguous-year.before-year',
          data: { text: '2026年前完成', due: '2025-12-31' },
          suggested: ['2026年底前完成', '2025年底前完成'],
        },
      ],
    },
    {
      name: 'no year in a ledger of several',
      book: book([{}, { schedule: '11月底前' }], { title: '三年行动任务清单（2024-2026年）' }),
      found: [
        {
          cell: 'E4',
          message: 'rules.schedule-ambiguous-year.no-year',
          data: { text: '11月底前', due: '2025-11-30' },
        },
      ],
    },
    {
      name: 'no year in a ledger that names none',
      book: book([{}, { schedule: '11月底前' }]),
      found: [
        {
          cell: 'E3',
          message: 'rules.schedule-ambiguous-year.no-year',
          data: { text: '11月底前', due: '2025-11-30' },
          severity: 'info',
        },
      ],
    },
    {
      name: 'two digits',
      book: book([{}, { schedule: '25年11月底前' }]),
      found: [
        {
          cell: 'E3',
          message: 'rules.schedule-ambiguous-year.two-digits',
          data: { text: '25年11月底前', due: '2025-11-30' },
          severity: 'info',
        },
      ],
    },
  ],
});
