import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-task', 'error', {
  valid: {
    'every row has its task': book([{}, {}, {}]),
    'no task column: the measures stand for it': book([{}, {}, {}], { without: ['task'] }),
  },
  invalid: [
    {
      name: 'an empty cell, and a stroke',
      book: book([{}, { task: '' }, {}, { task: '—' }, {}]),
      found: [
        { cell: 'C3', message: 'rules.no-task.message' },
        { cell: 'C5', message: 'rules.no-task.message' },
      ],
    },
  ],
});
