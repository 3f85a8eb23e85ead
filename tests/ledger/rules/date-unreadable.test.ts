import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('date-unreadable', 'warning', {
  valid: {
    'a date in figures, and a word': book([{ reportedOn: '2025.5.8' }, { reportedOn: '未报' }, { reportedOn: '' }]),
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
      name: 'a year that is none',
      book: book([{ reportedOn: '2205-05-08' }, { completedOn: '20025年4月30日', status: '已完成' }]),
      found: [
        { cell: 'K2', message: 'rules.date-unreadable.year', data: { text: '2205-05-08', year: 2205 } },
        { cell: 'L3', message: 'rules.date-unreadable.year', data: { text: '20025年4月30日', year: 20025 } },
      ],
    },
  ],
});
