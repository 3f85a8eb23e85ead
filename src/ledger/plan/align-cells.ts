import type { Field } from '../columns/fields';
import { isRowNumber } from '../columns/row-texts';
import type { ScheduleContext } from '../schedule/schedule';
import { cellCost, cellKind } from './cell-kind';

/** A column of a table by its header: the fields that the header may mean, surest first. */
export interface ListColumn {
  readonly header: string;
  readonly fields: readonly Field[];
}

export interface Cell {
  readonly text: string;
  readonly line: number;
}

/** One row: for every column the cells that stand in it (pieces of one cell), often one, none where it is empty. */
export type AlignedRow = readonly (readonly Cell[])[];

/**
 * What it costs that a row has nothing under a column: merged areas and lost numbers are common. Where rows are `counted`, each is taken
 * to have a task of its own rather than measures.
 */
export function skipCost({ fields }: ListColumn, counted: boolean): number {
  const [field] = fields;
  if (field === 'task' && counted) return 1.8;
  if (field === 'area' || fields.includes('area')) return 0.4;
  if (field === 'number') return 0.4;
  if (
    field === undefined ||
    field === 'remarks' ||
    field === 'status' ||
    field === 'progress' ||
    field === 'progressText'
  )
    return 0.5;
  if (field === 'cooperatingUnits' || field === 'deliverable' || field === 'evidence') return 1;
  return 1.5;
}

/** A row that stands whole in its line has something under the only column that says what is to be done. */
const WHOLE_WITHOUT_TASK = 3;

export function saysWhat({ fields }: ListColumn): boolean {
  return fields.includes('task') || fields.includes('measures');
}

/** `2.压缩办理时限…`: a further point of the cell above. */
const FURTHER_POINT = /^[(（]?(?:[2-9]|1\d)[)）.、．]\s*(?!\d)/;
const POINT = /^[(（]?\d{1,2}[)）.、．]\s*(?!\d)/;

/** What it costs that a cell goes on in the next one, `text`. A sentence or a numbered point is no piece of a heading. */
function pieceCost({ fields }: ListColumn, text: string, counted: boolean): number {
  const says = POINT.test(text) || /[。;；]$/.test(text);
  if (fields[0] === 'measures') return FURTHER_POINT.test(text) ? 0.4 : 1.5;
  if (fields.includes('area')) return says ? 2.5 : 0.6;
  if (fields[0] === 'task') return says && !FURTHER_POINT.test(text) ? 2 : 1.5;
  if (fields[0] === 'deliverable') return 1.5;
  if (fields[0] === 'leadUnits') return counted ? 1.8 : 2.5;
  if (fields[0] === 'cooperatingUnits') return counted ? 1.2 : 2.2;
  return 4;
}

/** Fewer counted rows than this show no series. */
const FEWEST_COUNTED = 3;

/** What a row without a number costs among counted ones. */
const WITHOUT_NUMBER = 3;
/** How much longer than the shortest the longest row is where amounts stand among the numbers of rows. */
const MOST_UNEVEN = 1.8;

/**
 * The cells that begin a row by its number, where all bare numbers among the cells count on by one, or those that do leave rows of
 * about one length; none otherwise.
 */
function countedRows(cells: readonly Cell[]): ReadonlySet<number> {
  const numbers = cells.flatMap(({ text }, at) => (/^\d{1,3}$/.test(text.trim()) ? [{ at, value: Number(text) }] : []));
  const starts: number[] = [];
  for (const { at, value } of numbers) if (value === numbers[0]!.value + starts.length) starts.push(at);
  // The last row may go on behind its cells.
  const lengths = starts.slice(1).map((at, index) => at - starts[index]!);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const isEven = lengths.every((length) => longest <= length * MOST_UNEVEN);
  return new Set(starts.length >= FEWEST_COUNTED && (starts.length === numbers.length || isEven) ? starts : []);
}

/**
 * Deals a run of cells out to the columns of a table whose rows were lost. Every cell gets the column that it fits by content, in
 * the order of the columns; a row begins where the order starts again. The cheapest dealing of the whole run is found in one pass
 * (cells × columns²). `whole`: the cells are those of one row, none of them a piece.
 */
export function alignCells(
  cells: readonly Cell[],
  columns: readonly ListColumn[],
  context: ScheduleContext,
  whole = false,
): AlignedRow[] {
  return alignWithCost(cells, columns, context, whole && cells.length <= columns.length).rows;
}

/** The dealing with what it costs, to compare ways of reading a header. */
export function alignWithCost(
  cells: readonly Cell[],
  columns: readonly ListColumn[],
  context: ScheduleContext,
  whole = false,
): { readonly rows: AlignedRow[]; readonly cost: number } {
  const count = columns.length;
  if (count === 0 || cells.length === 0) return { rows: [], cost: 0 };
  const counted = columns[0]!.fields[0] === 'number' && isRowNumber(cells[0]!.text);
  const rowStarts = counted ? countedRows(cells) : new Set<number>();
  const says = columns.filter(saysWhat);
  const skip = columns.map((column) =>
    whole && says.length === 1 && column === says[0] ? WHOLE_WITHOUT_TASK : skipCost(column, counted),
  );
  const before = skip.reduce<number[]>((sums, cost) => [...sums, sums[sums.length - 1]! + cost], [0]);
  const total = before[count]!;
  const kinds = new Map<string, number[]>();
  const costsOf = (text: string): number[] => {
    let costs = kinds.get(text);
    if (!costs) {
      const kind = cellKind(text, context);
      kinds.set(text, (costs = columns.map(({ fields }) => cellCost(kind, fields))));
    }
    return costs;
  };
  const first = costsOf(cells[0]!.text);
  let score = columns.map((_, column) => before[column]! + first[column]!);
  const steps: { from: Int32Array; newRow: Uint8Array }[] = [];
  for (let index = 1; index < cells.length; index++) {
    const { text } = cells[index]!;
    const costs = costsOf(text);
    const isStart = rowStarts.has(index);
    const pieces = columns.map((column) => pieceCost(column, text, counted));
    const next = new Array<number>(count).fill(Infinity);
    const from = new Int32Array(count);
    const newRow = new Uint8Array(count);
    for (let column = 0; column < count; column++) {
      for (let previous = 0; previous < count; previous++) {
        if (rowStarts.size > 0 && isStart !== (column === 0)) continue;
        const unnumbered = rowStarts.size > 0 && !isStart ? WITHOUT_NUMBER : 0;
        const fresh = whole ? Infinity : total - before[previous + 1]! + before[column]! + unnumbered;
        let cost = fresh;
        let isNew = 1;
        if (column > previous) {
          cost = before[column]! - before[previous + 1]!;
          isNew = 0;
        } else if (column === previous && !whole && !isStart && pieces[column]! < fresh) {
          cost = pieces[column]!;
          isNew = 0;
        }
        const sum = score[previous]! + cost + costs[column]!;
        if (sum < next[column]!) {
          next[column] = sum;
          from[column] = previous;
          newRow[column] = isNew;
        }
      }
    }
    steps.push({ from, newRow });
    score = next;
  }
  let column = 0;
  const finals = score.map((sum, at) => sum + total - before[at + 1]!);
  finals.forEach((sum, at) => {
    if (sum < finals[column]!) column = at;
  });
  const placed: { column: number; newRow: boolean }[] = new Array(cells.length);
  for (let index = cells.length - 1; index >= 0; index--) {
    const step = steps[index - 1];
    placed[index] = { column, newRow: index === 0 || step!.newRow[column] === 1 };
    if (step) column = step.from[column]!;
  }
  const rows: Cell[][][] = [];
  placed.forEach(({ column: at, newRow }, index) => {
    if (newRow) rows.push(columns.map(() => []));
    rows[rows.length - 1]![at]!.push(cells[index]!);
  });
  return { rows, cost: Math.min(...finals) };
}
