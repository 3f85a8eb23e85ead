/** Which formulas a change reaches. */
import type { Block, CellModel, SheetModel, WorkbookModel } from '../model/workbook-model';
import type { FormulaCell, Expression } from './calculation';
import { parseFormula } from './parse-formula';
import { shapeOfCell, type FormulaShape } from './formula-shape';
import { CLOCK, plainName, VOLATILE } from './functions/registry';
import { PrecedentIndex, type RowsOfRun } from './precedent-index';
import { findName, resolveRange, resolveStructured, type FormulaPlace } from './references';
import { isReference, NotEvaluated, type Operand, type Reference } from './value';

export interface ChangedBlock {
  readonly sheetId: string;
  readonly block: Block;
}

/** The same formula filled down a column without a gap: looked at once, not row by row. */
interface FormulaRun {
  readonly sheet: SheetModel;
  readonly column: number;
  readonly top: number;
  readonly shape: FormulaShape | null;
  readonly cells: CellModel[];
  readonly reached: boolean[];
}

interface Precedents {
  readonly references: (Reference | null)[];
  volatile: boolean;
}

/**
 * The formula cells in the changed blocks, those that depend on them directly or through others, those that use volatile
 * functions (and their dependents), and those that have no value yet. `sameDay`: TODAY() and NOW() are what they were.
 */
export function dependents(
  model: WorkbookModel,
  changed: readonly ChangedBlock[],
  { sameDay = false }: { readonly sameDay?: boolean } = {},
): FormulaCell[] {
  const index = new PrecedentIndex<FormulaRun>();
  const queue: Reference[] = [];
  const reach = (run: FormulaRun, { top, bottom }: RowsOfRun): void => {
    const { sheet, column, reached } = run;
    let from = -1;
    for (let at = Math.max(0, top - run.top); at <= Math.min(run.cells.length - 1, bottom - run.top) + 1; at += 1) {
      const isNew = at < run.cells.length && at <= bottom - run.top && !reached[at];
      if (isNew) {
        reached[at] = true;
        if (from < 0) from = at;
      } else if (from >= 0) {
        const block = { top: run.top + from, bottom: run.top + at - 1, left: column, right: column };
        queue.push({ kind: 'reference', sheet, block });
        from = -1;
      }
    }
  };

  const runs = formulaRuns(model);
  for (const run of runs) {
    const bottom = run.top + run.cells.length - 1;
    const first = precedents(model, run, run.top, sameDay);
    const last = run.cells.length === 1 ? first : precedents(model, run, bottom, sameDay);
    if (first.volatile) reach(run, { top: run.top, bottom });
    run.cells.forEach(({ value }, at) => {
      if (value === null) reach(run, { top: run.top + at, bottom: run.top + at });
    });
    for (const { sheetId, block } of changed)
      if (run.sheet.id === sheetId && block.left <= run.column && block.right >= run.column) reach(run, block);
    first.references.forEach((reference, at) => {
      const other = last.references[at];
      if (reference && other) index.add(run, { top: run.top, bottom }, reference, other);
    });
  }

  for (const { sheetId, block } of changed) {
    const sheet = model.sheets.find(({ id }) => id === sheetId);
    if (sheet) queue.push({ kind: 'reference', sheet, block });
  }
  for (let source = queue.pop(); source; source = queue.pop()) index.usersOf(source, reach);
  return runs.flatMap(({ sheet, column, top, shape, cells, reached }) =>
    cells.flatMap((cell, at) =>
      reached[at] ? [{ sheet, row: top + at, column, cell, ...(shape ? { shape } : {}) }] : [],
    ),
  );
}

function formulaRuns(model: WorkbookModel): FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (const sheet of model.sheets) {
    const open = new Map<number, FormulaRun>();
    for (const row of [...sheet.cells.keys()].sort((a, b) => a - b))
      for (const [column, cell] of sheet.cells.get(row)!) {
        if (cell.formula === undefined) continue;
        const shape = shapeOrNull(cell, row);
        const run = open.get(column);
        if (run && shape && run.shape === shape && run.top + run.cells.length === row) {
          run.cells.push(cell);
          run.reached.push(false);
        } else {
          const next: FormulaRun = { sheet, column, top: row, shape, cells: [cell], reached: [false] };
          open.set(column, next);
          runs.push(next);
        }
      }
  }
  return runs;
}

/** Null for what the grammar does not take: evaluation says so. */
function shapeOrNull(cell: CellModel, row: number): FormulaShape | null {
  try {
    return shapeOfCell(cell, row);
  } catch (problem) {
    if (!(problem instanceof NotEvaluated)) throw problem;
    return null;
  }
}

/** The references of the formula in one row of a run, in the order of its text; null where one names nothing there. */
function precedents(model: WorkbookModel, { sheet, column, shape }: FormulaRun, row: number, sameDay: boolean) {
  const found: Precedents = { references: [], volatile: false };
  if (!shape) return found;
  const place: FormulaPlace = { sheet, row, column, shift: { rows: row - shape.row, columns: 0 } };
  walk(model, place, shape.tree, found, sameDay);
  return found;
}

function walk(model: WorkbookModel, place: FormulaPlace, node: Expression, found: Precedents, sameDay: boolean): void {
  if (!node) return;
  if (node.type === 'ReferenceIdentifier') {
    const operand = follow(model, place, node.value, node.kind, found, sameDay);
    found.references.push(operand && isReference(operand) ? operand : null);
  } else if (node.type === 'CallExpression') {
    const name = plainName(node.callee.name);
    if (VOLATILE.has(name) && !(sameDay && CLOCK.has(name))) found.volatile = true;
    for (const argument of node.arguments) walk(model, place, argument as Expression, found, sameDay);
  } else if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression') {
    // The reach of `A1:INDEX(…)` is known only once it is evaluated.
    if (node.operator === ':') found.volatile = true;
    for (const argument of node.arguments) walk(model, place, argument as Expression, found, sameDay);
  }
}

function follow(
  model: WorkbookModel,
  place: FormulaPlace,
  text: string,
  kind: string,
  found: Precedents,
  sameDay: boolean,
): Operand | undefined {
  try {
    if (kind === 'table') return resolveStructured(model, place, text);
    if (kind === 'range' || kind === 'beam') return resolveRange(model, place, text);
    const name = findName(model, place.sheet, text.slice(text.lastIndexOf('!') + 1));
    if (name) walk(model, { ...place, insideName: true }, parseFormula(name.formula.replace(/^=/, '')), found, sameDay);
    else return resolveStructured(model, place, `${text}[]`);
  } catch (problem) {
    if (!(problem instanceof NotEvaluated)) throw problem;
  }
  return undefined;
}
