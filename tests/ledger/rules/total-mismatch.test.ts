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
  },
  invalid: [
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
