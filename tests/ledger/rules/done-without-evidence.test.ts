import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, completedOn: day('2025-05-08') };

testRule('done-without-evidence', 'warning', {
  valid: {
    'in progress': book([{}, {}]),
    evidence: book([{}, { ...DONE, evidence: '验收报告' }]),
    'a remark in its stead': book([{}, { ...DONE, remarks: '见区府办〔2025〕8号' }]),
    'neither column': book([{}, DONE], { without: ['evidence', 'remarks'] }),
    'a column of remarks that hardly anyone uses': book([{}, DONE, DONE, DONE], { without: ['evidence'] }),
  },
  invalid: [
    {
      name: 'no evidence',
      book: book([{}, DONE, {}]),
      found: [{ cell: 'N3', message: 'rules.done-without-evidence.message' }],
    },
    {
      name: 'other done rows are explained in the remarks',
      book: book([{ ...DONE, remarks: '已验收' }, { ...DONE, remarks: '已印发' }, DONE], { without: ['evidence'] }),
      found: [{ cell: 'O4', message: 'rules.done-without-evidence.remarks', severity: 'info' }],
    },
  ],
});
