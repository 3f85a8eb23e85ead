/** Sheets: finding, adding, removing, renaming, ordering; formulas and names that mention a sheet follow. */
import type { SheetModel, WorkbookModel } from './workbook-model';
import { rewriteFormulas } from './formulas';
import { removeSheetFromFormula, renameSheetInFormula } from './shift-references';

export class SheetNameError extends Error {
  /** `invalid`: empty, over 31 characters, forbidden characters, or `History`; `taken`: another sheet has it; `last`: the last visible sheet. */
  constructor(
    readonly code: 'invalid' | 'taken' | 'last',
    name: string,
  ) {
    super(`Sheet name ${code}: ${name}`);
    this.name = 'SheetNameError';
  }
}

/** By name (case does not matter) or id. */
export function findSheet(model: WorkbookModel, nameOrId: string): SheetModel | undefined {
  const wanted = nameOrId.toLowerCase();
  return (
    model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ??
    model.sheets.find((sheet) => sheet.id === nameOrId)
  );
}

/** Excel's rules: 1–31 UTF-16 units, none of `\ / ? * [ ] :`, no apostrophe at either end, not the reserved `History`. */
export function isValidSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:\u0000-\u001f]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/** A sheet as Excel makes it, not yet in a workbook. */
export function blankSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    notes: [],
    comments: [],
    hyperlinks: [],
    autoFilter: null,
    protection: { protected: false, options: {}, passwordProtected: false },
    pageLayout: {
      orientation: 'Portrait',
      paperSize: 'A4',
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      zoom: { scale: 100 },
      printTitleRows: '',
      printTitleColumns: '',
      printArea: '',
      printGridlines: false,
      blackAndWhite: false,
      headersFooters: { left: '', center: '', right: '', leftFooter: '', centerFooter: '', rightFooter: '' },
    },
    customProperties: new Map(),
    dirty: new Set(['cells']),
  };
}

/** `{00000000-0001-0000-0300-000000000000}`, numbered like Excel's own ids. */
export function sheetIdFor(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** Adds a sheet at the end (or at `position`). Without a name: `Sheet1`, `Sheet2` … Throws `SheetNameError`. */
export function addSheet(model: WorkbookModel, name?: string, position = model.sheets.length): SheetModel {
  let free = name ?? '';
  if (name === undefined)
    for (let n = model.sheets.length; free === '' || findSheet(model, free); n++) free = `Sheet${n + 1}`;
  if (!isValidSheetName(free)) throw new SheetNameError('invalid', free);
  if (model.sheets.some((sheet) => sheet.name.toLowerCase() === free.toLowerCase()))
    throw new SheetNameError('taken', free);
  const ids = new Set(model.sheets.map((sheet) => sheet.id));
  let number = model.sheets.length;
  while (ids.has(sheetIdFor(number))) number++;
  const sheet = blankSheet(sheetIdFor(number), free);
  model.sheets.splice(position, 0, sheet);
  model.dirty.add('sheets');
  return sheet;
}

/** Removes a sheet; what refers to it becomes `#REF!`, names of its own go along. Throws when it is the last visible one. */
export function removeSheet(model: WorkbookModel, sheet: SheetModel): void {
  const index = model.sheets.indexOf(sheet);
  if (index < 0) return;
  if (!model.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new SheetNameError('last', sheet.name);
  model.sheets.splice(index, 1);
  model.names = model.names.filter((name) => name.sheetId !== sheet.id);
  model.selections.delete(sheet.id);
  if (model.activeSheetId === sheet.id) {
    const next =
      model.sheets.slice(index).find((other) => other.visibility === 'Visible') ??
      model.sheets
        .slice(0, index)
        .reverse()
        .find((other) => other.visibility === 'Visible');
    model.activeSheetId = next!.id;
  }
  rewriteFormulas(model, (formula) => removeSheetFromFormula(formula, sheet.name));
  (model.structureLog ??= []).push({ type: 'removeSheet', sheet: sheet.name });
  model.dirty.add('sheets').add('names').add('calculation').add('formulas');
}

/** Renames a sheet; formulas, names, validations, formats and charts that name it follow. Throws `SheetNameError`. */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): void {
  if (name === sheet.name) return;
  if (!isValidSheetName(name)) throw new SheetNameError('invalid', name);
  if (model.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase()))
    throw new SheetNameError('taken', name);
  const from = sheet.name;
  rewriteFormulas(model, (formula) => renameSheetInFormula(formula, from, name));
  sheet.name = name;
  (model.structureLog ??= []).push({ type: 'rename', from, to: name });
  model.dirty.add('sheets').add('names');
}

/** Moves a sheet to a 0-based position. */
export function moveSheet(model: WorkbookModel, sheet: SheetModel, position: number): void {
  const index = model.sheets.indexOf(sheet);
  if (index < 0 || index === position) return;
  model.sheets.splice(index, 1);
  model.sheets.splice(position, 0, sheet);
  model.dirty.add('sheets');
}

/** Throws `SheetNameError` (`last`) when no visible sheet would remain. */
export function setVisibility(model: WorkbookModel, sheet: SheetModel, visibility: SheetModel['visibility']): void {
  if (visibility !== 'Visible' && !model.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new SheetNameError('last', sheet.name);
  if (sheet.visibility === visibility) return;
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && model.activeSheetId === sheet.id)
    model.activeSheetId = model.sheets.find((other) => other.visibility === 'Visible')!.id;
  model.dirty.add('sheets');
}

export function activateSheet(model: WorkbookModel, sheet: SheetModel): void {
  if (model.activeSheetId === sheet.id) return;
  model.activeSheetId = sheet.id;
  model.dirty.add('sheets');
}

/** `#RRGGBB` or '' for none. */
export function setTabColor(sheet: SheetModel, color: string): void {
  if (sheet.tabColor === color) return;
  sheet.tabColor = color;
  sheet.dirty.add('properties');
}

/** Freezes so many rows and columns from the top left; 0 and 0 unfreezes. */
export function setFrozen(sheet: SheetModel, rows: number, columns: number): void {
  if (sheet.frozen.rows === rows && sheet.frozen.columns === columns) return;
  sheet.frozen = { rows, columns };
  sheet.dirty.add('view');
}
