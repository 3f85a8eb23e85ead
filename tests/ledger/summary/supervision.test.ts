import { bandOf } from '../../../src/ledger/progress/bands';
import { supervisionNotices } from '../../../src/ledger/summary/supervision';
import { day, deadline, emptyReportCell, ongoing, sampleEntry } from '../progress/sample-entry';

const entries = [
  sampleEntry({
    number: '1',
    schedule: deadline('2025-06-01'),
    leadUnits: ['甲局', '乙局'],
    cooperatingUnits: ['丙局'],
  }),
  sampleEntry({ number: '2', schedule: deadline('2025-05-01'), leadUnits: ['甲局'] }),
  sampleEntry({ number: '3', schedule: deadline('2025-07-03'), leadUnits: ['乙局'] }),
  sampleEntry({ number: '4', schedule: deadline('2025-07-20'), leadUnits: ['乙局'] }),
  sampleEntry({ number: '5', schedule: ongoing, cells: emptyReportCell, leadUnits: ['丙局'] }),
  sampleEntry({ number: '6', schedule: deadline('2025-06-20') }),
  sampleEntry({ number: '7', schedule: deadline('2025-12-31'), leadUnits: ['丁局'] }),
  sampleEntry({ number: '8', schedule: deadline('2025-06-20'), status: 'completed', leadUnits: ['丁局'] }),
];
const bands = entries.map((entry) => bandOf(entry, day('2025-06-30')));

test('per lead unit: red overdue, yellow due soon, blue not updated; longest overdue first', () => {
  const notices = supervisionNotices(entries, bands).map(({ unit, red, yellow, blue }) => [
    unit,
    red.map(({ number, days }) => [number, days]),
    yellow.map(({ number, urgent }) => [number, urgent]),
    blue.map(({ number }) => number),
  ]);
  expect(notices).toEqual([
    [
      '甲局',
      [
        ['2', -60],
        ['1', -29],
      ],
      [],
      [],
    ],
    [
      '乙局',
      [['1', -29]],
      [
        ['3', true],
        ['4', false],
      ],
      [],
    ],
    ['', [['6', -10]], [], []],
    ['丙局', [], [], ['5']],
  ]);
});

test('a shared task says with whom, and keeps its cooperating units', () => {
  const [first] = supervisionNotices(entries, bands);
  expect(first?.red[1]).toMatchObject({
    sharedWith: ['乙局'],
    cooperatingUnits: ['丙局'],
    leadUnits: ['甲局', '乙局'],
  });
});
