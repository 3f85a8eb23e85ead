import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('number-style', 'warning', {
  valid: {
    'one style': book([{ number: '(1)' }, { number: '（2）' }, { number: '(3)' }]),
    'a quarter and more in another style': book(['1', '二', '3', '四', '5'].map((number) => ({ number }))),
    'what is no number does not count': book([{}, { number: '合计' }, {}, { number: '' }, {}]),
    'two levels in one column': book(['一', '1', '2', '二', '1', '2'].map((number) => ({ number }))),
  },
  invalid: [
    {
      name: 'one Chinese number among Arabic ones',
      book: book([{}, {}, { number: '三' }, {}, {}]),
      found: [{ cell: 'A4', message: 'rules.number-style.message', data: { number: '三', example: '1' }, fixed: 3 }],
    },
    {
      name: 'one in four; in a column of text the fix is text; the usual style is that of most, not of the first',
      book: book(['一', '2', '3', '4'].map((number) => ({ number }))),
      found: [{ cell: 'A2', message: 'rules.number-style.message', data: { number: '一', example: '2' }, fixed: '1' }],
    },
    {
      name: 'a number with a prefix is left to a person; spaces do not show; where no sign is left, none is offered',
      book: book([
        ...['①', '②', ' ③ ', '④', '⑤', '⑥', '⑦', '⑧'].map((number) => ({ number })),
        { number: 'A-9' },
        { number: '21' },
      ]),
      found: [
        { cell: 'A10', message: 'rules.number-style.message', data: { number: 'A-9', example: '①' } },
        { cell: 'A11', message: 'rules.number-style.message', data: { number: '21', example: '①' } },
      ],
    },
    {
      name: 'one Arabic number among bracketed Chinese ones',
      book: book(['（一）', '（二）', '3', '（四）', '（五）'].map((number) => ({ number }))),
      found: [
        {
          cell: 'A4',
          message: 'rules.number-style.message',
          data: { number: '3', example: '（一）' },
          fixed: '（三）',
        },
      ],
    },
  ],
});
