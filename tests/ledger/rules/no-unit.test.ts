import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-unit', 'error', {
  valid: {
    'every row has a lead': book([{}, {}]),
    'only cooperating units: another rule': book([{}, { leadUnits: '' }]),
    'no such column': book([{}, {}], { without: ['leadUnits', 'cooperatingUnits'] }),
  },
  invalid: [
    {
      name: 'neither lead nor cooperating units',
      book: book([{}, { leadUnits: '', cooperatingUnits: '' }, { leadUnits: '无', cooperatingUnits: '无' }, {}]),
      found: [
        { cell: 'F3', message: 'rules.no-unit.message' },
        { cell: 'F4', message: 'rules.no-unit.message' },
      ],
    },
    {
      name: 'a ledger with one column of units',
      book: book([{}, {}, { leadUnits: ' ' }], { without: ['cooperatingUnits'], headers: { leadUnits: '责任单位' } }),
      found: [{ cell: 'F4', message: 'rules.no-unit.message' }],
    },
  ],
});
