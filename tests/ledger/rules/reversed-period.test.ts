import { Temporal } from 'temporal-polyfill';
import { reversedPeriod } from '../../../src/ledger/rules/reversed-period';

const REFERENCE = Temporal.PlainDate.from('2025-03-10');

test.each([
  ['months', '2025年9月至2025年3月', ['2025年9月', '2025年3月']],
  ['a month without a year', '9月—3月底', ['9月', '3月底']],
  ['spaces around the ends', ' 2025年9月 ～ 2025年3月 ', ['2025年9月', '2025年3月']],
  ['a hyphen inside the ends', '2025-09-30至2025-03-31', ['2025-09-30', '2025-03-31']],
  ['no start', '至2025年3月', null],
  ['no end', '2025年9月至', null],
  ['an end that the calendar does not have', '2025年9月至2025年2月30日', null],
  ['a start that the calendar does not have', '2025年9月31日至2025年3月', null],
  ['words around an end', '2025年9月至2025年3月由办公室汇总', null],
  ['an end that is no day', '2025年9月至长期坚持', null],
  ['a start that is no day', '长期坚持—2025年3月', null],
  ['one day', '2025年9月31日', null],
  ['a sign far behind in a long text', `${'各单位按照要求认真组织实施，'.repeat(5)}2025年9月至2025年3月`, null],
])('%s', (_name, text, expected) => {
  const found = reversedPeriod(text, REFERENCE);
  expect(found && [found.start, found.end]).toEqual(expected);
});

test('only the beginning of a text is looked at', () => {
  const blanks = ' '.repeat(60);
  expect(reversedPeriod(`${blanks}2025年9月至2025年3月`, REFERENCE)).toBeNull();
  expect(reversedPeriod(`${' '.repeat(20)}2025年9月至2025年3月`, REFERENCE)).toEqual({
    start: '2025年9月',
    end: '2025年3月',
  });
});
