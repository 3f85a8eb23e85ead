import { book, HALVES, sheet } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unknown-header', 'info', {
  valid: {
    'standard columns': book([{}]),
    'what is planned for each half of the year': HALVES,
    'a column without a header': book([{}, {}], { cells: { P2: '内部', P3: '内部' } }),
  },
  invalid: [
    {
      name: 'a header of two rows: the lower one is pointed at, or the upper where it stands alone',
      book: sheet(
        {
          A1: '序号',
          B1: '任务名称',
          C1: '完成时限',
          D1: '责任单位',
          E1: '保密',
          F1: '密级标识',
          E2: '密级代号',
          A3: 1,
          B3: '修订防汛预案',
          C3: '2025年9月底前',
          D3: '区应急局',
          E3: 'A',
          F3: '内部',
          A4: 2,
          B4: '改造老旧小区管网',
          C4: '2025年10月底前',
          D4: '区住建局',
          E4: 'B',
          F4: '内部',
        },
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'F1:F2'] },
      ),
      found: [
        { cell: 'F1', message: 'rules.unknown-header.message', data: { column: 'F', header: '密级标识' } },
        { cell: 'E2', message: 'rules.unknown-header.message', data: { column: 'E', header: '保密 / 密级代号' } },
      ],
    },
    {
      name: "a column of the office's own",
      book: book([{}, {}], { cells: { P1: '密级标识', P2: '内部' } }),
      found: [{ cell: 'P1', message: 'rules.unknown-header.message', data: { column: 'P', header: '密级标识' } }],
    },
  ],
});
