import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, completedOn: '', evidence: '验收单' };

testRule('done-without-date', 'warning', {
  valid: {
    'in progress': book([{}, {}]),
    'done on a day': book([{}, { ...DONE, completedOn: day('2025-05-08') }]),
    'no such column': book([{}, DONE], { without: ['completedOn', 'signedOffOn'] }),
  },
  invalid: [
    {
      name: 'a word where the day should stand',
      book: book([{}, { ...DONE, completedOn: '已办' }]),
      found: [{ cell: 'L3', message: 'rules.done-without-date.message' }],
    },
    {
      name: 'completed and signed off without a day',
      book: book([{}, DONE, { ...DONE, status: '已销号', completedOn: '/' }, {}]),
      found: [
        { cell: 'L3', message: 'rules.done-without-date.message' },
        { cell: 'L4', message: 'rules.done-without-date.message' },
      ],
    },
  ],
});
