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
    'more reports than states, empty cells aside': book([
      { status: '推进中' },
      { status: '方案已报' },
      { status: '招标准备' },
      { status: ' ' },
      { status: '' },
    ]),
    'a column without any state': book([{ status: '方案已报' }, { status: '' }]),
    'an empty cell': book([{}, { status: '' }]),
  },
  invalid: [
    {
      name: 'half of the filled cells hold states; ten characters, spaces around; the commonest word, of two the first by name',
      book: book([
        { status: '正在推进' },
        { status: '推进中' },
        { status: '  方案已报待研究讨论中 ' },
        { status: '' },
        { status: '方案已报' },
      ]),
      found: [
        {
          cell: 'H4',
          message: 'rules.status-unknown.message',
          data: { text: '方案已报待研究讨论中' },
          suggested: ['未启动', '推进中', '已完成', '已销号', '暂缓'],
        },
        {
          cell: 'H6',
          message: 'rules.status-unknown.message',
          data: { text: '方案已报' },
          suggested: ['未启动', '推进中', '已完成', '已销号', '暂缓'],
        },
      ],
    },
    {
      name: 'the commoner word wins over the first by name; a formula is not rewritten',
      book: book([
        { status: '推进中' },
        { status: '正在推进' },
        { status: '正在推进' },
        { status: '看情况' },
        { status: { value: '看情况', formula: '=H5' } },
      ]),
      found: [
        {
          cell: 'H5',
          message: 'rules.status-unknown.message',
          data: { text: '看情况' },
          suggested: ['未启动', '正在推进', '已完成', '已销号', '暂缓'],
        },
        { cell: 'H6', message: 'rules.status-unknown.message', data: { text: '看情况' } },
      ],
    },
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
