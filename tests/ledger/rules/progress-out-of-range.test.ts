import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('progress-out-of-range', 'error', {
  valid: {
    shares: book([{ progress: 0 }, { progress: 0.5 }, { progress: '80%' }]),
    'a column that counts in percent': book([{ progress: 45 }, { progress: 80 }, { progress: 30 }, { progress: 1 }]),
  },
  invalid: [
    {
      name: 'above all, below nothing',
      book: book([
        {},
        { progress: { value: 1.2, text: '120%', format: '0%' } },
        { progress: '150%' },
        { progress: -0.1 },
      ]),
      found: [
        { cell: 'I3', message: 'rules.progress-out-of-range.message', data: { percent: 120 } },
        { cell: 'I4', message: 'rules.progress-out-of-range.message', data: { percent: 150 } },
        { cell: 'I5', message: 'rules.progress-out-of-range.message', data: { percent: -10 } },
      ],
    },
    {
      name: 'in a column that counts in percent',
      book: book([{ progress: 45 }, { progress: 180 }, { progress: 30 }]),
      found: [{ cell: 'I3', message: 'rules.progress-out-of-range.message', data: { percent: 180 } }],
    },
  ],
});
