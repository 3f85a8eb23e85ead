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
      name: 'words that say there is nobody yet',
      book: book(
        ['待定', '尚未明确', ' 暂无 ', 'N/A', 'tbd', '？', '无']
          .map((leadUnits) => ({ leadUnits, cooperatingUnits: '' }))
          .concat({
            leadUnits: '区教育局',
            cooperatingUnits: '',
          }),
      ),
      found: [2, 3, 4, 5, 6, 7, 8].map((row) => ({ cell: `F${row}`, message: 'rules.no-unit.message' as const })),
    },
    {
      name: 'a ledger with one column of units',
      book: book([{}, {}, { leadUnits: ' ' }], { without: ['cooperatingUnits'], headers: { leadUnits: '责任单位' } }),
      found: [{ cell: 'F4', message: 'rules.no-unit.message' }],
    },
  ],
});
