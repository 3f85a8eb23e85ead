import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('progress-out-of-range', 'error', {
  valid: {
    'exactly all, and other texts': book([
      { progress: 1 },
      { progress: '100%' },
      { progress: '约150%' },
      { progress: '150%以上' },
      { progress: '200项' },
      { progress: '' },
    ]),
    'as many percents as shares: percent': book([{ progress: 45 }, { progress: 1 }, { progress: 0 }, { progress: 0 }]),
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
      name: 'more shares than percents: a slip of the decimal point',
      book: book([{ progress: 0.4 }, { progress: 1.5 }, { progress: 45 }, { progress: 0 }, { progress: 0 }]),
      found: [
        { cell: 'I3', message: 'rules.progress-out-of-range.message', data: { percent: 150 } },
        { cell: 'I4', message: 'rules.progress-out-of-range.message', data: { percent: 4500 } },
      ],
    },
    {
      name: 'cells of a percent format do not say that the column counts in percent; decimals and full width',
      book: book([
        { progress: { value: 20, text: '2000%', format: '0%' } },
        { progress: { value: 30, text: '3000%', format: '0%' } },
        { progress: 1.25 },
        { progress: ' 120.25 ％ ' },
      ]),
      found: [
        { cell: 'I2', message: 'rules.progress-out-of-range.message', data: { percent: 2000 } },
        { cell: 'I3', message: 'rules.progress-out-of-range.message', data: { percent: 3000 } },
        { cell: 'I4', message: 'rules.progress-out-of-range.message', data: { percent: 125 } },
        { cell: 'I5', message: 'rules.progress-out-of-range.message', data: { percent: 120.25 } },
      ],
    },
    {
      name: 'in a column that counts in percent',
      book: book([{ progress: 45 }, { progress: 180 }, { progress: 30 }]),
      found: [{ cell: 'I3', message: 'rules.progress-out-of-range.message', data: { percent: 180 } }],
    },
  ],
});
