import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('milestone-after-deadline', 'warning', {
  valid: {
    'steps before the deadline': book([
      { schedule: '2025年6月底前完成初稿，12月底前印发' },
      { measures: '8月底前完成招标，新增学位540个。' },
      { schedule: '2025年12月底前完成，其中6月底前完成初稿' },
    ]),
    'a figure for the year': book([{ measures: '2025年新增学位540个，年内认定15家。' }]),
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
