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
}

export const reference = (sheet: SheetModel, block: Block): Reference => ({ kind: 'reference', sheet, block });

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findSheet(model: WorkbookModel, name: string): SheetModel | undefined {
  return model.sheets.find((sheet) => sameName(sheet.name, name));
}

/** `A1`, `$A:$C`, `'一 月'!B2:C9`. External books and 3-D spans are not evaluated; an unknown sheet is #REF!. */
export function resolveRange(model: WorkbookModel, place: FormulaPlace, text: string): Operand {
  const parsed = parseA1Ref(text);
  if (!parsed || !('range' in parsed) || !parsed.range) throw new NotEvaluated('reference');
  if (parsed.workbookName) throw new NotEvaluated('external-link');
  const sheet = parsed.sheetName ? findSheet(model, parsed.sheetName) : place.sheet;
  if (!sheet) {
    if (parsed.sheetName?.includes(':')) throw new NotEvaluated('3d-reference');
    return REF_ERROR;
  }
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  if (place.insideName) {
    const fixed = (top === null || ($top && $bottom)) && (left === null || ($left && $right));
    if (!fixed) throw new NotEvaluated('relative-name');
  }
  return reference(sheet, {
    top: (top ?? 0) + 1,
    left: (left ?? 0) + 1,
    bottom: (bottom ?? MAX_ROW - 1) + 1,
    right: (right ?? MAX_COLUMN - 1) + 1,
  });
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
