import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('active-without-progress', 'warning', {
  valid: {
    'progress is told': book([{}, {}]),
    'not started: nothing to tell': book([{}, { status: '未启动', progress: 0, progressText: '' }]),
    'a ledger that nobody has filled in yet': book([{ progressText: '' }, { progressText: '' }, { progressText: '' }]),
  },
  invalid: [
    {
      name: 'one running row without progress',
      book: book([{}, { progressText: '' }, {}]),
      found: [{ cell: 'J3', message: 'rules.active-without-progress.message' }],
    },
  ],
});
