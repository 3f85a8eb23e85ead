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
  ],
});
