import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const SIGNED = {
  status: '已销号',
  progress: 1,
  evidence: '验收单',
  completedOn: day('2025-05-08'),
  signedOffOn: day('2025-05-12'),
};

testRule('signed-off-unfinished', 'error', {
  valid: {
    'completed, then signed off': book([{ ...SIGNED }]),
    'no column for the completion': book([{ ...SIGNED }], { without: ['completedOn'] }),
  },
  invalid: [
    {
      name: 'signed off at 80 %, and without a completion date',
      book: book([{}, { ...SIGNED, progress: '80%' }, { ...SIGNED, completedOn: '' }]),
      found: [
        { cell: 'H3', message: 'rules.signed-off-unfinished.progress', data: { progress: '80%' } },
        { cell: 'H4', message: 'rules.signed-off-unfinished.no-date' },
      ],
    },
    {
      name: 'a sign-off date while in progress, and one before the completion',
      book: book([
        { ...SIGNED, status: '推进中', completedOn: '', progress: '40%' },
        { ...SIGNED, signedOffOn: day('2025-05-01') },
      ]),
      found: [
        {
          cell: 'M2',
          message: 'rules.signed-off-unfinished.status',
          data: { day: '2025-05-12', status: { key: 'progress.status.inProgress' } },
        },
        {
          cell: 'M3',
          message: 'rules.signed-off-unfinished.earlier',
          data: { day: '2025-05-01', done: '2025-05-08' },
        },
      ],
    },
  ],
});
