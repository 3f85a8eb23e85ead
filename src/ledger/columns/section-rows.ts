import type { Field } from './fields';
import { joinLines, type GridView } from './grid-view';
import { fieldAt, HAS_LETTER, TEXTS, type BodyShape, type Habits, type OwnCell } from './row-cells';
import { headingLevel, isChineseOrdinal, isRowNumber } from './row-texts';

const PLACEHOLDER = /^(?:[-—–_/\\.…·×xX0]+|无|暂无|n\/?a|[\d.,%％]+)$/i;
/** Beside a text in the task column these say that it is a task, though it is numbered like a heading. */
const ACCOUNTS: readonly Field[] = ['schedule', 'leadUnits', 'cooperatingUnits'];
const LONGEST_HEADING = 60;
/** A merged paragraph longer than this introduces a part of the list; it is no heading. */
const LONGEST_MERGED = 120;

/** The heading when the row is one across the ledger, else null. */
export function sectionHeading(
  view: GridView,
  shape: BodyShape,
  habits: Habits,
  row: number,
  own: readonly OwnCell[],
): string | null {
  const [first, second] = own;
  if (!first || continuesAbove(view, shape, row)) return null;
  const width = shape.right - shape.left + 1;
  // Where one column of the ledger takes several of the sheet, its tasks are merged as widely as its header.
  const isWide = (cell: OwnCell) =>
    cell.span >= Math.max(2, Math.ceil(width * 0.5)) &&
    cell.column + cell.span - 1 > (view.merge(shape.firstRow - 1, cell.column)?.right ?? cell.column);
  const text = joinLines(first.text);
  const level = headingLevel(text);
  const rest = own.slice(1);
  if (rest.every((cell) => PLACEHOLDER.test(cell.text) || /^共?\d+[项件个条]$/.test(cell.text))) {
    if (isRowNumber(first.text) && first.span === 1) return null;
    if (isWide(first)) return level !== null || text.length <= LONGEST_MERGED ? text : null;
    if (level !== null && level <= 2 && text.length <= LONGEST_HEADING) return text;
    if (rest.length === 0 && standsAsHeading(shape, habits, first)) return text;
    return null;
  }
  // `一、产业发展` with a remark or a leader beside it, but no task.
  const hasTask = own.some((cell) => cell !== first && TEXTS.includes(fieldAt(shape, cell.column) ?? 'number'));
  const isTask =
    TEXTS.includes(fieldAt(shape, first.column) ?? 'number') &&
    rest.some(({ column }) => ACCOUNTS.includes(fieldAt(shape, column) ?? 'number'));
  if (
    level !== null &&
    level <= 2 &&
    !hasTask &&
    !isTask &&
    first.column === shape.left &&
    !isChineseOrdinal(first.text)
  ) {
    return own.length <= 3 && text.length <= LONGEST_HEADING ? text : null;
  }
  // `一 | 重点改革任务`: the ordinal stands in the number column, the heading beside it.
  const isOrdinal = isChineseOrdinal(first.text) && (habits.arabic || isWide(second ?? first));
  if (own.length === 2 && second && isOrdinal && fieldAt(shape, first.column) === 'number') {
    const field = fieldAt(shape, second.column);
    if (field === undefined || field === 'area' || TEXTS.includes(field))
      return numberedHeading(first.text, second.text);
  }
  return null;
}

function numberedHeading(ordinal: string, text: string): string {
  return /[、.．)）]$/.test(ordinal) ? `${ordinal}${joinLines(text)}` : `${ordinal}、${joinLines(text)}`;
}

/** A lone unmarked text: a heading where a number or an area belongs; in the task column when all tasks but this have a number. */
function standsAsHeading(shape: BodyShape, habits: Habits, cell: OwnCell): boolean {
  if (!HAS_LETTER.test(cell.text) || cell.text.length > LONGEST_HEADING) return false;
  const field = fieldAt(shape, cell.column);
  if (field === 'number' || field === 'area') return true;
  if (field === undefined) return cell.column === shape.left;
  if (!TEXTS.includes(field) || field === 'deliverable') return false;
  return habits.numbered && cell.text.length <= 30 && !/[。；;]/.test(cell.text);
}

/** True when a merged cell from above reaches into the row in a column other than the area's. */
function continuesAbove(view: GridView, shape: BodyShape, row: number): boolean {
  for (const [field, column] of shape.columns) {
    if (field === 'area') continue;
    const merge = view.merge(row, column);
    if (merge && merge.top < row && merge.top >= shape.firstRow && view.text(merge.top, merge.left) !== '') return true;
  }
  return false;
}
