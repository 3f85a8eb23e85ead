import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('no-area', 'warning', {
  valid: {
    'every row has its area': book([{}, {}, {}]),
    'areas merged over their rows': book([{ area: '一类' }, { area: '' }, { area: '二类' }, { area: '' }], {
      merges: ['B2:B3', 'B4:B5'],
    }),
    'areas in the first row of their group only': book([
      { area: '一类' },
      { area: '' },
      { area: '二类' },
      { area: '' },
    ]),
  },
  invalid: [
    {
      name: 'a blank where every other row writes its area',
      book: book([{}, {}, { area: '' }, {}]),
      found: [{ cell: 'B4', message: 'rules.no-area.message', suggested: ['一类'] }],
    },
    {
      name: 'a blank in the first row has nothing above it',
      book: book([{ area: '' }, {}, {}]),
      found: [{ cell: 'B2', message: 'rules.no-area.message' }],
    },
  ],
});
