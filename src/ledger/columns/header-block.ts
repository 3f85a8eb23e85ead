import { assignColumns, isLedgerHeader, type ColumnCandidates } from './assign-columns';
import type { GridView } from './grid-view';
import type { Candidate } from './candidate';
import { headerText } from './header-text';
import { isKnownHeader, matchHeader, matchHeaderPath } from './match-header';
import { FIGURE_HEADER, DIRECTORY_HEADERS } from './header-vocabulary';
import { plannedPeriods } from './period-columns';
import { unnamedTask } from './unnamed-task';

/** One or more rows that head a ledger. Rows and columns are 1-based. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Texts above each column, outermost first. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  readonly candidates: ColumnCandidates;
}

/** Longest text of a lower or upper header row; longer ones are data. */
const SHORT = 16;
const DEEPEST = 4;
const GROUP =
  /责任|分工|时间|时限|进度|完成|进展|情况|计划|实际|落实|整改|任务|单位|内容|基本|目标|措施|推进|销号|progress|plan|actual|responsib|units?|schedule|status/i;
const LEAF =
  /^(?:(?:计划|预计|要求|实际|拟)(?:开始|启动|完成|办结|结束)|牵头|配合|主办|协办|参与|责任|单位|部门|人员?|姓名|开始|启动|起始?|结束|完成|截止|止|进度|说明|描述|状态|比例|百分比|%|时间|日期|内容|名称|目标|成果|类别|[一二三四]季度|第[一二三四]季度|\d{1,2}月|[上下]半年|上旬|中旬|下旬|start|end|percent|notes?|name|lead|support)$/i;

/** The header block whose main row is `row`, between two columns; null when these cells head no table that we know. */
export function headerBlockAt(view: GridView, row: number, left: number, right: number): HeaderBlock | null {
  if (knownIn(view, row, left, right) < 2) return null;
  const bottom = extendDown(view, row, left, right);
  const top = extendUp(view, row, left, right);
  const paths = pathsOf(view, top, bottom, left, right);
  const candidates = new Map<number, readonly Candidate[]>();
  for (const [column, path] of paths) candidates.set(column, matchHeaderPath(path));
  // What is planned for each quarter is no field of its own: all of them together are the schedule.
  for (const { column } of plannedPeriods(paths)) candidates.set(column, []);
  if (paths.size === 0) return null;
  const columns = [...paths.keys()];
  // The last header may be merged over columns that have no header of their own but belong to the ledger.
  const lastRight = Math.max(...columns.map((column) => view.merge(bottom, column)?.right ?? column));
  const block = { top, bottom, left: Math.min(...columns), right: lastRight, paths, candidates };
  const task = headerKind(block) === 'no-task-column' ? unnamedTask(view, block) : null;
  if (task !== null) candidates.set(task, [{ field: 'task', weight: 2 }]);
  return block;
}

/** A row of tasks below a header that was found already has no header texts of its own. */
function knownIn(view: GridView, row: number, left: number, right: number): number {
  let known = 0;
  for (let column = left; column <= right; column++) {
    const text = view.ownText(row, column);
    if (text !== '' && isKnownHeader(text)) known += 1;
  }
  return known;
}

/** True when the block heads a ledger: not a list of units, not a table of figures. */
export function headsLedger(block: HeaderBlock): boolean {
  return headerKind(block) === 'ledger';
}

/** What a block of header cells heads. */
export function headerKind(block: HeaderBlock): 'ledger' | 'unit-directory' | 'figures' | 'no-task-column' | 'none' {
  const assigned = assignColumns(block.candidates);
  const leaves = [...block.paths.values()].map((path) => headerText(path[path.length - 1] ?? '').core);
  const hasTask = (['task', 'measures', 'problem'] as const).some((field) => (assigned.get(field)?.weight ?? 0) >= 1.8);
  const figures = leaves.filter((leaf) => FIGURE_HEADER.test(leaf)).length;
  if (figures >= 2 && !hasTask) return 'figures';
  if (!hasTask && leaves.filter((leaf) => DIRECTORY_HEADERS.has(leaf)).length >= 2) return 'unit-directory';
  if (isLedgerHeader(assigned, leaves.length, plannedPeriods(block.paths).length)) return 'ledger';
  const known = leaves.filter((leaf) => isKnownHeader(leaf)).length;
  return known >= 3 && known / leaves.length >= 0.5 && !hasTask ? 'no-task-column' : 'none';
}

function extendDown(view: GridView, row: number, left: number, right: number): number {
  let bottom = row;
  for (let grown = true; grown;) {
    grown = false;
    for (let column = left; column <= right; column++) {
      const merge = view.merge(bottom, column);
      if (merge && merge.top >= row && merge.bottom > bottom && merge.bottom < row + DEEPEST) {
        bottom = merge.bottom;
        grown = true;
      }
    }
    if (!grown && bottom < row + DEEPEST - 1 && isLowerRow(view, row, bottom, left, right)) {
      bottom += 1;
      grown = true;
    }
  }
  return bottom;
}

/**
 * True when the row below `bottom` holds second header texts under groups or under blank header cells, and nothing else. Where merged cells
 * were taken apart, a group stands in each of its columns, and a header over both rows stands in both.
 */
function isLowerRow(view: GridView, top: number, bottom: number, left: number, right: number): boolean {
  let under = 0;
  for (let column = left; column <= right; column++) {
    const text = view.ownText(bottom + 1, column);
    if (text === '') continue;
    if (text.length > SHORT || !(LEAF.test(headerText(text).core) || isKnownHeader(text))) return false;
    const own = view.ownText(bottom, column);
    if (own === text) continue;
    const above = view.merge(bottom, column);
    const repeated =
      own !== '' && (own === view.ownText(bottom, column - 1) || own === view.ownText(bottom, column + 1));
    const group =
      (above !== undefined && above.right > above.left) || repeated || view.shownText(bottom, column) === '';
    const startsGroup =
      own !== '' &&
      column < right &&
      view.shownText(bottom, column + 1) === '' &&
      view.ownText(bottom + 1, column + 1) !== '';
    if (group || startsGroup) under += 1;
    else return false;
  }
  return under > 0 && bottom + 1 > top;
}

/** The group row above the main row, when there is one: short texts over some of the columns, no title over all of them. */
function extendUp(view: GridView, row: number, left: number, right: number): number {
  const above = row - 1;
  if (above < view.firstRow) return row;
  let groups = 0;
  for (let column = left; column <= right; column++) {
    const text = view.ownText(above, column);
    if (text === '') continue;
    const merge = view.merge(above, column);
    const span = merge ? merge.right - merge.left + 1 : 1;
    if (text.length > SHORT || /[:：\d。]/.test(text) || !(GROUP.test(text) || isKnownHeader(text))) return row;
    if (span >= right - left + 1 && right > left) return row;
    if (span > 1 || (column > left && view.ownText(row, column) !== '' && matchHeader(text).length > 0)) groups += 1;
    else return row;
  }
  return groups > 0 ? above : row;
}

function pathsOf(
  view: GridView,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Map<number, readonly string[]> {
  const paths = new Map<number, readonly string[]>();
  for (let column = left; column <= right; column++) {
    const path: string[] = [];
    let lastOrigin = '';
    for (let row = top; row <= bottom; row++) {
      const from = view.origin(row, column);
      const origin = `${from.row}:${from.column}`;
      if (origin === lastOrigin) continue;
      lastOrigin = origin;
      const text = view.text(from.row, from.column) || groupToTheLeft(view, row, bottom, column, left);
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    if (path.length > 0 && hasOwnHeader(view, top, bottom, column)) paths.set(column, path);
  }
  return paths;
}

/** A group text that stands unmerged in the first of its columns holds for the blank cells to its right that have a text below. */
function groupToTheLeft(view: GridView, row: number, bottom: number, column: number, left: number): string {
  if (row === bottom || view.ownText(row + 1, column) === '') return '';
  for (let before = column - 1; before >= left; before--) {
    const text = view.ownText(row, before);
    if (view.ownText(row + 1, before) === '') return '';
    if (text !== '') return text;
  }
  return '';
}

/** False for the columns that a header merged over several columns without texts below merely covers. */
function hasOwnHeader(view: GridView, top: number, bottom: number, column: number): boolean {
  for (let row = bottom; row >= top; row--) {
    if (view.ownText(row, column) !== '') return true;
    const merge = view.merge(row, column);
    if (merge && merge.left === column) return true;
  }
  return false;
}
