import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unit-separators', 'info', {
  valid: {
    'one sign': book([{}, { cooperatingUnits: '区财政局、各县(市、区)政府' }]),
    'roles divide too': book([{ leadUnits: '区教育局牵头，区财政局、区住建局配合' }], {
      without: ['cooperatingUnits'],
    }),
    'a line break after the sign': book([{ cooperatingUnits: '区财政局、\n区住建局' }]),
  },
  invalid: [
    {
      name: 'different signs in one list',
      book: book([{}, { cooperatingUnits: '区财政局、区住建局/区民政局' }]),
      found: [
        {
          cell: 'G3',
          message: 'rules.unit-separators.mixed',
          data: { found: '、 /', usual: '、' },
          fixed: '区财政局、区住建局、区民政局',
        },
      ],
    },
    {
      name: 'unlike the rest of the column',
      book: book([{}, {}, {}, {}, {}, { cooperatingUnits: '区财政局;区住建局' }]),
      found: [
        {
          cell: 'G7',
          message: 'rules.unit-separators.unlike',
          data: { found: '；', usual: '、' },
          fixed: '区财政局、区住建局',
        },
      ],
    },
  ],
});
