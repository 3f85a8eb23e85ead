import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('person-as-unit', 'warning', {
  valid: {
    'who is meant is written out: 单位：姓名': book([{ leadUnits: '王建国：区教育局' }]),
    units: book([{}, { leadUnits: '区和平中学' }]),
    'a unit with its person': book([{ leadUnits: '区教育局（李某）' }, { leadUnits: '区教育局：王建国' }]),
  },
  invalid: [
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
