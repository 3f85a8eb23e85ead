import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import type { Schedule } from '../../../src/ledger/schedule/schedule';

const FILE = join(__dirname, '../../../../shared/cases/schedules.tsv');
const rows = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : [];

type Verdict = 'right' | 'missed' | 'wrong';
const EVERY: readonly [RegExp, string, number][] = [
  [/every (\d) weeks/, 'week', 2],
  [/every (\d) years/, 'year', 3],
  [/half-yearly/, 'half-year', 1],
  [/quarterly/, 'quarter', 1],
  [/school year/, 'school-year', 1],
  [/school term/, 'term', 1],
  [/monthly/, 'month', 1],
  [/weekly/, 'week', 1],
  [/yearly|in the year/, 'year', 1],
];

/** Compares one part of a gold reading with ours. A date that is no deadline may be given or refused. */
function judge(gold: string, year: string, schedule: Schedule): Verdict {
  const date = /^date (\S+)/.exec(gold);
  const due = schedule.due?.toString() ?? null;
  if (date) {
    const expected = date[1]!.replace('YYYY', year);
    if (due === expected || schedule.milestones.some((milestone) => milestone.due.toString() === expected))
      return 'right';
    if (due === null) return /not a deadline|as-of/.test(gold) ? 'right' : 'missed';
    return 'wrong';
  }
  const range = /^range (\S*?)\.\.(\S*)/.exec(gold);
  if (range) {
    if (due === (range[2] || null) && (schedule.start?.toString() ?? '') === range[1]) return 'right';
    if (schedule.milestones.some((milestone) => milestone.due.toString() === range[2])) return 'right';
    return schedule.kind === 'none' ? 'missed' : 'wrong';
  }
  if (gold.startsWith('recurring')) {
    const [, every, interval] = EVERY.find(([pattern]) => pattern.test(gold))!;
    const times = /(\d+) times/.exec(gold);
    const same = schedule.recurrence?.every === every && schedule.recurrence.interval === interval;
    if (same && schedule.recurrence?.times === (times ? Number(times[1]) : null)) return 'right';
    return schedule.kind === 'none' ? 'missed' : 'wrong';
  }
  if (gold.startsWith('relative')) {
    const span = /\+(\d)(?:\.\.\+(\d))? (year|month)/.exec(gold)!;
    const { relative } = schedule;
    return relative?.min === Number(span[1]) && relative.max === Number(span[2] ?? span[1]) && relative.unit === span[3]
      ? 'right'
      : 'wrong';
  }
  if (gold === 'ongoing') return schedule.kind === 'ongoing' ? 'right' : 'wrong';
  return schedule.kind === 'none' ? 'right' : 'wrong';
}

(rows.length > 0 ? test : test.skip)('the shared cases: at least 97 % right, none wrong', () => {
  const verdicts = rows.map(([text, reading, written]) => {
    const year = /^\d{4}$/.test(written!) ? written! : '2025';
    const schedule = parseSchedule(text!, { reference: Temporal.PlainDate.from(`${year}-07-01`) });
    const parts = reading!
      .split(/; (?=date|range|recurring|ongoing|relative)/)
      .map((gold) => judge(gold, year, schedule));
    return { text, verdict: parts.includes('wrong') ? 'wrong' : parts.includes('missed') ? 'missed' : 'right' };
  });
  expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'right').length / verdicts.length).toBeGreaterThanOrEqual(0.97);
});
