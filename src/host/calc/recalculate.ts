/**
 * Recalculation of the workbook in memory. Excel does this itself; our stand-in does it so that what an add-in writes as
 * a formula has a value to read, to show and to save.
 */
import { Temporal } from 'temporal-polyfill';
import { setCachedValue } from '../model/cells';
import type { CellModel, SheetModel, WorkbookModel } from '../model/workbook-model';
import type { Calculation, FormulaCell, Scope } from './calculation';
import { columnOf, firstAtLeast, readColumns, type ColumnData, type SheetData } from './column-store';
import { dayToSerial } from './date-serial';
import { dependents, type ChangedBlock } from './dependents';
import { evaluate, toScalar } from './evaluate';
import { shapeOfCell } from './formula-shape';
import { findFunction } from './functions/registry';
import { resolveText } from './resolve-text';
import { NotEvaluated } from './value';

export interface RecalculateOptions {
  /** The day that TODAY() gives. */
  readonly today: Temporal.PlainDate;
  /** What NOW() gives; the beginning of `today` when left out. */
  readonly now?: Temporal.PlainDateTime;
  /** Only formulas in these blocks, those that depend on them, volatile ones and those without a value yet. */
  readonly changed?: readonly ChangedBlock[];
  /** With `changed`: TODAY() and NOW() are what they were at the last calculation, so formulas that use them need not be reckoned again. */
  readonly sameDay?: boolean;
}

/** A formula that kept its cached value, and why (a code such as `function:WEBSERVICE`, `external-link`, `cycle`). */
export interface NotEvaluatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly reason: string;
}

/** How deep one cell's evaluation may call for others before the rest is put on an explicit stack. */
const DEPTH_LIMIT = 100;

class NeedsFirst extends Error {
  constructor(readonly target: FormulaCell) {
    super('needs another cell first');
  }
}

type State = 'evaluating' | 'done' | { refused: string };

/**
 * Evaluates formulas and stores their values in the cells (a sheet is marked where a value differs).
 * What cannot be evaluated faithfully keeps its cached value and is returned.
 */
export function recalculate(model: WorkbookModel, options: RecalculateOptions): NotEvaluatedCell[] {
  if (model.date1904) return refuseAll(model, 'date1904');
  const chosen = options.changed ? dependents(model, options.changed, options) : allFormulas(model);
  if (chosen.length === 0) return [];
  const run = new Run(model, chosen, options);
  for (const target of chosen) run.settle(target);
  return run.refusals();
}

/** For reading values and evaluating single formulas without recalculating anything. */
export function readingOf(model: WorkbookModel, options: Pick<RecalculateOptions, 'today' | 'now'>): Calculation {
  return new Run(model, [], options);
}

function allFormulas(model: WorkbookModel): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of model.sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) if (cell.formula !== undefined) found.push({ sheet, row, column, cell });
  return found;
}

const refuseAll = (model: WorkbookModel, reason: string): NotEvaluatedCell[] =>
  allFormulas(model).map(({ sheet, row, column }) => ({ sheetId: sheet.id, row, column, reason }));

/** One run: mutable by nature (states of cells, a depth counter, columns read), hence a class. */
class Run implements Calculation {
  readonly today: number;
  readonly now: number;
  private readonly states = new Map<CellModel, State>();
  private readonly sheets = new Map<SheetModel, SheetData>();
  private readonly pending: ReadonlySet<CellModel>;
  private depth = 0;

  constructor(
    readonly model: WorkbookModel,
    private readonly chosen: readonly FormulaCell[],
    { today, now }: RecalculateOptions,
  ) {
    this.pending = new Set(chosen.map(({ cell }) => cell));
    this.today = dayToSerial(today.year, today.month, today.day) ?? 0;
    const moment = now ?? today.toPlainDateTime();
    const day = dayToSerial(moment.year, moment.month, moment.day) ?? 0;
    this.now = day + (moment.hour * 3600 + moment.minute * 60 + moment.second) / 86_400;
  }

  functionNamed = findFunction;

  sheetData(sheet: SheetModel): SheetData {
    let data = this.sheets.get(sheet);
    if (!data) this.sheets.set(sheet, (data = readColumns(sheet, (cell) => this.pending.has(cell))));
    return data;
  }

  reference = resolveText(this);

  column(sheet: SheetModel, column: number, top: number, bottom: number): ColumnData {
    const data = columnOf(this.sheetData(sheet), column);
    if (data.pending.length === 0) return data;
    // Evaluation may come back to this very column and shorten its list: go through the list as it was.
    const due = data.pending;
    let visited = 0;
    for (let i = firstAtLeast(due, top); i < due.length; i += 1) {
      const row = due[i] ?? 0;
      if (row > bottom) break;
      const cell = data.cells[row];
      if (cell) this.demand({ sheet, row, column, cell });
      visited += 1;
    }
    if (visited * 2 >= due.length) data.pending = data.pending.filter((row) => this.isOpen(data.cells[row]));
    return data;
  }

  private isOpen(cell: CellModel | undefined): boolean {
    const state = cell && this.states.get(cell);
    return state === undefined || state === 'evaluating';
  }

  /** Makes sure that a precedent has its value; the formula that asks stops here when it cannot have one. */
  private demand(target: FormulaCell): void {
    const state = this.states.get(target.cell);
    if (state === 'evaluating') throw new NotEvaluated('cycle');
    if (state === undefined) {
      if (this.depth >= DEPTH_LIMIT) throw new NeedsFirst(target);
      this.evaluateCell(target);
    }
    const after = this.states.get(target.cell);
    if (typeof after !== 'object') return;
    if (after.refused === 'cycle') throw new NotEvaluated('cycle');
    if (target.cell.value === null) throw new NotEvaluated('depends-on-not-evaluated');
  }

  /** Evaluates a cell from the top: long chains are worked off from an explicit stack. */
  settle(target: FormulaCell): void {
    const stack = [target];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const state = this.states.get(top.cell);
      if (state === 'done' || typeof state === 'object') {
        stack.pop();
        continue;
      }
      try {
        this.depth = 0;
        this.evaluateCell(top);
      } catch (needed) {
        if (!(needed instanceof NeedsFirst)) throw needed;
        if (stack.some(({ cell }) => cell === needed.target.cell)) this.states.set(top.cell, { refused: 'cycle' });
        else stack.push(needed.target);
      }
    }
  }

  private evaluateCell({ sheet, row, column, cell, shape: known }: FormulaCell): void {
    this.states.set(cell, 'evaluating');
    this.depth += 1;
    try {
      const { arrayBlock } = cell;
      const isArrayFormula = arrayBlock !== undefined;
      if (isArrayFormula && (arrayBlock.top !== arrayBlock.bottom || arrayBlock.left !== arrayBlock.right))
        throw new NotEvaluated('array');
      const shape = known ?? shapeOfCell(cell, row);
      const shift = shape.row === row ? undefined : { rows: row - shape.row, columns: 0 };
      const scope: Scope = { calculation: this, place: { sheet, row, column, shift }, arrayMode: isArrayFormula };
      const value = toScalar(scope, evaluate(scope, shape.tree)) ?? 0;
      setCachedValue(sheet, row, column, value);
      this.states.set(cell, 'done');
    } catch (problem) {
      if (problem instanceof NotEvaluated) this.states.set(cell, { refused: problem.reason });
      else {
        this.states.delete(cell);
        throw problem;
      }
    } finally {
      this.depth -= 1;
    }
  }

  refusals(): NotEvaluatedCell[] {
    return this.chosen.flatMap(({ sheet, row, column, cell }) => {
      const state = this.states.get(cell);
      return typeof state === 'object' ? [{ sheetId: sheet.id, row, column, reason: state.refused }] : [];
    });
  }
}
