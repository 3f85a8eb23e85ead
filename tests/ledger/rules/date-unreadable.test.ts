import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('date-unreadable', 'warning', {
  valid: {
    'a date in figures, and a word': book([{ reportedOn: '2025.5.8' }, { reportedOn: '未报' }, { reportedOn: '' }]),
    'a month in which the work began': book(
      [{ startedOn: '2026年4月' }, { startedOn: '2026-04' }, { startedOn: '2026.4' }],
      {
        also: ['startedOn'],
      },
    ),
  },
  invalid: [
    {
      name: 'something else, and a day that does not exist',
      book: book([{}, { reportedOn: '2025-04-31' }, { reportedOn: '第3次会议后由办公室统一填报' }]),
      found: [
        { cell: 'K3', message: 'rules.date-unreadable.message', data: { text: '2025-04-31' } },
        { cell: 'K4', message: 'rules.date-unreadable.message', data: { text: '第3次会议后由办公室统一填报' } },
      ],
    },
    {
      name: 'a month that does not exist, and one in which something is said to be finished',
      book: book([{ startedOn: '2026年13月' }, { completedOn: '2026年4月', status: '已完成' }], {
        also: ['startedOn'],
      }),
      found: [
        { cell: 'P2', message: 'rules.date-unreadable.message', data: { text: '2026年13月' } },
        { cell: 'L3', message: 'rules.date-unreadable.message', data: { text: '2026年4月' } },
      ],
    },
    {
      name: 'a year that is none',
      book: book([{ reportedOn: '2205-05-08' }, { completedOn: '20025年4月30日', status: '已完成' }]),
      found: [
        { cell: 'K2', message: 'rules.date-unreadable.year', data: { text: '2205-05-08', year: 2205 } },
        { cell: 'L3', message: 'rules.date-unreadable.year', data: { text: '20025年4月30日', year: 20025 } },
      ],
    },
  ],
});
