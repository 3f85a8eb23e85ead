import type { Field } from './fields';
import { joinLines, type GridView } from './grid-view';
import { fieldAt, HAS_LETTER, TEXTS, type BodyShape, type Habits, type OwnCell } from './row-cells';
import { headingLevel, isChineseOrdinal, isNoteText, isRowNumber, isTotalLabel } from './row-texts';
import { sectionHeading } from './section-rows';

export type RowKind =
  | 'entry'
  | 'section'
  | 'blank'
  | 'total'
  | 'note'
  /** Header or title again, for a printed page. */
  | 'repeated'
  /** A number and nothing else, numbers of columns, figures beside the ledger. */
  | 'other';

export interface BodyRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly kind: RowKind;
  /** The heading of a section row, else ''. */
  readonly heading: string;
}

/** Fields that make a row a task when two of them (or one and a number) are filled. */
const SUBSTANCE: readonly Field[] = [
  ...TEXTS,
  'schedule',
  'leadUnits',
  'cooperatingUnits',
  'responsiblePersons',
  'progressText',
];

/** Figures of a row of totals: `12`, `80%`, `共5项`, `—`. */
const FIGURE = /^(?:共?[\d.,]+\s*[%％‰项件个条家人次万亿元]{0,2}|[-—–/]+)$/;
/** Tells the tasks of a ledger from everything else that stands between and below them. */
export function classifyRows(view: GridView, shape: BodyShape): BodyRow[] {
  const habits = habitsOf(view, shape);
  const rows: BodyRow[] = [];
  let afterNote = false;
  for (let row = shape.firstRow; row <= shape.lastRow; row++) {
    const { kind, heading } = classifyRow(view, shape, habits, row, afterNote);
    if (kind === 'note') afterNote = true;
    else if (kind === 'entry') afterNote = false;
    rows.push({ row, kind, heading });
  }
  return rows;
}

function habitsOf(view: GridView, shape: BodyShape): Habits {
  const number = shape.columns.get('number');
  if (number === undefined) return { numbered: false, arabic: false };
  let rows = 0;
  let numbered = 0;
  let chinese = 0;
  for (let row = shape.firstRow; row <= shape.lastRow; row++) {
    if (SUBSTANCE.filter((field) => ownText(view, shape, row, field) !== '').length < 2) continue;
    rows += 1;
    const text = view.shownText(row, number);
    if (text === '') continue;
    numbered += 1;
    if (isChineseOrdinal(text)) chinese += 1;
  }
  return { numbered: rows > 0 && numbered / rows >= 0.8, arabic: chinese * 2 < numbered };
}

function ownText(view: GridView, shape: BodyShape, row: number, field: Field): string {
  const column = shape.columns.get(field);
  return column === undefined ? '' : view.ownText(row, column);
}

const NO_HEADING = '';

function classifyRow(
  view: GridView,
  shape: BodyShape,
  habits: Habits,
  row: number,
  afterNote: boolean,
): { kind: RowKind; heading: string } {
  const plain = (kind: RowKind) => ({ kind, heading: NO_HEADING });
  if (shape.repeatedRows.has(row)) return plain('repeated');
  const own = ownCells(view, shape, row);
  const first = own[0];
  if (!first) return plain('blank');
  if (own.length === 1 && shape.titles.has(joinLines(first.text))) return plain('repeated');
  if (isNoteRow(own)) return plain('note');
  if (isTotalRow(shape, own)) return plain('total');
  if (isColumnNumbers(shape, own)) return plain('other');
  const heading = sectionHeading(view, shape, habits, row, own);
  if (heading !== null) {
    const isNote = afterNote && own.length === 1 && (headingLevel(heading) ?? 9) > 2;
    return isNote ? plain('note') : { kind: 'section', heading };
  }
  return plain(isEntry(view, shape, habits, row, own, afterNote) ? 'entry' : 'other');
}

function ownCells(view: GridView, shape: BodyShape, row: number): OwnCell[] {
  const own: OwnCell[] = [];
  for (let column = shape.left; column <= shape.right; column++) {
    const text = view.ownText(row, column);
    if (text === '') continue;
    const merge = view.merge(row, column);
    own.push({ column, text, span: merge ? Math.min(merge.right, shape.right) - column + 1 : 1 });
  }
  return own;
}

/** `注：…`; `填表人：… 审核人：…` in one row. A row with a number of its own is a task, whatever its text says. */
function isNoteRow(own: readonly OwnCell[]): boolean {
  const [first, ...rest] = own;
  if (!first || !isNoteText(first.text)) return false;
  return rest.every(({ text }) => isNoteText(text) || text.length <= 12);
}

/** A label of totals in the first text cell, with figures or nothing in the other cells. */
function isTotalRow(shape: BodyShape, own: readonly OwnCell[]): boolean {
  const label = own.find(({ text }) => HAS_LETTER.test(text));
  if (!label || !isTotalLabel(label.text)) return false;
  const labelled: readonly (Field | undefined)[] = ['number', 'area', 'task', 'problem', 'measures', undefined];
  if (!labelled.includes(fieldAt(shape, label.column)) && label !== own[0]) return false;
  if (/^(?:总计|合计|小计|共计|总数|total|subtotal)[:：]?$/i.test(label.text.replace(/\s+/g, ''))) return true;
  return own.every((cell) => cell === label || FIGURE.test(cell.text));
}

/** `1 | 2 | 3 | 4` or `甲 | 乙 | 1 | 2` under the header. */
function isColumnNumbers(shape: BodyShape, own: readonly OwnCell[]): boolean {
  if (own.length < 3) return false;
  const inText = own.some(({ column }) => TEXTS.includes(fieldAt(shape, column) ?? 'number'));
  return inText && own.every(({ text }) => /^[(（]?(?:\d{1,2}|[A-Z]|[甲乙丙丁戊己庚辛壬癸])[)）]?$/.test(text));
}

function isEntry(
  view: GridView,
  shape: BodyShape,
  habits: Habits,
  row: number,
  own: readonly OwnCell[],
  afterNote: boolean,
): boolean {
  const filled = SUBSTANCE.filter((field) => {
    const text = ownText(view, shape, row, field);
    return text !== '' && (!TEXTS.includes(field) || HAS_LETTER.test(text) || text.length > 12);
  });
  const number = ownText(view, shape, row, 'number');
  if (
    number !== '' &&
    !/\d/.test(number) &&
    !isChineseOrdinal(number) &&
    !filled.some((field) => !TEXTS.includes(field))
  ) {
    return false;
  }
  const areaIsText = !TEXTS.some((field) => shape.columns.has(field)) && ownText(view, shape, row, 'area') !== '';
  const texts =
    filled.filter((field) => TEXTS.includes(field) && field !== 'deliverable').length + (areaIsText ? 1 : 0);
  if (afterNote && filled.length < 2) return false;
  if (texts > 0) return true;
  if (coveredTexts(view, shape, row)) return number !== '' ? filled.length >= 1 : filled.length >= 2;
  return (
    filled.length >= (number !== '' && isRowNumber(number) ? 1 : 2) &&
    own.length >= 2 &&
    (habits.numbered ? number !== '' || filled.length >= 2 : true)
  );
}

/** True when every text column of the row is covered by a merged cell from above: the row may only carry on the task above. */
function coveredTexts(view: GridView, shape: BodyShape, row: number): boolean {
  const columns = TEXTS.flatMap((field) => shape.columns.get(field) ?? []);
  return columns.length > 0 && columns.every((column) => (view.merge(row, column)?.top ?? row) < row);
}
