import { columnNumber } from './a1';
import type { GridView } from './grid-view';
import { headerText } from './header-text';
import type { LedgerLayout } from './ledger-layout';
import { parseSchedule } from '../schedule/parse-schedule';
import type { Schedule, ScheduleContext } from '../schedule/schedule';

/** A column that says what is to be reached by the end of a quarter, a month or a year. */
export interface PeriodColumn {
  /** 1-based. */
  readonly column: number;
  /** As a schedule names it: `一季度`, `3月`, `2026年`. */
  readonly period: string;
}

const PERIOD =
  /^((?:20\d\d年)?(?:第?[一二三四1-4]季度?|q[1-4]|[上下]半年|全年|(?:[1-9]|1[0-2])(?:[-—~至](?:[1-9]|1[0-2]))?月)|20\d\d年)(?:度|份)?[底末]?(.*)$/;
const MONTH_NUMBER = /^(?:[1-9]|1[0-2])$/;
const PLANNED = /计划|目标|安排|节点|时限|时间|任务|要求|分解|时序|月份|plan|target|milestone/;
const REPORTED = /进展|完成|落实|情况|实际|成效|执行|得分|actual|progress/;

/** The period that a header names by its last text, of any kind: `一季度` in `进度安排 / 一季度`, `1` under `实施月份`; else null. */
function periodOf(path: readonly string[]): { readonly period: string; readonly planned: boolean } | null {
  const cores = path.map((text) => headerText(text).core);
  const leaf = cores.at(-1) ?? '';
  const group = cores.slice(0, -1).join('');
  const bare = MONTH_NUMBER.test(leaf) && /月/.test(group) ? `${leaf}月` : null;
  const match = bare === null ? PERIOD.exec(leaf) : null;
  const period = bare ?? match?.[1];
  if (period === undefined) return null;
  const said = group + (match?.[2] ?? '');
  return { period: period.replace(/^第/, ''), planned: PLANNED.test(said) && !REPORTED.test(said) };
}

/** The columns, in order, of which two and more say what is planned for a period; those that report on one are none. */
export function plannedPeriods(paths: ReadonlyMap<number, readonly string[]>): readonly PeriodColumn[] {
  const found = [...paths].flatMap(([column, path]) => {
    const read = periodOf(path);
    return read?.planned ? [{ column, period: read.period }] : [];
  });
  return new Set(found.map(({ period }) => period)).size < 2 ? [] : found.sort((a, b) => a.column - b.column);
}

/** The period columns of a ledger that stand for no field. */
export function periodColumns({ unmapped, headers }: LedgerLayout): readonly PeriodColumn[] {
  return plannedPeriods(
    new Map(unmapped.map((letters) => [columnNumber(letters), (headers[letters] ?? '').split(' / ')])),
  );
}

const TICK = /^[√✓✔☑●■▲★○※☆vV]$/;
const NOTHING = /^[-—–/\\×xX无]$/;

/** What a row plans by the end of a period. */
interface PeriodPlan {
  readonly period: string;
  /** `一季度：完成设计`; the period alone where the cell only has a tick. */
  readonly text: string;
}

/** What the period columns of a row say. Ticks in neighbouring columns and a text merged over them are one period. */
function periodPlans(view: GridView, row: number, columns: readonly PeriodColumn[]): PeriodPlan[] {
  const plans: PeriodPlan[] = [];
  for (let index = 0; index < columns.length; index++) {
    const { column, period } = columns[index]!;
    const text = view.ownText(row, column);
    if (text === '' || NOTHING.test(text)) continue;
    const tick = TICK.test(text);
    const right = view.merge(row, column)?.right ?? column;
    let last = index;
    for (let next = columns[last + 1]; next; next = columns[last + 1]) {
      if (next.column > right && !(tick && TICK.test(view.ownText(row, next.column)))) break;
      last += 1;
    }
    const whole = last === index ? period : `${period}至${columns[last]!.period}`;
    plans.push({ period: whole, text: tick ? whole : `${whole}：${text}` });
    index = last;
  }
  return plans;
}

/**
 * The period columns of a row as a schedule: each period is due on its last day, the last one is the deadline. Only the headers are read
 * for it, whatever days the cells name. Null where the row says nothing there.
 */
export function periodSchedule(
  view: GridView,
  row: number,
  columns: readonly PeriodColumn[],
  context: ScheduleContext,
): Schedule | null {
  const plans = periodPlans(view, row, columns);
  if (plans.length === 0) return null;
  const text = plans.map((plan) => plan.text).join('；');
  const read = plans.map((plan) => parseSchedule(plan.period, context));
  const last = read.at(-1)!;
  const milestones = read.flatMap(({ due }, index) => (due ? [{ due, text: plans[index]!.text }] : []));
  return plans.length === 1 ? { ...last, text } : { ...last, text, kind: 'deadline', start: null, milestones };
}
