import { parseStatus } from '../progress/status';
import { isPercentText } from '../progress/progress-value';
import type { ColumnCandidates } from './assign-columns';
import type { Field } from './fields';
import { filledCells, joinLines, type GridView } from './grid-view';
import type { Candidate } from './candidate';
import { weighPersons } from './persons-or-units';
import { dropPlannedTimes } from './planned-or-actual';
import { headingLevel, isNoteText } from './row-texts';

/** Rows looked at to tell what a column holds. */
const SAMPLE = 400;

/**
 * Lets the cells decide where the header alone cannot: 主要任务 groups rows or is the task; 完成情况 holds a state, a percentage or a report.
 * `firstRow`..`lastRow` is the body, 1-based; `headers` are the header texts by column.
 */
export function weighByContent(
  view: GridView,
  candidates: ColumnCandidates,
  headers: ReadonlyMap<number, string>,
  firstRow: number,
  lastRow: number,
): ColumnCandidates {
  const weighed = new Map<number, readonly Candidate[]>();
  const last = Math.min(lastRow, firstRow + SAMPLE - 1);
  for (const [column, list] of candidates) {
    let result = weighPersons(view, column, list, firstRow, last);
    if (
      has(list, 'task', 0.5) &&
      (has(list, 'area', 1.5) || (has(list, 'area', 0.9) && has(list, 'task', 1.5) && !has(list, 'task', 2.3)))
    ) {
      const otherTask = [...candidates].some(([other, its]) => other !== column && has(its, 'task', 2.5));
      result = otherTask ? list : weighArea(view, candidates, column, list, firstRow, last);
    } else if (list.some(({ field }) => isReport(field))) {
      result = weighReport(view, column, list, firstRow, last);
    }
    weighed.set(column, result);
  }
  preferUngrouped(view, weighed, firstRow, last);
  preferLeftTask(view, weighed, firstRow, last);
  preferNumbered(view, weighed, firstRow, last);
  preferDated(view, weighed, 'completedOn', firstRow, last);
  preferDated(view, weighed, 'schedule', firstRow, last);
  preferLatest(view, weighed, firstRow, last);
  dropPlannedTimes(view, weighed, headers, firstRow, last);
  return weighed;
}

/** Of two columns of tasks (工作要点 | 具体任务) the one whose texts head several rows each groups the other's. */
function preferUngrouped(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  firstRow: number,
  lastRow: number,
): void {
  const columns = [...weighed].filter(([, list]) => list[0]?.field === 'task' && has(list, 'task', 2.5));
  if (columns.length < 2) return;
  const others = (column: number) => [...weighed.keys()].filter((other) => other !== column);
  const grouping = columns.filter(([column]) => groupsRows(view, column, others(column), firstRow, lastRow));
  if (grouping.length === columns.length) return;
  for (const [column] of grouping) weighed.set(column, [{ field: 'area', weight: 2 }]);
}

/** 目标任务 says what is to be reached where a column before it says in every row what is to be done (工作内容 | 目标任务). */
function preferLeftTask(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  firstRow: number,
  lastRow: number,
): void {
  const count = (column: number) => filledCells(view, column, firstRow, lastRow).length;
  for (const [column, list] of weighed) {
    if (list[0]?.field !== 'task' || !has(list, 'deliverable', 2)) continue;
    const others = [...weighed.keys()].filter((other) => other !== column);
    const isBefore = [...weighed].some(
      ([other, its]) =>
        other < column &&
        has(its, 'task', 2) &&
        !has(its, 'task', list[0]!.weight) &&
        !has(its, 'area', 1) &&
        count(other) >= count(column) &&
        !groupsRows(view, other, others, firstRow, lastRow),
    );
    if (isBefore)
      weighed.set(
        column,
        list.filter(({ field }) => field === 'deliverable'),
      );
  }
}

/** Of two number columns (一 and 1, merged and single) the one with more numbers of its own numbers the tasks. */
function preferNumbered(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  firstRow: number,
  lastRow: number,
): void {
  const columns = [...weighed].filter(([, list]) => has(list, 'number', 2)).map(([column]) => column);
  if (columns.length < 2) return;
  const count = (column: number) => filledCells(view, column, firstRow, lastRow).length;
  const most = Math.max(...columns.map(count));
  const best = columns.find((column) => count(column) === most) ?? 0;
  weighed.set(best, [{ field: 'number', weight: 4 }]);
}

/** Of several columns of reports that are as likely (1月 | 2月 | 3月) the last one that is filled holds the latest. */
function preferLatest(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  firstRow: number,
  lastRow: number,
): void {
  const weightOf = (list: readonly Candidate[]) => list.find(({ field }) => field === 'progressText')?.weight ?? 0;
  const most = Math.max(0, ...[...weighed.values()].map(weightOf));
  const alike = [...weighed].filter(([, list]) => most > 0 && most - weightOf(list) < 0.11).map(([column]) => column);
  if (alike.length < 2) return;
  const latest = alike.reverse().find((column) => filledCells(view, column, firstRow, lastRow).length > 0);
  if (latest === undefined) return;
  const list = weighed.get(latest) ?? [];
  weighed.set(
    latest,
    list.map((one) => (one.field === 'progressText' ? { ...one, weight: one.weight + 0.2 } : one)),
  );
}

const DATE_LIKE = /\d{1,4}[年月日./-]|^\d{8}$|^\d{5}$/;

/**
 * Of several columns that may hold the day of completion (实际完成 | 完成时间) or, as likely, the deadline (里程碑节点 | 计划完成日期), those
 * without a single date hold something else: `2100个`, `主体封顶`.
 */
function preferDated(
  view: GridView,
  weighed: Map<number, readonly Candidate[]>,
  field: 'completedOn' | 'schedule',
  firstRow: number,
  lastRow: number,
): void {
  const weightOf = (list: readonly Candidate[]) => list.find((one) => one.field === field)?.weight ?? 0;
  const most = Math.max(...[...weighed.values()].map(weightOf));
  const least = field === 'schedule' ? most - 0.3 : 0.5;
  const columns = [...weighed].filter(([, list]) => has(list, field, Math.max(least, 0.5))).map(([column]) => column);
  const isDated = (column: number) =>
    filledCells(view, column, firstRow, lastRow).some(({ text }) => DATE_LIKE.test(text));
  if (columns.length < 2 || !columns.some(isDated)) return;
  for (const column of columns) {
    if (isDated(column) || filledCells(view, column, firstRow, lastRow).length === 0) continue;
    weighed.set(
      column,
      (weighed.get(column) ?? []).filter((one) => one.field !== field),
    );
  }
}

function has(list: readonly Candidate[], field: Field, weight: number): boolean {
  return list.some((candidate) => candidate.field === field && candidate.weight >= weight);
}

function isReport(field: Field): boolean {
  return field === 'status' || field === 'progress' || field === 'progressText';
}

function weighArea(
  view: GridView,
  candidates: ColumnCandidates,
  column: number,
  list: readonly Candidate[],
  firstRow: number,
  lastRow: number,
): readonly Candidate[] {
  const others = [...candidates]
    .filter(([other, its]) => other !== column && its.length > 0 && its[0]?.field !== 'number')
    .map(([other]) => other);
  const groups = groupsRows(view, column, others, firstRow, lastRow);
  return list.map(({ field, weight }) => {
    if (field === 'area') return { field, weight: groups ? weight + 1 : weight - 1 };
    if (field === 'task') return { field, weight: groups ? weight - 1 : weight + 1 };
    return { field, weight };
  });
}

/**
 * True when the texts of a column head several rows each: merged over rows, blank below the first, the same again, or few that return
 * here and there (a ledger sorted by something else).
 * One blank among many is a gap in the data, not a group.
 */
export function groupsRows(
  view: GridView,
  column: number,
  others: readonly number[],
  firstRow: number,
  lastRow: number,
): boolean {
  let rows = 0;
  let blank = 0;
  let again = 0;
  let previous = '';
  const texts: string[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const beside = others.map((other) => view.ownText(row, other)).filter((text) => text !== '');
    if (beside.length === 0 || beside.every(isNoteText)) continue;
    const merge = view.merge(row, column);
    if (merge && merge.right - merge.left >= others.length) continue;
    rows += 1;
    if (merge && merge.top < row && view.text(merge.top, merge.left) !== '') return true;
    const text = view.ownText(row, column);
    if (text === '') blank += 1;
    else if (text === previous) again += 1;
    if (text !== '') texts.push((previous = text));
  }
  if (inPieces(texts) || recurs(texts)) return true;
  return (
    rows > 0 && (again >= Math.max(1, rows * 0.2) || (blank > 1 && blank / rows >= 0.25) || (blank === 1 && rows <= 3))
  );
}

function weighReport(
  view: GridView,
  column: number,
  list: readonly Candidate[],
  firstRow: number,
  lastRow: number,
): readonly Candidate[] {
  const cells = filledCells(view, column, firstRow, lastRow);
  const filled = cells.length;
  let states = 0;
  let percents = 0;
  let bare = 0;
  for (const { row, text } of cells) {
    if (isPercentText(text, view.value(row, column))) percents += 1;
    else if (text.length <= 12 && parseStatus(text) !== null) {
      states += 1;
      if (/^[\p{L}√✓✔×✗]+$/u.test(text) && text.length <= 8) bare += 1;
    }
  }
  if (filled === 0) return list;
  const holds: Field =
    percents / filled >= 0.6 ? 'progress' : (states + percents) / filled >= 0.6 ? 'status' : 'progressText';
  // Bare words of state in (nearly) every cell outdo a header that announces a report; a few of them do not.
  const gain = (percents + bare) / filled >= 0.9 ? 2.6 : 1;
  const reports = list.filter(({ field }) => isReport(field));
  // 工作进度 over nothing but 已完成 and 未完成 is a status column, whatever its header promises.
  if (holds === 'status' && bare / filled >= 0.9 && !reports.some(({ field }) => field === 'status'))
    return [...list.filter(({ field }) => !isReport(field)), { field: 'status', weight: reports[0]?.weight ?? 1 }];
  // A header that promises one kind only gains as well where its cells are of that kind: 完成状态 stays before 进展情况.
  const single = reports.length < 2;
  if (single && holds === 'progressText') return list;
  return list.map(({ field, weight }) => {
    if (!isReport(field)) return { field, weight };
    return { field, weight: field === holds ? weight + gain : weight - (single ? 0 : 0.5) };
  });
}

/** Rows from which texts that return count as groups: titles of tasks may be alike too. */
const FEWEST_ROWS = 9;

/** Each text stands three times or more on average. */
function recurs(texts: readonly string[]): boolean {
  return texts.length >= FEWEST_ROWS && new Set(texts).size * 3 <= texts.length;
}

const LONGEST_PIECE = 14;

/** True for the texts of a grouping column whose long headings were broken over several cells: `(八)实施深化` / `教育领域` / `综合改革`. */
export function inPieces(texts: readonly string[]): boolean {
  const loose = texts.filter((text) => headingLevel(joinLines(text)) === null);
  const [first = ''] = texts;
  if (loose.length === 0 || headingLevel(joinLines(first)) === null) return false;
  return loose.every((text) => text.length <= LONGEST_PIECE);
}
