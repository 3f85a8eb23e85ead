import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, evidence: '验收单' };

testRule('completed-in-future', 'error', {
  valid: {
    'completed today': book([{ ...DONE, completedOn: day('2025-05-20') }]),
    'not completed': book([{}]),
  },
  invalid: [
    {
      name: 'tomorrow, and a sign-off next year',
      book: book([
        { ...DONE, completedOn: day('2025-05-21') },
        { ...DONE, status: '已销号', completedOn: day('2025-05-02'), signedOffOn: day('2026-05-06') },
      ]),
      found: [
        { cell: 'L2', message: 'rules.completed-in-future.message', data: { day: '2025-05-21', asOf: '2025-05-20' } },
        { cell: 'M3', message: 'rules.completed-in-future.message', data: { day: '2026-05-06', asOf: '2025-05-20' } },
      ],
    },
  ],
});
