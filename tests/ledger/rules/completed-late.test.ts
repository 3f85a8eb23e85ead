import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, evidence: '验收单', completedOn: day('2025-05-08') };

testRule('completed-late', 'info', {
  valid: {
    'on the due day': book([{ ...DONE, schedule: '2025年5月8日' }]),
    ongoing: book([{ ...DONE, schedule: '持续推进' }]),
    'a completion in the future is another matter': book([{ ...DONE, completedOn: day('2025-12-01') }]),
  },
  invalid: [
    {
      name: 'eight days late',
      book: book([{}, { ...DONE, schedule: '2025年4月底前' }]),
      found: [
        {
          cell: 'L3',
          message: 'rules.completed-late.message',
          data: { done: '2025-05-08', due: '2025-04-30', days: 8 },
        },
      ],
    },
  ],
});
