import { parseProgress } from '../progress/progress-value';
import { parseStatus } from '../progress/status';
import type { Candidate } from './candidate';
import type { Field } from './fields';
import { filledCells, type GridView } from './grid-view';

/** `2026年6月底前`, `二季度`, `长期`: no day on which something was finished. */
const PLANNED = /[前底]|季度|半年|年内|长期|持续|每[年月季周]/;
/** Nothing smaller than a month, or a whole year. */
const NO_DAY = /^\d{4}\s*[年./-]?\s*(?:\d{1,2}\s*月?)?$|^\d{1,2}月$/;
/** A header beside which 完成时间 is when it was done: 完成时限, 计划完成时间. Beside stages (进度安排) it is as likely when it is due. */
const DEADLINE = /时限|期限|限期|截[止至]|计划|拟|预计|应|要求|到期|時限|due|deadline|target|plan/i;

/**
 * Of two columns of times one may be the deadline and the other the day of completion (完成时限 | 完成时间), or both are planned (进度安排 |
 * 完成时间). A header that could be either is taken as the day of completion only where its cells look so: the tasks with a date are
 * finished, or some tasks have none yet. Where that cannot be told it has no field: a planned day read as done would hide what is overdue.
 * @param headers header texts by column
 */
export function dropPlannedTimes(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  headers: ReadonlyMap<number, string>,
  firstRow: number,
  lastRow: number,
): void {
  const weightOf = (column: number, field: Field): number =>
    weighed.get(column)?.find((one) => one.field === field)?.weight ?? 0;
  for (const [column, list] of weighed) {
    const own = weightOf(column, 'schedule');
    if (own === 0 || weightOf(column, 'completedOn') === 0) continue;
    const planned = [...weighed.keys()].filter((other) => other !== column && weightOf(other, 'schedule') >= own);
    if (planned.length === 0) continue;
    const beside = planned.some((other) => DEADLINE.test(headers.get(other) ?? ''));
    if (!holdsActualDays(view, weighed, column, beside, firstRow, lastRow))
      weighed.set(
        column,
        list.filter(({ field }) => field !== 'completedOn'),
      );
  }
}

function holdsActualDays(
  view: GridView,
  weighed: ReadonlyMap<number, readonly Candidate[]>,
  column: number,
  besideDeadline: boolean,
  firstRow: number,
  lastRow: number,
): boolean {
  const cells = filledCells(view, column, firstRow, lastRow);
  if (cells.length === 0) return true;
  if (cells.filter(({ text }) => PLANNED.test(text)).length * 2 > cells.length) return false;
  const reports = [...weighed].filter(([, list]) =>
    list.some(({ field }) => field === 'status' || field === 'progress'),
  );
  let done = 0;
  let open = 0;
  for (const { row } of cells) {
    const states = reports.flatMap(([report]) => stateIn(view, row, report) ?? []);
    if (states.includes(true)) done += 1;
    else if (states.includes(false)) open += 1;
  }
  if (done + open > 0) return done >= open;
  if (hasTaskWithout(view, weighed, column, firstRow, lastRow)) return true;
  return besideDeadline && cells.every(({ text }) => !NO_DAY.test(text));
}

/** Whether a cell says that its task is finished; null where it says nothing of it. */
function stateIn(view: GridView, row: number, column: number): boolean | null {
  const text = view.ownText(row, column);
  const status = parseStatus(text);
  if (status !== null) return status === 'completed' || status === 'signedOff';
  const share = text === '' ? null : parseProgress(text, view.value(row, column));
  return share === null ? null : share === 1;
}

/** Some row has a task, and nothing in the column. */
function hasTaskWithout(
  view: GridView,
  weighed: ReadonlyMap<number, readonly Candidate[]>,
  column: number,
  firstRow: number,
  lastRow: number,
): boolean {
  const others = [...weighed].filter(([, list]) =>
    list.some(({ field }) => field === 'task' || field === 'measures' || field === 'problem'),
  );
  return others.some(([other]) =>
    filledCells(view, other, firstRow, lastRow).some(
      ({ row }) => view.shownText(row, column) === '' && filledBeside(view, weighed, row) > 2,
    ),
  );
}

function filledBeside(view: GridView, weighed: ReadonlyMap<number, readonly Candidate[]>, row: number): number {
  return [...weighed.keys()].filter((column) => view.shownText(row, column) !== '').length;
}
