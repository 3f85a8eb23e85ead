import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-ambiguous-year', 'warning', {
  valid: {
    'this year, in words': book([
      { schedule: '今年6月底前' },
      { schedule: '年内完成' },
      { schedule: '每年3月底前' },
      { schedule: '全年' },
    ]),
    'unreadable, or empty': book([{ schedule: '待定' }, { schedule: '' }, { schedule: '6月31日' }]),
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
      name: 'spaces; a formula is not rewritten',
      book: book([{ schedule: ' 2026 年 前完成 ' }, { schedule: { value: '2026年前', formula: '="2026"&"年前"' } }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.schedule-ambiguous-year.before-year',
          data: { text: '2026 年 前完成', due: '2025-12-31' },
          suggested: [' 2026年底前完成 ', ' 2025年底前完成 '],
        },
        {
          cell: 'E3',
          message: 'rules.schedule-ambiguous-year.before-year',
          data: { text: '2026年前', due: '2025-12-31' },
        },
      ],
    },
    {
      name: 'the title names the one year, yet the end lies before the start',
      book: book([{ schedule: '2025年11月至3月' }, { schedule: '2025年3月至6月' }], { title: '2025年重点任务台账' }),
      found: [
        {
          cell: 'E3',
          message: 'rules.schedule-ambiguous-year.no-year',
          data: { text: '2025年11月至3月', due: '2026-03-31' },
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
