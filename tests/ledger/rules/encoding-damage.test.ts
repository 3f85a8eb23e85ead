import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('encoding-damage', 'error', {
  valid: {
    'ordinary text, masks and one question mark': book([
      { remarks: '公安**分局？何时完成?' },
      { remarks: '灞桥区××××，灞源街道' },
      { remarks: '气温±2℃……············5×5×5m²' },
      { remarks: '塊壘、鄉鎮衛生院' },
    ]),
  },
  invalid: [
    {
      name: 'replaced, misread and lost characters',
      book: book([
        { remarks: '区教育\ufffd局' },
        { remarks: 'åºæè²å±' },
        { remarks: '鍖烘暀鑲插眬鐨勬枃浠' },
        { remarks: '区??局' },
        { remarks: '锟斤拷' },
        { remarks: '通知&nbsp;附件' },
        { remarks: 'ÖÆ¶¨·½°¸' },
        { remarks: 'å®Œå–„åˆ¶åº¦' },
        { remarks: '锘垮埗瀹氭柟妗' },
        { remarks: '鎺掓煡鏁存不' },
      ]),
      found: [
        { cell: 'O2', message: 'rules.encoding-damage.message', data: { text: '区教育\ufffd局' } },
        { cell: 'O3', message: 'rules.encoding-damage.message', data: { text: 'åºæè²å±' } },
        { cell: 'O4', message: 'rules.encoding-damage.message', data: { text: '鍖烘暀鑲插眬鐨勬枃浠' } },
        { cell: 'O5', message: 'rules.encoding-damage.message', data: { text: '区??局' } },
        { cell: 'O6', message: 'rules.encoding-damage.message', data: { text: '锟斤拷' } },
        { cell: 'O7', message: 'rules.encoding-damage.message', data: { text: '通知&nbsp;附件' } },
        { cell: 'O8', message: 'rules.encoding-damage.message', data: { text: 'ÖÆ¶¨·½°¸' } },
        { cell: 'O9', message: 'rules.encoding-damage.message', data: { text: 'å®Œå–„åˆ¶åº¦' } },
        { cell: 'O10', message: 'rules.encoding-damage.message', data: { text: '锘垮埗瀹氭柟妗' } },
        { cell: 'O11', message: 'rules.encoding-damage.message', data: { text: '鎺掓煡鏁存不' } },
      ],
    },
  ],
});
