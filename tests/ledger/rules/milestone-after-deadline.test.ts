import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('milestone-after-deadline', 'warning', {
  valid: {
    'steps before the deadline': book([
      { schedule: '2025年6月底前完成初稿，12月底前印发' },
      { measures: '8月底前完成招标，新增学位540个。' },
      { schedule: '2025年12月底前完成，其中6月底前完成初稿' },
    ]),
    'a figure for the year': book([{ measures: '2025年新增学位540个，年内认定15家。' }]),
    'a step named by its month or quarter in which the deadline lies': book([
      { schedule: day('2025-09-26'), measures: '完成选址，9月底前竣工验收。' },
      { schedule: day('2025-12-30'), measures: '完成可研批复，年底前并网50兆瓦。' },
      { schedule: day('2025-09-19'), measures: '完成施工图审查，2025年三季度开工。' },
    ]),
    'work that goes on after the deadline': book([
      { schedule: '2025年6月底前，并长期坚持', measures: '2025年12月底前开展回头看。' },
    ]),
  },
  invalid: [
    {
      name: 'a step in the measures',
      book: book([{}, { measures: '完成选址，2025年11月底前竣工验收。' }]),
      found: [
        {
          cell: 'D3',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '2025年11月底前竣工验收', milestone: '2025-11-30', due: '2025-09-30' },
        },
      ],
    },
    {
      name: 'a day, a month or a quarter after the deadline, however near',
      book: book([
        {},
        { schedule: day('2025-09-26'), measures: '完成选址，9月30日前竣工验收。' },
        { schedule: day('2025-09-26'), measures: '完成选址，10月底前竣工验收。' },
        { schedule: day('2025-06-30'), measures: '完成选址，三季度竣工验收。' },
        { schedule: day('2025-09-26'), measures: '完成选址，2026年9月底前竣工验收。' },
        { schedule: day('2025-08-29'), measures: '完成选址，年底前竣工验收。' },
      ]),
      found: [
        {
          cell: 'D3',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '9月30日前竣工验收', milestone: '2025-09-30', due: '2025-09-26' },
        },
        {
          cell: 'D4',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '10月底前竣工验收', milestone: '2025-10-31', due: '2025-09-26' },
        },
        {
          cell: 'D5',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '三季度竣工验收', milestone: '2025-09-30', due: '2025-06-30' },
        },
        {
          cell: 'D6',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '2026年9月底前竣工验收', milestone: '2026-09-30', due: '2025-09-26' },
        },
        {
          cell: 'D7',
          message: 'rules.milestone-after-deadline.message',
          data: { text: '年底前竣工验收', milestone: '2025-12-31', due: '2025-08-29' },
        },
      ],
    },
    {
      name: 'the steps of the schedule run backwards',
      book: book([{}, { schedule: '2025年9月底前完成初稿，2025年6月底前印发' }]),
      found: [
        {
          cell: 'E3',
          message: 'rules.milestone-after-deadline.backwards',
          data: { text: '2025年9月底前完成初稿，2025年6月底前印发' },
        },
      ],
    },
  ],
});
