import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateToSerial, serialToDate, shownPrecision } from '../../../src/ledger/schedule/serial';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, undefined],
  [61, '1900-03-01'],
  [45838, '2025-06-30'],
  [45838.99, '2025-06-30'],
  [2958465, '9999-12-31'],
  [2958466, undefined],
  [0, undefined],
  [-1, undefined],
  [NaN, undefined],
])('serial %p is %p', (serial, expected) => {
  expect(serialToDate(serial)?.toString()).toBe(expected);
});

test('every day has a serial that leads back to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2958465 }).filter((serial) => serial !== 60),
      (serial) => {
        expect(dateToSerial(serialToDate(serial)!)).toBe(serial);
      },
    ),
  );
});

test('before 1900 there is no serial', () => {
  expect(() => dateToSerial(Temporal.PlainDate.from('1899-12-31'))).toThrow(RangeError);
});

test.each([
  ['yyyy-mm-dd', 'day'],
  ['yyyy"年"m"月"d"日"', 'day'],
  ['yyyy"年"m"月"', 'month'],
  ['[$-804]yyyy"年"', 'year'],
  ['m/d/yy h:mm', 'day'],
  ['General', null],
  ['0.00', null],
  ['@', null],
  ['#,##0"天"', null],
  ['h:mm:ss', null],
  ['yyyy/m/d;@', 'day'],
])('format %s shows %s', (format, expected) => {
  expect(shownPrecision(format)).toBe(expected);
});
