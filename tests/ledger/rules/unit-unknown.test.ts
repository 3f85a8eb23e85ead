import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const DIRECTORY = [
  { name: '区教育局', aliases: [] },
  { name: '区财政局', aliases: [] },
  { name: '区住建局', aliases: [] },
  { name: '区发展和改革委员会', aliases: ['区发改委'] },
];

testRule('unit-unknown', 'warning', {
  valid: {
    'no directory': book([{ leadUnits: '区教肓局' }]),
    'names, aliases, groups and elided levels': book(
      [{ leadUnits: '区教育局、财政局' }, { leadUnits: '区发改委', cooperatingUnits: '各街道' }],
      { directory: DIRECTORY },
    ),
  },
  invalid: [
    {
      name: 'a slip with its likely name, and a name without one',
      book: book([{ leadUnits: '区教肓局', cooperatingUnits: '区财政局、区气象台' }], { directory: DIRECTORY }),
      found: [
        {
          cell: 'F2',
          message: 'rules.unit-unknown.message',
          data: { unit: '区教肓局' },
          suggested: ['区教育局'],
        },
        { cell: 'G2', message: 'rules.unit-unknown.message', data: { unit: '区气象台' } },
      ],
    },
    {
      name: 'two department names one character apart are two',
      book: book([{ leadUnits: '区体育局', cooperatingUnits: '' }], { directory: DIRECTORY }),
      found: [{ cell: 'F2', message: 'rules.unit-unknown.message', data: { unit: '区体育局' } }],
    },
  ],
});
