import { blankSheet } from '../../../src/host/model/sheets';
import type {
  CellError,
  CellModel,
  Scalar,
  SheetModel,
  TableModel,
  WorkbookModel,
} from '../../../src/host/model/workbook-model';

type Given = Scalar | CellError;

/** A workbook from rows of values; a text that begins with `=` is a formula without a value yet. */
export function workbookOf(sheets: Record<string, readonly (readonly Given[])[]>): WorkbookModel {
  const models = Object.entries(sheets).map(([name, rows], index) => {
    const sheet = blankSheet(`{${index + 1}}`, name);
    rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r + 1, c + 1, value)));
    sheet.dirty.clear();
    return sheet;
  });
  return {
    sheets: models,
    activeSheetId: models[0]?.id ?? '',
    selections: new Map(),
    styles: [],
    names: [],
    settings: new Map(),
    customXmlParts: [],
    properties: new Map(),
    customDocumentProperties: new Map(),
    date1904: false,
    structureProtected: false,
    readOnly: false,
    dirty: new Set(),
  } as WorkbookModel;
}

export function put(sheet: SheetModel, row: number, column: number, value: Given, cached: Given = null): void {
  if (value === null) return;
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map<number, CellModel>()));
  const isFormula = typeof value === 'string' && value.startsWith('=');
  cells.set(column, isFormula ? { value: cached, formula: value.slice(1), style: 0 } : { value, style: 0 });
}

export const sheetNamed = (model: WorkbookModel, name: string): SheetModel => {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

export function table(
  name: string,
  block: TableModel['block'],
  columns: readonly string[],
  showTotals = false,
): TableModel {
  return {
    id: name,
    name,
    block,
    showHeaders: true,
    showTotals,
    showFilterButton: true,
    style: '',
    showBandedRows: true,
    showBandedColumns: false,
    columns: columns.map((column, index) => ({ id: index + 1, name: column })),
  };
}
