import fc from 'fast-check';
import { dayNumber, daysBetween } from '../../../src/ledger/progress/day-number';
import { day } from './sample-entry';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11016],
  ['1900-03-01', -25508],
  ['2024-02-29', 19782],
  ['2024-03-01', 19783],
])('%s is day %p', (text, number) => {
  expect(dayNumber(day(text))).toBe(number);
});

test('property: equal to the date library', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400_000, max: 900_000 }),
      fc.integer({ min: -80_000, max: 80_000 }),
      (from, days) => {
        const start = day('1970-01-01').add({ days: from });
        expect(dayNumber(start)).toBe(from);
        expect(daysBetween(start, start.add({ days }))).toBe(days);
      },
    ),
  );
});
