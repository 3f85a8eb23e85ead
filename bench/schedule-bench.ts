/**
 * Three readers of Chinese dates side by side on one list: chrono-node (zh.hans), Microsoft's recognizers-text and ours.
 * Right: the last day in time (for a range its end) is among what was found; a refusal is left alone; for a recurrence or a span the
 * reader says so. Missed: nothing found. Wrong: a date that the text does not mean. Run: `npm run bench`.
 */
import { zh } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../src/ledger/schedule/parse-schedule';
import type { ReadingCase } from '../tests/ledger/schedule/cases/reading-case';
import { days } from '../tests/ledger/schedule/cases/days';
import { deadlines } from '../tests/ledger/schedule/cases/deadlines';
import { ongoing } from '../tests/ledger/schedule/cases/ongoing';
import { periods } from '../tests/ledger/schedule/cases/periods';
import { recurring } from '../tests/ledger/schedule/cases/recurring';
import { refused } from '../tests/ledger/schedule/cases/refused';
import { relative } from '../tests/ledger/schedule/cases/relative';
import { series } from '../tests/ledger/schedule/cases/series';

/** What a reader found: days, and whether it saw a recurrence or a span of time. */
interface Found {
  readonly days: readonly string[];
  readonly recurring: boolean;
  readonly span: boolean;
}
type Reader = (text: string) => Found;
type Verdict = 'right' | 'missed' | 'wrong';

const REFERENCE = '2025-03-10';
const reference = Temporal.PlainDate.from(REFERENCE);
const referenceDate = new Date(`${REFERENCE}T12:00:00`);

const localDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
const dayBefore = (day: string): string => Temporal.PlainDate.from(day.slice(0, 10)).subtract({ days: 1 }).toString();

const ours: Reader = (text) => {
  const schedule = parseSchedule(text, { reference });
  const found = [
    ...schedule.milestones.map(({ due }) => due),
    ...(schedule.due ? [schedule.due] : []),
    ...(schedule.start ? [schedule.start] : []),
  ];
  return { days: found.map(String), recurring: schedule.recurrence !== null, span: schedule.relative !== null };
};

const chrono: Reader = (text) => {
  const results = zh.hans.parse(text, referenceDate, { forwardDate: false });
  return {
    days: results.flatMap(({ start, end }) => [start.date(), ...(end ? [end.date()] : [])].map(localDay)),
    recurring: false,
    span: false,
  };
};

interface Resolution {
  readonly typeName: string;
  readonly resolution?: {
    readonly values?: readonly { readonly value?: string; readonly start?: string; readonly end?: string }[];
  };
}

/** The package is loaded only if it is there: its name is not written in an import, so that the bench runs without it. */
async function recognizersReader(): Promise<Reader | null> {
  const name = '@microsoft/recognizers-text-date-time';
  const loaded: unknown = await import(name).catch(() => null);
  if (loaded === null) return null;
  const library = loaded as { recognizeDateTime?: unknown; default?: { recognizeDateTime?: unknown } };
  const recognize = (library.recognizeDateTime ?? library.default?.recognizeDateTime) as (
    text: string,
    culture: string,
    options: number,
    day: Date,
  ) => Resolution[];
  return (text) => {
    const results = recognize(text, 'zh-cn', 0, referenceDate);
    const values = results.flatMap((result) => result.resolution?.values ?? []);
    const found = values.flatMap(({ value, start, end }) => [
      value,
      start,
      end,
      ...(end && /^\d{4}-\d\d-\d\d/.test(end) ? [dayBefore(end)] : []),
    ]);
    return {
      days: found.filter((day): day is string => /^\d{4}-\d\d-\d\d/.test(day ?? '')).map((day) => day.slice(0, 10)),
      recurring: results.some(({ typeName }) => typeName.endsWith('.set')),
      span: results.some(({ typeName }) => typeName.endsWith('.duration')),
    };
  };
}

/** The last day that a reading in the notation of the tests names. */
const lastDay = (reading: string): string | null => reading.match(/\d{4}-\d\d-\d\d/g)?.at(-1) ?? null;

function judge(group: string, reading: string, found: Found): Verdict {
  const nothing = found.days.length === 0 && !found.recurring && !found.span;
  if (group === 'refused') return found.days.length === 0 ? 'right' : 'wrong';
  if (group === 'recurring') return found.recurring ? 'right' : found.days.length === 0 ? 'missed' : 'wrong';
  if (reading.startsWith('relative')) return found.span ? 'right' : found.days.length === 0 ? 'missed' : 'wrong';
  const last = lastDay(reading);
  if (last === null) return nothing ? 'right' : 'wrong';
  return found.days.includes(last) ? 'right' : nothing || found.days.length === 0 ? 'missed' : 'wrong';
}

const groups: Readonly<Record<string, readonly ReadingCase[]>> = {
  days,
  deadlines,
  periods,
  series,
  recurring,
  ongoing,
  relative,
  refused,
};
const cases = Object.entries(groups).flatMap(([group, list]) =>
  list.map(([text, reading]) => ({ group, text, reading })),
);

/** Rounds of each reader, one after the other, so that a change in the machine's speed meets all of them alike. */
const ROUNDS = 7;
const ROUND_SECONDS = 0.5;

/** Parses per second of processor time, so that other work does not count. */
function roundRate(parse: (text: string) => unknown): number {
  const started = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  let parses = 0;
  while (seconds() < ROUND_SECONDS) {
    for (const { text } of cases) parse(text);
    parses += cases.length;
  }
  return parses / seconds();
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What is judged and what is timed: `parse` is the reader's own call alone, without what we make of its answer. */
interface Contender {
  readonly name: string;
  readonly read: Reader;
  readonly parse: (text: string) => unknown;
}

/** The median rate of each, after one round to warm up. */
function rates(contenders: readonly Contender[]): number[] {
  const measured = contenders.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, { parse }] of contenders.entries()) {
      const rate = roundRate(parse);
      if (round > 0) measured[i]!.push(rate);
    }
  return measured.map(median);
}

function verdictsOf({ name, read }: Contender): string[] {
  const verdicts = cases.map(({ group, text, reading }) => judge(group, reading, read(text)));
  const share = (verdict: Verdict): string => {
    const n = verdicts.filter((one) => one === verdict).length;
    return `${n} (${((100 * n) / cases.length).toFixed(1)} %)`;
  };
  return [name, share('right'), share('missed'), share('wrong')];
}

async function main(): Promise<void> {
  const recognizers = await recognizersReader();
  const contenders: readonly Contender[] = [
    { name: 'task-ledger', read: ours, parse: (text) => parseSchedule(text, { reference }) },
    { name: 'chrono-node zh.hans', read: chrono, parse: (text) => zh.hans.parse(text, referenceDate) },
    ...(recognizers ? [{ name: 'recognizers-text zh-cn', read: recognizers, parse: recognizers }] : []),
  ];
  const found = contenders.map(verdictsOf);
  const measured = rates(contenders);
  const rows = [
    ['reader', 'right', 'missed', 'wrong', 'parses per CPU second', 'to chrono'],
    ...found.map((row, i) => [
      ...row,
      Math.round(measured[i]!).toLocaleString('en-US'),
      `${(measured[i]! / measured[1]!).toFixed(2)} ×`,
    ]),
    ...(recognizers ? [] : [['recognizers-text zh-cn', 'not installed', '', '', '', '']]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(
    `${cases.length} expressions, reference day ${REFERENCE}. The list and its readings are our own tests: it measures coverage, not a neutral score.`,
  );
  for (const row of rows) console.log(row.map((text, column) => text.padEnd(widths[column]!)).join('  '));
}

void main();
