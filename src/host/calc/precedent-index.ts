/** Finds who refers to a block: references by sheet, column and stretch of rows, so that a long chain is followed in linear time. */
import type { Block, SheetModel } from '../model/workbook-model';
import type { Reference } from './value';

export interface RowsOfRun {
  readonly top: number;
  readonly bottom: number;
}

/** A reference of a run of formulas: `first` as the run's first row writes it. */
interface Entry<T> {
  readonly user: T;
  readonly rows: RowsOfRun;
  readonly first: Block;
  /** All that the run's rows refer to together. */
  readonly whole: Block;
  /** The block moves on with the run, row by row; else it is the same for all rows, or grows. */
  readonly slides: boolean;
  /** All rows of the run were reported: nothing new is to be found here. */
  spent: boolean;
}

interface ColumnEntries<T> {
  /** Entries of few rows, by stretch. */
  readonly stretches: Map<number, Entry<T>[]>;
  tall: Entry<T>[];
}

const STRETCH = 256;
/** Wider references are kept in a list of their own: few formulas name more columns. */
const WIDE = 256;
const stretchOf = (row: number): number => Math.floor(row / STRETCH);
const overlaps = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

class SheetEntries<T> {
  readonly columns = new Map<number, ColumnEntries<T>>();
  wide: Entry<T>[] = [];

  column(column: number): ColumnEntries<T> {
    let entries = this.columns.get(column);
    if (!entries) this.columns.set(column, (entries = { stretches: new Map(), tall: [] }));
    return entries;
  }
}

/** Mutable by nature, hence a class: entries that are used up are dropped while it is asked. */
export class PrecedentIndex<T> {
  private readonly sheets = new Map<SheetModel, SheetEntries<T>>();

  /** @param rows where the run stands. @param first, last the reference as its first and last row write it. */
  add(user: T, rows: RowsOfRun, { sheet, block: first }: Reference, { block: last }: Reference): void {
    const whole: Block = {
      top: Math.min(first.top, last.top),
      bottom: Math.max(first.bottom, last.bottom),
      left: Math.min(first.left, last.left),
      right: Math.max(first.right, last.right),
    };
    const distance = rows.bottom - rows.top;
    const slides = last.top - first.top === distance && last.bottom - first.bottom === distance;
    const entry: Entry<T> = { user, rows, first, whole, slides, spent: false };
    let entries = this.sheets.get(sheet);
    if (!entries) this.sheets.set(sheet, (entries = new SheetEntries()));
    if (whole.right - whole.left >= WIDE) entries.wide.push(entry);
    else for (let column = whole.left; column <= whole.right; column += 1) put(entries.column(column), entry);
  }

  /** Reports who refers to the block, and which of its rows. */
  usersOf({ sheet, block }: Reference, report: (user: T, rows: RowsOfRun) => void): void {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    const visit = (entry: Entry<T>): void => {
      if (entry.spent || !overlaps(entry.whole, block)) return;
      const rows = rowsThatReach(entry, block);
      if (rows.top > rows.bottom) return;
      entry.spent = rows.top === entry.rows.top && rows.bottom === entry.rows.bottom;
      report(entry.user, rows);
    };
    const unspent = (list: Entry<T>[]): Entry<T>[] =>
      list.some(({ spent }) => spent) ? list.filter(({ spent }) => !spent) : list;
    entries.wide.forEach(visit);
    entries.wide = unspent(entries.wide);
    eachKey(entries.columns, block.left, block.right, (column) => {
      column.tall.forEach(visit);
      column.tall = unspent(column.tall);
      eachKey(column.stretches, stretchOf(block.top), stretchOf(block.bottom), (list) => list.forEach(visit));
    });
  }
}

function put<T>(column: ColumnEntries<T>, entry: Entry<T>): void {
  const from = stretchOf(entry.whole.top);
  const to = stretchOf(entry.whole.bottom);
  if (to - from > 1) {
    column.tall.push(entry);
    return;
  }
  for (let stretch = from; stretch <= to; stretch += 1) {
    const list = column.stretches.get(stretch);
    if (list) list.push(entry);
    else column.stretches.set(stretch, [entry]);
  }
}

/** Values of the keys from `low` to `high`, by look-up or by walking the map, whichever is shorter. */
function eachKey<V>(map: ReadonlyMap<number, V>, low: number, high: number, visit: (value: V) => void): void {
  if (high - low < map.size) {
    for (let key = low; key <= high; key += 1) {
      const value = map.get(key);
      if (value !== undefined) visit(value);
    }
  } else for (const [key, value] of map) if (key >= low && key <= high) visit(value);
}

/** The rows of a run whose own reference meets the block; of one that grows (`A$1:A5`) all, for it cannot be told so simply. */
function rowsThatReach<T>({ rows, first, slides }: Entry<T>, block: Block): RowsOfRun {
  if (!slides) return rows;
  return {
    top: Math.max(rows.top, rows.top + block.top - first.bottom),
    bottom: Math.min(rows.bottom, rows.top + block.bottom - first.top),
  };
}
