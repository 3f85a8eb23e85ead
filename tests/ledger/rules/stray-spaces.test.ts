import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('stray-spaces', 'info', {
  valid: {
    'spaces around figures and Latin words': book([
      { task: '建设 6 个社区食堂', measures: '引入 AI 巡检，上线 2 套系统。' },
    ]),
    'names apart by spaces': book([{ leadUnits: '区教育局 区财政局', cooperatingUnits: '' }]),
    'two names with different blanks': book([{ leadUnits: '区财政局 区住　建局' }]),
    'line breaks inside': book([{ measures: '完成选址。\n完成装修。' }]),
  },
  invalid: [
    {
      name: 'around the text',
      book: book([{}, { task: ' 建设社区食堂　' }, { leadUnits: '区教育局\n' }]),
      found: [
        { cell: 'C3', message: 'rules.stray-spaces.edges', data: { text: '建设社区食堂' }, fixed: '建设社区食堂' },
        { cell: 'F4', message: 'rules.stray-spaces.edges', data: { text: '区教育局' }, fixed: '区教育局' },
      ],
    },
    {
      name: 'inside the name of a unit, not between two',
      book: book([{}, { leadUnits: '区教 育局' }, { cooperatingUnits: '区财政局、区住　建局' }]),
      found: [
        { cell: 'F3', message: 'rules.stray-spaces.inside', data: { text: '区教 育局' }, suggested: ['区教育局'] },
        {
          cell: 'G4',
          message: 'rules.stray-spaces.inside',
          data: { text: '区财政局、区住 建局' },
          suggested: ['区财政局、区住建局'],
        },
      ],
    },
    {
      name: 'inside the text',
      book: book([{}, { task: '建设  社区 食堂' }]),
      found: [
        {
          cell: 'C3',
          message: 'rules.stray-spaces.inside',
          data: { text: '建设 社区 食堂' },
          suggested: ['建设社区食堂'],
        },
      ],
    },
  ],
});
