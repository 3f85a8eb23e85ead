import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('formula-like', 'warning', {
  valid: {
    'signed figures, dashes, a list': book([
      { progressText: '-5%' },
      { progressText: '+12.75' },
      { progressText: ' -3.5% ' },
      { progressText: '-1200' },
      { progressText: '=' },
      { progressText: '==完成==' },
      { progressText: '--' },
      { progressText: '- 完成选址' },
      { progressText: '—完成选址' },
      { progressText: '-完成选址\n-启动招标' },
    ]),
    'a real formula': book([{ progressText: { value: '=A1', formula: '=CHAR(61)&"A1"' } }]),
  },
  invalid: [
    {
      name: 'text that begins like a formula',
      book: book([
        {},
        { progressText: '=推进中' },
        { remarks: '@张某' },
        { remarks: '+A1' },
        { measures: '-整改到位' },
        { measures: '+配备设备3台' },
        { measures: '-5%以上的降幅' },
        { measures: '+3台设备到位' },
      ]),
      found: [
        { cell: 'J3', message: 'rules.formula-like.message', data: { text: '=推进中' }, suggested: ['＝推进中'] },
        { cell: 'O4', message: 'rules.formula-like.message', data: { text: '@张某' }, suggested: ['＠张某'] },
        { cell: 'O5', message: 'rules.formula-like.message', data: { text: '+A1' }, suggested: ['＋A1'] },
        { cell: 'D6', message: 'rules.formula-like.message', data: { text: '-整改到位' }, suggested: ['－整改到位'] },
        {
          cell: 'D7',
          message: 'rules.formula-like.message',
          data: { text: '+配备设备3台' },
          suggested: ['＋配备设备3台'],
        },
        {
          cell: 'D8',
          message: 'rules.formula-like.message',
          data: { text: '-5%以上的降幅' },
          suggested: ['－5%以上的降幅'],
        },
        {
          cell: 'D9',
          message: 'rules.formula-like.message',
          data: { text: '+3台设备到位' },
          suggested: ['＋3台设备到位'],
        },
      ],
    },
  ],
});
