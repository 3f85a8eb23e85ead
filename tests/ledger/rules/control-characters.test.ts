import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('control-characters', 'warning', {
  valid: {
    'line feeds and tabs are seen': book([{ measures: '完成选址。\n\t完成装修2处。' }]),
  },
  invalid: [
    {
      name: 'zero-width and control characters, Windows line ends',
      book: book([{}, { task: '建设\u200b社区食堂' }, { measures: '完成选址。\r\n装修\u00072处。' }]),
      found: [
        {
          cell: 'C3',
          message: 'rules.control-characters.message',
          data: { count: 1, code: 'U+200B' },
          fixed: '建设社区食堂',
        },
        {
          cell: 'D4',
          message: 'rules.control-characters.message',
          data: { count: 2, code: 'U+000D' },
          fixed: '完成选址。\n装修2处。',
        },
      ],
    },
  ],
});
