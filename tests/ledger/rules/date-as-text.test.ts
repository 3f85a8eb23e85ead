import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('date-as-text', 'warning', {
  valid: {
    'real dates': book([{ schedule: day('2025-08-01') }, { schedule: day('2025-08-04') }]),
    'prose in the schedule': book([{ schedule: '2025年8月1日' }, { schedule: '2025年8月4日前' }]),
  },
  invalid: [
    {
      name: 'text among real dates takes their format',
      book: book([
        { schedule: day('2025-08-01', 'yyyy/m/d') },
        { schedule: day('2025-08-04', 'yyyy/m/d') },
        { schedule: '2025.8.5' },
        { schedule: '2025年8月6日' },
      ]),
      found: [
        {
          cell: 'E4',
          message: 'rules.date-as-text.message',
          data: { text: '2025.8.5', day: '2025-08-05' },
          fixed: 45874,
        },
        {
          cell: 'E5',
          message: 'rules.date-as-text.message',
          data: { text: '2025年8月6日', day: '2025-08-06' },
          fixed: 45875,
        },
      ],
    },
    {
      name: 'a column all of text is a note',
      book: book([{ reportedOn: '2025-05-08' }, { reportedOn: '2025-05-09' }]),
      found: [
        {
          cell: 'K2',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-08', day: '2025-05-08' },
          severity: 'info',
          fixed: 45785,
        },
        {
          cell: 'K3',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-09', day: '2025-05-09' },
          severity: 'info',
          fixed: 45786,
        },
      ],
    },
  ],
});
