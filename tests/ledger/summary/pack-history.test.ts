import fc from 'fast-check';
import { packHistory, unpackHistory } from '../../../src/ledger/summary/pack-history';
import { snapshotOf, withSnapshot, type Snapshot } from '../../../src/ledger/summary/snapshot';
import { day } from '../progress/sample-entry';
import { arbitraryLedger } from './arbitrary-ledger';

const JSON_ROUND = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a history comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLedger, { maxLength: 5 }), (ledgers) => {
      const history = ledgers
        .map((entries, index) =>
          snapshotOf(entries, { month: `2024-0${index + 1}`, asOf: day(`2024-0${index + 1}-28`) }),
        )
        .reduce<readonly Snapshot[]>(withSnapshot, []);
      expect(unpackHistory(JSON_ROUND(packHistory(history)))).toEqual(history);
    }),
  );
});

const month = (name: string, count: number): Snapshot => ({
  version: 1,
  month: name,
  asOf: `${name}-28`,
  completedInMonth: 0,
  signedOffInMonth: 0,
  tasks: Array.from({ length: count }, (_, index) => [`key${index}`, String(index + 1), 'pt', '2026-12-31']),
});

test('a further month of a ledger that hardly changes takes two letters a task', () => {
  const size = (history: readonly Snapshot[]): number => JSON.stringify(packHistory(history)).length;
  const one = size([month('2026-01', 5000)]);
  const two = size([month('2026-01', 5000), month('2026-02', 5000)]);
  expect(two - one).toBeLessThan(5000 * 2 + 200);
});

test('the plain list of first versions is read too', () => {
  expect(unpackHistory([month('2026-01', 2)])).toEqual([month('2026-01', 2)]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'history'],
  ['another version', { version: 3, tasks: [], months: [] }],
  ['a place that is not there', { version: 2, tasks: [], months: [{ ...month('2026-01', 0), at: '0', states: 'pt' }] }],
  [
    'an endless span',
    { version: 2, tasks: [['a', '1', '']], months: [{ ...month('2026-01', 0), at: '0-999999999', states: '' }] },
  ],
  [
    'too few states',
    { version: 2, tasks: [['a', '1', '']], months: [{ ...month('2026-01', 0), at: '0', states: '' }] },
  ],
])('refused: %s', (_, value) => {
  expect(unpackHistory(value)).toBeNull();
});
