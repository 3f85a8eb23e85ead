import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { findMilestones } from '../../../src/ledger/schedule/find-milestones';
import { normalise } from '../../../src/ledger/schedule/normalise';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { deadlines } from './cases/deadlines';
import { days } from './cases/days';
import { periods } from './cases/periods';
import { recurring } from './cases/recurring';
import { refused } from './cases/refused';
import { readingOf } from './reading';

const reference = Temporal.PlainDate.from('2025-03-10');
const anyDay = fc
  .integer({ min: 0, max: 46000 })
  .map((offset) => Temporal.PlainDate.from('1970-01-01').add({ days: offset }));
const pad = (value: number): string => String(value).padStart(2, '0');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const DIGITS = '〇一二三四五六七八九';
const chinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
};

/** Every form in which a full date is written. */
const FORMS: Readonly<Record<string, (date: Temporal.PlainDate) => string>> = {
  characters: ({ year, month, day }) => `${year}年${month}月${day}日`,
  padded: ({ year, month, day }) => `${year}年${pad(month)}月${pad(day)}日前`,
  spaced: ({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`,
  号: ({ year, month, day }) => `${year}年${month}月${day}号前`,
  dashes: (date) => date.toString(),
  slashes: ({ year, month, day }) => `${year}/${month}/${day}`,
  dots: ({ year, month, day }) => `${year}.${month}.${day}`,
  'dots, padded': ({ year, month, day }) => `${year}.${pad(month)}.${pad(day)}前`,
  compact: ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  'date and time': (date) => `${date.toString()} 00:00:00`,
  'full width': ({ year, month, day }) => wide(`${year}年${month}月${day}日`),
  'Chinese numerals': ({ year, month, day }) =>
    `${[...String(year)].map((digit) => DIGITS[Number(digit)]!).join('')}年${chinese(month)}月${chinese(day)}日`,
  'with weekday': (date) =>
    `${date.year}年${date.month}月${date.day}日（星期${'一二三四五六日'[date.dayOfWeek - 1]!}）前`,
};

test.each(Object.entries(FORMS))('a date written in %s is read back', (_name, write) => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const schedule = parseSchedule(write(date), { reference });
      expect([schedule.kind, schedule.due?.toString(), schedule.precision, schedule.rest, schedule.implied]).toEqual([
        'deadline',
        date.toString(),
        'day',
        '',
        [],
      ]);
    }),
  );
});

test('a month is read back as its last day', () => {
  fc.assert(
    fc.property(anyDay, ({ year, month }) => {
      const last = Temporal.PlainDate.from({ year, month, day: 31 }).toString();
      for (const text of [
        `${year}年${month}月底前`,
        `${year}年${chinese(month)}月`,
        `${year}.${month}月底`,
        `${year}-${pad(month)}`,
      ]) {
        expect(parseSchedule(text, { reference }).due?.toString()).toBe(last);
      }
    }),
  );
});

test('a range is read back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 900 }), (start, length) => {
      const end = start.add({ days: length });
      const schedule = parseSchedule(`${FORMS.characters!(start)}至${FORMS.characters!(end)}`, { reference });
      expect([schedule.kind, schedule.start?.toString(), schedule.due?.toString()]).toEqual([
        'period',
        start.toString(),
        end.toString(),
      ]);
    }),
  );
});

test('a day that does not exist is never read as another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 29, max: 99 }),
      (year, month, day) => {
        fc.pre(day > Temporal.PlainDate.from({ year, month, day: 31 }).day);
        const schedule = parseSchedule(`${year}年${month}月${day}日前`, { reference });
        expect([schedule.kind, schedule.due]).toEqual(['none', null]);
      },
    ),
  );
});

const cased = [...days, ...deadlines, ...periods, ...recurring, ...refused];

test.each(cased.map(([text]) => [text]))('full or half width reads alike: %j', (text) => {
  expect(readingOf(parseSchedule(wide(text), { reference }))).toBe(readingOf(parseSchedule(text, { reference })));
});

const noise = fc.constantFrom(
  '完成整改',
  '全面落实',
  '（责任到人）',
  '加强督导',
  '压实责任',
  '**',
  '、',
  '；',
  '提质增效',
  'abc',
  '。',
);

test('noise around a refusal never makes a date of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...refused.map(([text]) => text)),
      fc.array(noise, { maxLength: 3 }),
      fc.array(noise, { maxLength: 3 }),
      (text, before, after) => {
        const schedule = parseSchedule(`${before.join('')}；${text}；${after.join('')}`, { reference });
        expect([schedule.due, schedule.start]).toEqual([null, null]);
      },
    ),
  );
});

test('any text at all is answered, with what it said', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => {
      const schedule = parseSchedule(text, { reference });
      expect(schedule.text).toBe(text);
      if (schedule.kind === 'none') expect(schedule.reason).not.toBeNull();
      else expect(schedule.reason).toBeNull();
    }),
  );
});

const alphabet = fc.constantFrom(
  ...'0123456789年月日号上中下旬季度半底末初前后内每至到-—~.、,；。(（)）*x一二三四五六七八九十百两第期间持续长学周次全今明本自从起截止无力争确保完成 \n'.split(
    '',
  ),
);

test('dense text of dates is answered without an invalid date', () => {
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 40 }), (chars) => {
      const schedule = parseSchedule(chars.join(''), { reference });
      const { start, due } = schedule;
      if (start && due && schedule.kind === 'period')
        expect(Temporal.PlainDate.compare(start, due)).toBeLessThanOrEqual(0);
      findMilestones(chars.join(''), { reference });
    }),
    { numRuns: 2000 },
  );
});

test('every normalised character knows its place in the original', () => {
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (chars) => {
      const { text, at, original } = normalise(chars.join(''));
      if (at === null) {
        expect(text).toHaveLength(original.length);
        return;
      }
      expect(at).toHaveLength(text.length + 1);
      expect(at.every((place, i) => i === 0 || place >= at[i - 1]!)).toBe(true);
      expect(at[at.length - 1]).toBe(original.length);
    }),
  );
});

const MONSTERS = [
  '2025年',
  '1',
  '1、',
  '每',
  '（',
  '《',
  '年',
  '2025年6月至',
  '每年3月、',
  '一',
  '十',
  '-',
  '20**',
  '春节',
  '前',
  ' ',
  'x',
  '自2025年',
  '第一、',
];

/** Steps are counted by how many characters the expressions were shown, so that no clock decides. */
function stepsOf(text: string): number {
  const original = RegExp.prototype.exec;
  let steps = 0;
  RegExp.prototype.exec = function counted(this: RegExp, input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = original.call(this, input);
    // A sticky expression looks at one place and is bounded; another reads on to its match or to the end.
    steps += this.sticky ? 1 : 1 + (found ? found.index + found[0].length : input.length) - from;
    return found;
  };
  try {
    parseSchedule(text, { reference });
    findMilestones(text, { reference });
  } finally {
    RegExp.prototype.exec = original;
  }
  return steps;
}

test.each(MONSTERS)('10,000 characters of %j take steps in proportion to their number', (piece) => {
  const short = stepsOf(piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000));
  const long = stepsOf(piece.repeat(Math.ceil(10000 / piece.length)).slice(0, 10000));
  expect(long).toBeLessThanOrEqual(short * 6 + 1000);
});
