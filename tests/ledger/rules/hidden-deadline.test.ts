import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('hidden-deadline', 'info', {
  valid: {
    'ongoing without a date': book([{ schedule: '持续推进', measures: '每月巡查一次。' }]),
    'the schedule shows a date': book([{ measures: '2025年8月底前完成招标。' }]),
    'a background date': book([{ schedule: '持续推进', measures: '对2024年巡察反馈的问题逐一整改。' }]),
  },
  invalid: [
    {
      name: 'of two on the last day of the year, the one that is a step rather than a figure for the year',
      book: book([
        { schedule: ' 持续推进 ', measures: '到2025年，覆盖率达到95%；2025年底整改到位。' },
        { schedule: '持续推进', measures: '2025年覆盖率达到95%，12月31日前印发办法。' },
        { schedule: '持续推进', measures: '到2025年，覆盖率达到95%。' },
      ]),
      found: [
        {
          cell: 'D2',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '持续推进', text: '2025年底整改到位', due: '2025-12-31' },
          suggested: ['2025年12月底前，并 持续推进 '],
        },
        {
          cell: 'D3',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '持续推进', text: '12月31日前印发办法', due: '2025-12-31' },
          suggested: ['2025年12月底前，并持续推进'],
        },
        {
          cell: 'D4',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '持续推进', text: '到2025年，覆盖率达到95%', due: '2025-12-31' },
          suggested: ['2025年12月底前，并持续推进'],
        },
      ],
    },
    {
      name: 'a schedule that a formula makes is not rewritten',
      book: book([{ schedule: { value: '持续推进', formula: '="持续"&"推进"' }, measures: '2025年9月底前整改到位。' }]),
      found: [
        {
          cell: 'D2',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '持续推进', text: '2025年9月底前整改到位', due: '2025-09-30' },
        },
      ],
    },
    {
      name: 'a deadline in the measures of an ongoing task',
      book: book([{}, { schedule: '持续推进', measures: '建立台账，2025年底整改到位。' }]),
      found: [
        {
          cell: 'D3',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '持续推进', text: '2025年底整改到位', due: '2025-12-31' },
          suggested: ['2025年12月底前，并持续推进'],
        },
      ],
    },
    {
      name: 'the latest of several, written to the day',
      book: book([{ schedule: '常态化推进', measures: '2025年6月20日前完成摸底，2025年9月20日前整改到位。' }]),
      found: [
        {
          cell: 'D2',
          message: 'rules.hidden-deadline.message',
          data: { schedule: '常态化推进', text: '2025年9月20日前整改到位', due: '2025-09-20' },
          suggested: ['2025年9月20日前，并常态化推进'],
        },
      ],
    },
  ],
});
