/** Which formulas a change reaches. */
import type { Block, SheetModel, WorkbookModel } from '../model/workbook-model';
import type { FormulaCell } from './calculation';
import { parseFormula, type Expression } from './evaluate';
import { plainName, VOLATILE } from './functions/registry';
import { findName, resolveRange, resolveStructured, type FormulaPlace } from './references';
import { isReference, NotEvaluated, type Operand, type Reference } from './value';

export interface ChangedBlock {
  readonly sheetId: string;
  readonly block: Block;
}

interface Precedents {
  readonly references: Reference[];
  volatile: boolean;
}

const SMALL = 32;
const area = ({ top, left, bottom, right }: Block): number => (bottom - top + 1) * (right - left + 1);
const overlaps = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
const cellKey = (sheet: SheetModel, row: number, column: number): string => `${sheet.id}|${row}|${column}`;

/**
 * The formula cells in the changed blocks, those that depend on them directly or through others, those that use volatile
 * functions (and their dependents), and those that have no value yet.
 */
export function dependents(model: WorkbookModel, changed: readonly ChangedBlock[]): FormulaCell[] {
  const small = new Map<string, FormulaCell[]>();
  let large = new Map<string, { reference: Reference; formulas: FormulaCell[] }>();
  const reached = new Map<object, FormulaCell>();
  const queue: Reference[] = [];
  const reach = (formula: FormulaCell): void => {
    if (reached.has(formula.cell)) return;
    reached.set(formula.cell, formula);
    const { sheet, row, column } = formula;
    queue.push({ kind: 'reference', sheet, block: { top: row, left: column, bottom: row, right: column } });
  };
  const changedHere = (formula: FormulaCell): boolean =>
    changed.some(({ sheetId, block: { top, left, bottom, right } }) => {
      const { sheet, row, column } = formula;
      return sheet.id === sheetId && row >= top && row <= bottom && column >= left && column <= right;
    });

  for (const sheet of model.sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula: FormulaCell = { sheet, row, column, cell };
        const { references, volatile } = precedents(model, formula);
        if (volatile || cell.value === null || changedHere(formula)) reach(formula);
        for (const reference of references) {
          if (area(reference.block) <= SMALL) eachCell(reference, (key) => listAt(small, key).push(formula));
          else {
            const { top, left, bottom, right } = reference.block;
            const key = `${cellKey(reference.sheet, top, left)}:${bottom}|${right}`;
            const entry = large.get(key);
            if (entry) entry.formulas.push(formula);
            else large.set(key, { reference, formulas: [formula] });
          }
        }
      }

  for (const { sheetId, block } of changed) {
    const sheet = model.sheets.find(({ id }) => id === sheetId);
    if (sheet) queue.push({ kind: 'reference', sheet, block });
  }
  for (let source = queue.pop(); source; source = queue.pop()) {
    const { sheet, block } = source;
    if (area(block) <= small.size) eachCell(source, (key) => small.get(key)?.forEach(reach));
    else
      for (const [key, formulas] of small) {
        const [id, row, column] = key.split('|');
        const at = { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) };
        if (id === sheet.id && overlaps(block, at)) formulas.forEach(reach);
      }
    const untouched: typeof large = new Map();
    let hit = false;
    for (const [key, entry] of large) {
      if (entry.reference.sheet === sheet && overlaps(entry.reference.block, block)) {
        entry.formulas.forEach(reach);
        hit = true;
      } else untouched.set(key, entry);
    }
    if (hit) large = untouched;
  }
  return [...reached.values()];
}

function listAt(map: Map<string, FormulaCell[]>, key: string): FormulaCell[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

function eachCell({ sheet, block }: Reference, visit: (key: string) => void): void {
  for (let row = block.top; row <= block.bottom; row += 1)
    for (let column = block.left; column <= block.right; column += 1) visit(cellKey(sheet, row, column));
}

function precedents(model: WorkbookModel, { sheet, row, column, cell }: FormulaCell): Precedents {
  const found: Precedents = { references: [], volatile: false };
  try {
    walk(model, { sheet, row, column }, parseFormula(cell.formula ?? ''), found);
  } catch (problem) {
    if (!(problem instanceof NotEvaluated)) throw problem;
  }
  return found;
}

function walk(model: WorkbookModel, place: FormulaPlace, node: Expression, found: Precedents): void {
  if (!node) return;
  if (node.type === 'ReferenceIdentifier') {
    const operand = follow(model, place, node.value, node.kind, found);
    if (operand && isReference(operand)) found.references.push(operand);
  } else if (node.type === 'CallExpression') {
    if (VOLATILE.has(plainName(node.callee.name))) found.volatile = true;
    for (const argument of node.arguments) walk(model, place, argument as Expression, found);
  } else if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression') {
    // The reach of `A1:INDEX(…)` is known only once it is evaluated.
    if (node.operator === ':') found.volatile = true;
    for (const argument of node.arguments) walk(model, place, argument as Expression, found);
  }
}

function follow(
  model: WorkbookModel,
  place: FormulaPlace,
  text: string,
  kind: string,
  found: Precedents,
): Operand | undefined {
  try {
    if (kind === 'table') return resolveStructured(model, place, text);
    if (kind === 'range' || kind === 'beam') return resolveRange(model, place, text);
    const name = findName(model, place.sheet, text.slice(text.lastIndexOf('!') + 1));
    if (name) walk(model, { ...place, insideName: true }, parseFormula(name.formula.replace(/^=/, '')), found);
    else return resolveStructured(model, place, `${text}[]`);
  } catch (problem) {
    if (!(problem instanceof NotEvaluated)) throw problem;
  }
  return undefined;
}
