/** From the text of a reference to the block it names. */
import { parseA1Ref, parseStructRef } from '@borgar/fx/xlsx';
import type { Block, NameModel, SheetModel, TableModel, WorkbookModel } from '../model/workbook-model';
import { MAX_COLUMN, MAX_ROW, NotEvaluated, REF_ERROR, VALUE_ERROR, type Operand, type Reference } from './value';

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** In a defined name only absolute references have a meaning of their own. */
  readonly insideName?: boolean;
  /** How far the cell is from the one the formula was written for (rules over a block): moves what has no `$`. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}

export const reference = (sheet: SheetModel, block: Block): Reference => ({ kind: 'reference', sheet, block });

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findSheet(model: WorkbookModel, name: string): SheetModel | undefined {
  return model.sheets.find((sheet) => sameName(sheet.name, name));
}

/** `A1`, `$A:$C`, `'一 月'!B2:C9`. External books and 3-D spans are not evaluated; an unknown sheet is #REF!. */
export function resolveRange(model: WorkbookModel, place: FormulaPlace, text: string): Operand {
  const parsed = parseReference(text);
  if (!parsed || !('range' in parsed) || !parsed.range) throw new NotEvaluated('reference');
  if (parsed.workbookName) throw new NotEvaluated('external-link');
  const sheet = parsed.sheetName ? findSheet(model, parsed.sheetName) : place.sheet;
  if (!sheet) {
    if (parsed.sheetName?.includes(':')) throw new NotEvaluated('3d-reference');
    return REF_ERROR;
  }
  const { top = null, left = null, bottom = null, right = null, $top, $left, $bottom, $right } = parsed.range;
  if (place.insideName) {
    const fixed = (top === null || ($top && $bottom)) && (left === null || ($left && $right));
    if (!fixed) throw new NotEvaluated('relative-name');
  }
  const { rows = 0, columns = 0 } = place.shift ?? {};
  const top1 = top === null ? 1 : top + 1 + ($top ? 0 : rows);
  const left1 = left === null ? 1 : left + 1 + ($left ? 0 : columns);
  const bottom1 = bottom === null ? MAX_ROW : bottom + 1 + ($bottom ? 0 : rows);
  const right1 = right === null ? MAX_COLUMN : right + 1 + ($right ? 0 : columns);
  // `A$5:A1` moved down turns over once it passes its fixed row.
  const block = {
    top: Math.min(top1, bottom1),
    left: Math.min(left1, right1),
    bottom: Math.max(top1, bottom1),
    right: Math.max(left1, right1),
  };
  const outside = block.top < 1 || block.left < 1 || block.bottom > MAX_ROW || block.right > MAX_COLUMN;
  return outside ? REF_ERROR : reference(sheet, block);
}

const parsedReferences = new Map<string, ReturnType<typeof parseA1Ref>>();
const PARSED_LIMIT = 200_000;

function parseReference(text: string): ReturnType<typeof parseA1Ref> {
  if (parsedReferences.has(text)) return parsedReferences.get(text);
  if (parsedReferences.size >= PARSED_LIMIT) parsedReferences.clear();
  const parsed = parseA1Ref(text);
  parsedReferences.set(text, parsed);
  return parsed;
}

const within = ({ block }: TableModel, place: FormulaPlace): boolean =>
  place.row >= block.top && place.row <= block.bottom && place.column >= block.left && place.column <= block.right;

function findTable(
  model: WorkbookModel,
  place: FormulaPlace,
  name: string,
): { sheet: SheetModel; table: TableModel } | undefined {
  if (name === '') {
    const table = place.sheet.tables.find((candidate) => within(candidate, place));
    return table && { sheet: place.sheet, table };
  }
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((candidate) => sameName(candidate.name, name));
    if (table) return { sheet, table };
  }
  return undefined;
}

/** `表1[列]`, `表1[[#Totals],[x]]`, `[@列]`, `表1[[a]:[b]]`. A table or column that does not exist is not evaluated. */
export function resolveStructured(model: WorkbookModel, place: FormulaPlace, text: string): Operand {
  const parsed = parseStructRef(text);
  if (!parsed) throw new NotEvaluated('reference');
  if (parsed.workbookName) throw new NotEvaluated('external-link');
  const found = findTable(model, place, parsed.table ?? '');
  if (!found) throw new NotEvaluated('unknown-table');
  const { sheet, table } = found;
  const rows = sectionRows(table, parsed.sections ?? [], sheet, place);
  if (!rows) return rowsMissing(parsed.sections ?? []);
  const columns = (parsed.columns ?? []).map((name) =>
    table.columns.findIndex((column) => sameName(column.name, name)),
  );
  if (columns.includes(-1)) throw new NotEvaluated('unknown-column');
  const [first = 0, last = columns.length === 0 ? table.columns.length - 1 : first] = columns;
  return reference(sheet, {
    ...rows,
    left: table.block.left + Math.min(first, last),
    right: table.block.left + Math.max(first, last),
  });
}

const rowsMissing = (sections: readonly string[]): Operand => (sections.includes('this row') ? VALUE_ERROR : REF_ERROR);

function sectionRows(
  table: TableModel,
  sections: readonly string[],
  sheet: SheetModel,
  place: FormulaPlace,
): { top: number; bottom: number } | undefined {
  const { block, showHeaders, showTotals } = table;
  const dataTop = block.top + (showHeaders ? 1 : 0);
  const dataBottom = block.bottom - (showTotals ? 1 : 0);
  if (sections.includes('this row')) {
    const inside = sheet === place.sheet && place.row >= dataTop && place.row <= dataBottom;
    return inside ? { top: place.row, bottom: place.row } : undefined;
  }
  if (sections.includes('all')) return { top: block.top, bottom: block.bottom };
  const headers = sections.includes('headers');
  const totals = sections.includes('totals');
  const data = sections.includes('data') || sections.length === 0;
  if ((headers && !showHeaders) || (totals && !showTotals)) return undefined;
  return {
    top: headers ? block.top : data ? dataTop : block.bottom,
    bottom: totals ? block.bottom : data ? dataBottom : block.top,
  };
}

/** A defined name: the sheet's own before the workbook's. */
export function findName(model: WorkbookModel, sheet: SheetModel, name: string): NameModel | undefined {
  return (
    model.names.find((candidate) => candidate.sheetId === sheet.id && sameName(candidate.name, name)) ??
    model.names.find((candidate) => candidate.sheetId === null && sameName(candidate.name, name))
  );
}
