import { BLANK, book } from './ledger-builder';
import { testRule } from './rule-tester';

const TOTAL = BLANK;

testRule('total-mismatch', 'warning', {
  valid: {
    'a sum, a count in words': book([{}, {}], {
      cells: { P1: '经费', P2: 30, P3: 12.5, P4: 42.5, A4: '合计', C4: '共2项' },
    }),
    'subtotals and a total': book([{}, {}, TOTAL, {}, {}, TOTAL, TOTAL], {
      cells: { P1: '经费', P2: 1, P3: 2, P4: 3, P5: 4, P6: 5, P7: 9, P8: 12, A4: '小计', A7: '小计', A8: '合计' },
    }),
    'an average, of the figures or of all rows; a number of filled cells': book([{}, {}, {}], {
      cells: {
        P1: '得分',
        P2: 80,
        P3: 90,
        P5: 85,
        Q1: '经费',
        Q2: 30,
        Q3: 30,
        Q5: 20,
        R1: '附件',
        R2: '有',
        R3: '有',
        R5: 2,
        A5: '平均',
      },
    }),
    'a column of one figure, of dates, of words': book([{}, {}], {
      cells: {
        P1: '预算',
        P2: 30,
        P4: 99,
        Q1: '开工日',
        Q2: { value: 45800, format: 'yyyy-mm-dd' },
        Q3: { value: 45900, format: 'yyyy-mm-dd' },
        Q4: 7,
        R1: '说明',
        R2: '甲',
        R4: '共用一套',
        A4: '合计',
      },
    }),
    'a row below the tasks that is no total': book([{}, {}], {
      cells: { P1: '经费', P2: 30, P3: 12.5, P4: 40, A4: '注：经费另计' },
    }),
    'a sum with cents': book([{}, {}, {}], {
      cells: { P1: '经费', P2: 0.1, P3: 0.2, P4: 0.3, P5: 0.6, A5: '合计' },
    }),
  },
  invalid: [
    {
      name: 'the label stands behind blank cells; the number column counts rows, another adds up; of two kinds of total the last is offered',
      book: book([{}, {}, TOTAL, {}, {}, TOTAL], {
        cells: { P1: '经费', P2: 1, P3: 2, P4: 4, P5: 4, P6: 5, P7: 13, C4: ' 小计 ', C7: '合计', A4: 3, A7: 4 },
      }),
      found: [
        { cell: 'A4', message: 'rules.total-mismatch.message', data: { stated: 3, expected: 2 } },
        { cell: 'P4', message: 'rules.total-mismatch.message', data: { stated: 4, expected: 3 } },
        { cell: 'P7', message: 'rules.total-mismatch.message', data: { stated: 13, expected: 12 } },
      ],
    },
    {
      name: 'figures in full width, blanks, other words for tasks',
      book: book([{}, {}, {}], { cells: { A5: '总计', C5: '共计　１２ 件' } }),
      found: [{ cell: 'C5', message: 'rules.total-mismatch.message', data: { stated: 12, expected: 3 } }],
    },
    {
      name: 'a sum that no longer adds up',
      book: book([{}, {}], { cells: { P1: '经费', P2: 30, P3: 12.5, P4: 40, A4: '合计' } }),
      found: [{ cell: 'P4', message: 'rules.total-mismatch.message', data: { stated: 40, expected: 42.5 } }],
    },
    {
      name: 'a stated number of tasks',
      book: book([{}, {}], { cells: { A4: '合计：5项' } }),
      found: [{ cell: 'A4', message: 'rules.total-mismatch.message', data: { stated: 5, expected: 2 } }],
    },
  ],
});
