import { addSheet } from '../../../src/host/model/sheets';
import { setFormula, setValue } from '../../../src/host/model/cells';
import { DEFAULT_STYLE } from '../../../src/host/model/styles';
import type { SheetModel, WorkbookModel } from '../../../src/host/model/workbook-model';

/** A new workbook with the named sheets, the first one active. */
export function newWorkbook(...names: string[]): WorkbookModel {
  const model: WorkbookModel = {
    sheets: [],
    activeSheetId: '',
    selections: new Map(),
    styles: [DEFAULT_STYLE],
    names: [],
    settings: new Map(),
    customXmlParts: [],
    properties: new Map(),
    customDocumentProperties: new Map(),
    date1904: false,
    structureProtected: false,
    readOnly: false,
    dirty: new Set(),
  };
  for (const name of names.length > 0 ? names : ['Sheet1']) addSheet(model, name);
  model.activeSheetId = model.sheets[0]!.id;
  return model;
}

/** Fills cells from A1; a text beginning with `=` is a formula. */
export function fill(model: WorkbookModel, sheet: SheetModel, rows: (string | number | boolean | null)[][]): void {
  rows.forEach((row, down) =>
    row.forEach((value, right) => {
      if (typeof value === 'string' && value.startsWith('='))
        setFormula(model, sheet, down + 1, right + 1, value.slice(1));
      else setValue(model, sheet, down + 1, right + 1, value);
    }),
  );
}

/** The code of the error that a run is refused with; fails when it is not refused. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error('was not refused');
}
