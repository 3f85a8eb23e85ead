import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('person-as-unit', 'warning', {
  valid: {
    'who is meant is written out: 单位：姓名': book([{ leadUnits: '王建国：区教育局' }]),
    'only cooperating units, and the word for who is meant': book([{ cooperatingUnits: '联系人：李志明' }]),
    'a person after its unit in one item': book([{ leadUnits: '区教育局 王建国' }]),
    units: book([{}, { leadUnits: '区和平中学' }]),
    'a unit with its person': book([{ leadUnits: '区教育局（李某）' }, { leadUnits: '区教育局：王建国' }]),
  },
  invalid: [
    {
      name: 'a person with more than a name; a name with spaces around it beside one unit or as many of both kinds',
      book: book([
        { leadUnits: '王建国（13800001234）' },
        { leadUnits: '区财政局、 李志明 ', cooperatingUnits: '' },
        { leadUnits: '区教育局牵头，区财政局、陈志强配合', cooperatingUnits: '' },
      ]),
      found: [
        { cell: 'F2', message: 'rules.person-as-unit.message', data: { person: '王建国' } },
        { cell: 'F3', message: 'rules.person-as-unit.message', data: { person: '李志明' } },
      ],
    },
    {
      name: 'a name, an office, a name among units',
      book: book([{}, { leadUnits: '王建国' }, { leadUnits: '分管副区长' }, { cooperatingUnits: '区财政局、李志明' }]),
      found: [
        { cell: 'F3', message: 'rules.person-as-unit.message', data: { person: '王建国' } },
        { cell: 'F4', message: 'rules.person-as-unit.message', data: { person: '分管副区长' } },
        { cell: 'G5', message: 'rules.person-as-unit.message', data: { person: '李志明' } },
      ],
    },
  ],
});
