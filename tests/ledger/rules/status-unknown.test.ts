import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('status-unknown', 'warning', {
  valid: {
    'words in use': book([{ status: '正在推进' }, { status: '未启动', progress: 0 }, { status: '暂缓' }]),
    'a column of reports': book([
      { status: '已与市局对接，方案正在修改' },
      { status: '选址方案报送审议' },
      { status: '完成立项，正在招标' },
    ]),
    'an empty cell': book([{}, { status: '' }]),
  },
  invalid: [
    {
      name: 'a word that names no state; the ledger has its own words',
      book: book([{ status: '正在推进' }, { status: '正在推进' }, { status: '还行' }]),
      found: [
        {
          cell: 'H4',
          message: 'rules.status-unknown.message',
          data: { text: '还行' },
          suggested: ['未启动', '正在推进', '已完成', '已销号', '暂缓'],
        },
      ],
    },
  ],
});
