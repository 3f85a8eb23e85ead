import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const DONE = { status: '已完成', progress: 1, completedOn: day('2025-05-08') };

testRule('done-without-evidence', 'warning', {
  valid: {
    'in progress': book([{}, {}]),
    evidence: book([{}, { ...DONE, evidence: '验收报告' }]),
    'a remark in its stead': book([{}, { ...DONE, remarks: '见区府办〔2025〕8号' }]),
    'evidence merged over the rows of a task': book(
      [
        { ...DONE, evidence: '验收报告' },
        { ...DONE, evidence: '' },
      ],
      {
        merges: ['N2:N3'],
      },
    ),
    'neither column': book([{}, DONE], { without: ['evidence', 'remarks'] }),
    'a column of remarks that hardly anyone uses': book([{}, DONE, DONE, DONE], { without: ['evidence'] }),
  },
  invalid: [
    {
      name: 'half of four done rows show evidence or a remark: it is the habit',
      book: book([{ ...DONE, evidence: '验收报告' }, { ...DONE, remarks: '已验收' }, DONE, DONE]),
      found: [
        { cell: 'N4', message: 'rules.done-without-evidence.message' },
        { cell: 'N5', message: 'rules.done-without-evidence.message' },
      ],
    },
    {
      name: 'one of four done rows: the office does not use the columns, notes; open rows do not count',
      book: book([
        { ...DONE, evidence: '验收报告' },
        DONE,
        DONE,
        DONE,
        { evidence: '方案' },
        { remarks: '正常' },
        { evidence: '纪要' },
      ]),
      found: ['N3', 'N4', 'N5'].map((cell) => ({
        cell,
        message: 'rules.done-without-evidence.message' as const,
        severity: 'info' as const,
      })),
    },
    {
      name: 'of three done rows none shows evidence: too few to tell',
      book: book([DONE, DONE, DONE]),
      found: ['N2', 'N3', 'N4'].map((cell) => ({ cell, message: 'rules.done-without-evidence.message' as const })),
    },
    {
      name: 'half of the done rows are explained in the remarks',
      book: book([{ ...DONE, remarks: '已验收' }, DONE], { without: ['evidence'] }),
      found: [{ cell: 'O3', message: 'rules.done-without-evidence.remarks', severity: 'info' }],
    },
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
