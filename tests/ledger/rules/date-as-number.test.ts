import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('date-as-number', 'warning', {
  valid: {
    'other numbers, and text with a number in it': book([
      { schedule: 45870.5 },
      { schedule: 145870 },
      { schedule: '45870号' },
      { schedule: '第45870' },
      { schedule: '458701' },
      { schedule: '55870' },
      { reportedOn: '' },
    ]),
    dates: book([{ schedule: day('2025-08-01') }, { schedule: '2025年' }, { schedule: 2025 }]),
  },
  invalid: [
    {
      name: 'a serial number without its format, as number and as text',
      book: book([{ schedule: 45870 }, { schedule: '45873' }, { reportedOn: 45785 }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.date-as-number.message',
          data: { number: '45870', day: '2025-08-01' },
          fixed: 45870,
          format: 'yyyy-mm-dd',
        },
        {
          cell: 'E3',
          message: 'rules.date-as-number.message',
          data: { number: '45873', day: '2025-08-04' },
          fixed: 45873,
          format: 'yyyy-mm-dd',
        },
        {
          cell: 'K4',
          message: 'rules.date-as-number.message',
          data: { number: '45785', day: '2025-05-08' },
          fixed: 45785,
          format: 'yyyy-mm-dd',
        },
      ],
    },
    {
      name: 'spaces around a serial number',
      book: book([{ schedule: ' 45870 ' }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.date-as-number.message',
          data: { number: ' 45870 ', day: '2025-08-01' },
          fixed: 45870,
          format: 'yyyy-mm-dd',
        },
      ],
    },
    {
      name: 'a date typed as one number',
      book: book([{ schedule: 20250801 }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.date-as-number.message',
          data: { number: '20250801', day: '2025-08-01' },
          fixed: 45870,
          format: 'yyyy-mm-dd',
        },
      ],
    },
  ],
});
