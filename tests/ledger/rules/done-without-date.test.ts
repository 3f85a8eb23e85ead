import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, completedOn: '', evidence: '验收单' };

testRule('done-without-date', 'warning', {
  valid: {
    'a long note in the column is told as no date': book([{}, { ...DONE, completedOn: '验收会后由办公室统一填报' }]),
    'in progress': book([{}, {}]),
    'done on a day': book([{}, { ...DONE, completedOn: day('2025-05-08') }]),
    'no such column': book([{}, DONE], { without: ['completedOn', 'signedOffOn'] }),
  },
  invalid: [
    {
      name: 'half of four done rows are dated: it is the habit',
      book: book([{ ...DONE, completedOn: day('2025-05-08') }, { ...DONE, completedOn: '2025.5.9' }, DONE, DONE]),
      found: [
        { cell: 'L4', message: 'rules.done-without-date.message' },
        { cell: 'L5', message: 'rules.done-without-date.message' },
      ],
    },
    {
      name: 'of four done rows one is dated, and an open row: the office does not use the column, a note',
      book: book([
        { ...DONE, completedOn: day('2025-05-08') },
        DONE,
        DONE,
        { ...DONE, completedOn: '已办' },
        { completedOn: day('2025-05-08') },
      ]),
      found: ['L3', 'L4', 'L5'].map((cell) => ({
        cell,
        message: 'rules.done-without-date.message' as const,
        severity: 'info' as const,
      })),
    },
    {
      name: 'of three done rows none is dated: too few to tell',
      book: book([DONE, DONE, DONE]),
      found: ['L2', 'L3', 'L4'].map((cell) => ({ cell, message: 'rules.done-without-date.message' as const })),
    },
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
