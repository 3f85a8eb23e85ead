import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('units-open-ended', 'warning', {
  valid: {
    'named units and groups': book([{}, { leadUnits: '各街道', cooperatingUnits: '各有关部门' }]),
  },
  invalid: [
    {
      name: 'nobody is named',
      book: book([{}, { leadUnits: '相关部门', cooperatingUnits: '' }, { leadUnits: '各有关单位' }]),
      found: [
        { cell: 'F3', message: 'rules.units-open-ended.nobody', data: { text: '相关部门' } },
        { cell: 'F4', message: 'rules.units-open-ended.nobody', data: { text: '各有关单位' } },
      ],
    },
    {
      name: 'some are named',
      book: book([{ leadUnits: '区教育局、区财政局等相关部门' }]),
      found: [
        {
          cell: 'F2',
          message: 'rules.units-open-ended.others',
          data: { text: '区教育局、区财政局等相关部门' },
          severity: 'info',
        },
      ],
    },
  ],
});
