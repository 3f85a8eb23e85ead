import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('schedule-unreadable', 'warning', {
  valid: {
    'what people really write': book([
      { schedule: '2025年6月底前完成初稿,12月底前印发' },
      { schedule: '持续推进' },
      { schedule: '每季度末' },
      { schedule: '2025年3月-10月' },
      { schedule: '第三季度' },
      { schedule: day('2025-08-01') },
    ]),
    'other refusals have rules of their own': book([{}, { schedule: '2025年2月30日' }, { schedule: '20**年底前' }]),
  },
  invalid: [
    {
      name: 'no time in it',
      book: book([{}, { schedule: '待定' }, { schedule: 'abc' }, { schedule: '截至1031日' }]),
      found: [
        { cell: 'E3', message: 'rules.schedule-unreadable.message', data: { text: '待定' } },
        { cell: 'E4', message: 'rules.schedule-unreadable.message', data: { text: 'abc' } },
        { cell: 'E5', message: 'rules.schedule-unreadable.message', data: { text: '截至1031日' } },
      ],
    },
    {
      name: 'words that are no schedule',
      book: book([{}, { schedule: '及时更新' }, {}]),
      found: [
        { cell: 'E3', message: 'rules.schedule-unreadable.no-time', data: { text: '及时更新' }, severity: 'info' },
      ],
    },
    {
      name: 'a year that is none',
      book: book([
        { schedule: '2206年12月底前' },
        { schedule: '2206-12-31' },
        { schedule: '20025年6月' },
        { schedule: '2025年至2206年' },
      ]),
      found: [
        { cell: 'E2', message: 'rules.schedule-unreadable.year', data: { text: '2206年12月底前', year: 2206 } },
        { cell: 'E3', message: 'rules.schedule-unreadable.year', data: { text: '2206-12-31', year: 2206 } },
        { cell: 'E4', message: 'rules.schedule-unreadable.year', data: { text: '20025年6月', year: 20025 } },
        { cell: 'E5', message: 'rules.schedule-unreadable.year', data: { text: '2025年至2206年', year: 2206 } },
      ],
    },
    {
      name: 'a time that was left over',
      book: book([{}, { schedule: '2025年6月底前（第五季度）' }, {}]),
      found: [
        {
          cell: 'E3',
          message: 'rules.schedule-unreadable.partly',
          data: { text: '2025年6月底前（第五季度）', rest: '第五季度' },
          severity: 'info',
        },
      ],
    },
  ],
});
