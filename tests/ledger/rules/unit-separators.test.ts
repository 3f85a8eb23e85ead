import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unit-separators', 'info', {
  valid: {
    'one sign': book([{}, { cooperatingUnits: '区财政局、各县(市、区)政府' }]),
    'roles divide too': book([{ leadUnits: '区教育局牵头，区财政局、区住建局配合' }], {
      without: ['cooperatingUnits'],
    }),
    'lists of other forms in too few rows to tell, and a bare name': book([
      { cooperatingUnits: '区财政局；区住建局' },
      { cooperatingUnits: '区财政局；区民政局' },
      { cooperatingUnits: '区财政局；区住建局' },
      { cooperatingUnits: '区财政局、区住建局' },
      { cooperatingUnits: '区财政局' },
    ]),
    'half-width signs that stand for the usual ones': book(
      ['区财政局,区住建局', '区财政局，区民政局', '区财政局，区水务局', '区财政局，区应急局', '区财政局，区商务局'].map(
        (cooperatingUnits) => ({ cooperatingUnits }),
      ),
    ),
    'four lists in five of one sign are needed': book(
      ['，', '，', '，', '、', '、'].map((sign) => ({ cooperatingUnits: `区财政局${sign}区住建局` })),
    ),
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
    {
      name: 'spaces and line breaks between names, and a sign with a line break after it',
      book: book([
        ...Array.from({ length: 12 }, () => ({})),
        { cooperatingUnits: '区财政局；\n区商务局' },
        { cooperatingUnits: '区财政局\n区文旅局' },
        { cooperatingUnits: '区财政局 区残联、 区信访局' },
      ]),
      found: [
        {
          cell: 'G14',
          message: 'rules.unit-separators.unlike',
          data: { found: '；', usual: '、' },
          fixed: '区财政局、区商务局',
        },
        {
          cell: 'G15',
          message: 'rules.unit-separators.unlike',
          data: { found: '↵', usual: '、' },
          fixed: '区财政局、区文旅局',
        },
        {
          cell: 'G16',
          message: 'rules.unit-separators.mixed',
          data: { found: '␣ 、', usual: '、' },
          fixed: '区财政局、区残联、区信访局',
        },
      ],
    },
    {
      name: 'four in five lists have another sign: that counts; a formula is told and left',
      book: book([
        ...Array.from({ length: 8 }, () => ({ cooperatingUnits: '区财政局；区住建局' })),
        { cooperatingUnits: '区财政局、区民政局' },
        { cooperatingUnits: { value: '区财政局、区水务局', formula: '=Z1' } },
      ]),
      found: [
        {
          cell: 'G10',
          message: 'rules.unit-separators.unlike',
          data: { found: '、', usual: '；' },
          fixed: '区财政局；区民政局',
        },
        { cell: 'G11', message: 'rules.unit-separators.unlike', data: { found: '、', usual: '；' } },
      ],
    },
    {
      name: 'a person between units is told and kept in the list',
      book: book([{ cooperatingUnits: '区财政局、李志明；区住建局' }]),
      found: [
        {
          cell: 'G2',
          message: 'rules.unit-separators.mixed',
          data: { found: '、 ；', usual: '、' },
          fixed: '区财政局、李志明、区住建局',
        },
      ],
    },
  ],
});
