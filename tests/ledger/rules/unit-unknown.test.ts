import { directoryFromRows } from '../../../src/ledger/units/directory';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';
import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const DIRECTORY = directoryFromRows([
  { name: '区教育局' },
  { name: '区财政局' },
  { name: '区住建局' },
  { name: '区发展和改革委员会', shortNames: '区发改委' },
]);

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
      name: 'a department one character from another is offered, never taken',
      book: book([{ leadUnits: '区体育局', cooperatingUnits: '' }], { directory: DIRECTORY }),
      found: [
        {
          cell: 'F2',
          message: 'rules.unit-unknown.message',
          data: { unit: '区体育局' },
          suggested: ['区教育局'],
        },
      ],
    },
    {
      name: 'a name that sounds alike',
      book: book([{ leadUnits: '区交玉局', cooperatingUnits: '' }], { directory: DIRECTORY, pinyinOf }),
      found: [
        {
          cell: 'F2',
          message: 'rules.unit-unknown.message',
          data: { unit: '区交玉局' },
          suggested: ['区教育局'],
        },
      ],
    },
  ],
});
