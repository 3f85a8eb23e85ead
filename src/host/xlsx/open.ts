/** Opens an `.xlsx` (or `.xlsm`; macros are kept, never run) into the model. */
import { blankSheet, sheetIdFor } from '../model/sheets';
import type { Block, SheetModel, WorkbookModel } from '../model/workbook-model';
import { readPalette } from './colors';
import { type ReadContext, type SheetSource, type WorkbookSource } from './context';
import { WorkbookFileError } from './file-error';
import { Package } from './package';
import { readColumns, readMerges } from './parts/columns';
import { readConditionalFormats } from './parts/conditional-formats';
import { readCustomProperties } from './parts/custom-properties';
import { readCustomXml } from './parts/custom-xml';
import { readCustomDocumentProperties, readDocumentProperties } from './parts/document-properties';
import { readDrawing } from './parts/drawings';
import { readHyperlinks } from './parts/hyperlinks';
import { readNames, sheetNumber } from './parts/names';
import { readNotes } from './parts/notes';
import { readPageLayout } from './parts/page-layout';
import { isFiltering, readAutoFilter, readProtection } from './parts/protection';
import { readSettings } from './parts/settings';
import { readTables } from './parts/tables';
import { readComments } from './parts/threaded-comments';
import { readValidations } from './parts/validations';
import { readView } from './parts/view';
import { findSheetData, readCells } from './read-cells';
import { readStyles } from './read-styles';
import { readSharedStrings } from './shared-strings';
import { emptyPackage } from './template';
import { attr, boolAttr, child, children, numberAttr, parseXml, relationAttr, root } from './xml';

/** Throws a `WorkbookFileError` when the bytes are no workbook this can open. ISO Strict files are read too. */
export function openWorkbook(bytes: Uint8Array): WorkbookModel {
  const source = Package.open(bytes);
  try {
    return read(source);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('damaged', error instanceof Error ? error.message : 'unreadable');
  }
}

/** A workbook with one empty sheet, as Excel makes it in that language. */
export function newWorkbook({ locale = 'zh-CN' }: { locale?: string } = {}): WorkbookModel {
  return read(emptyPackage('Sheet1', locale.startsWith('zh') ? '等线' : 'Calibri'));
}

function read(source: Package): WorkbookModel {
  const path = source.relationships('').find((relation) => relation.kind === 'officeDocument')?.target;
  if (path === undefined || !source.has(path)) throw new WorkbookFileError('not-xlsx', 'no main document');
  const type = source.contentType(path);
  if (!/spreadsheetml|ms-excel\.(sheet|template|addin)\.macroEnabled/.test(type) || /binary/.test(type))
    throw new WorkbookFileError('not-xlsx', type || path);
  const workbook = root(source.document(path));
  const relations = source.relationships(path);
  const partOf = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind && source.has(relation.target))?.target ?? null;
  const stylesPath = partOf('styles');
  const stringsPath = partOf('sharedStrings');
  const themePath = partOf('theme');
  const styleRoot = stylesPath ? root(source.document(stylesPath)) : null;
  const palette = readPalette(themePath ? root(source.document(themePath)) : null, styleRoot);
  const { styles, differentials } = readStyles(styleRoot, palette);
  const strings = stringsPath ? readSharedStrings(source.text(stringsPath)) : [];
  const date1904 = boolAttr(child(workbook, 'workbookPr'), 'date1904');
  const selections = new Map<string, Block[]>();
  const places: (SheetModel | undefined)[] = [];
  const list = child(workbook, 'sheets');
  for (const element of list ? children(list, 'sheet') : []) {
    const relation = relations.find((each) => each.id === relationAttr(element));
    const name = attr(element, 'name') ?? '';
    if (!relation || !source.has(relation.target)) throw new WorkbookFileError('damaged', `sheet ${name}`);
    if (relation.kind !== 'worksheet') {
      places.push(undefined);
      continue;
    }
    const sheet = blankSheet(sheetIdFor(Math.max(0, sheetNumber(element) - 1)), name);
    const state = attr(element, 'state');
    if (state === 'hidden') sheet.visibility = 'Hidden';
    if (state === 'veryHidden') sheet.visibility = 'VeryHidden';
    const context: ReadContext = { package: source, path: relation.target, palette, differentials };
    const selected = readSheet(sheet, relation.id, strings, date1904, context, path);
    if (selected.length > 0) selections.set(sheet.id, selected);
    places.push(sheet);
  }
  const sheets = places.filter((sheet): sheet is SheetModel => sheet !== undefined);
  if (sheets.length === 0) throw new WorkbookFileError('damaged', 'no worksheet');
  const view = child(child(workbook, 'bookViews'), 'workbookView');
  const active =
    places[numberAttr(view, 'activeTab', 0)] ?? sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0]!;
  const protection = child(workbook, 'workbookProtection');
  const custom = readCustomDocumentProperties(source);
  const model: WorkbookModel = {
    sheets,
    activeSheetId: active.id,
    selections,
    styles,
    names: readNames(workbook, places),
    settings: new Map(),
    customXmlParts: readCustomXml(source, path),
    properties: readDocumentProperties(source),
    customDocumentProperties: custom,
    date1904,
    structureProtected: boolAttr(protection, 'lockStructure'),
    readOnly: custom.get('_MarkAsFinal') === true,
    dirty: new Set(),
    source: {
      package: source,
      path,
      stylesPath,
      stringsPath,
      strings,
      palette,
      differentials,
      styleCount: styles.length,
    } satisfies WorkbookSource,
  };
  model.settings = readSettings(source, path);
  return model;
}

/** Fills in a sheet from its part and those hanging on it; returns the selection. */
function readSheet(
  sheet: SheetModel,
  relationId: string,
  strings: readonly string[],
  date1904: boolean,
  context: ReadContext,
  workbookPath: string,
): Block[] {
  const xml = context.package.text(context.path);
  const data = findSheetData(xml, context.path);
  const rest = data ? `${xml.slice(0, data.start)}<${data.prefix}sheetData/>${xml.slice(data.end)}` : xml;
  const document = parseXml(rest, context.path);
  const element = root(document);
  if (data) Object.assign(sheet, readCells(xml, data, { strings, date1904, part: context.path }));
  sheet.source = { path: context.path, relationId, name: sheet.name, document, data } satisfies SheetSource;
  const selected = readView(element, sheet, context.palette);
  sheet.columns = readColumns(element);
  sheet.merges = readMerges(element);
  sheet.conditionalFormats = readConditionalFormats(element, context);
  sheet.validations = readValidations(element);
  sheet.hyperlinks = readHyperlinks(element, context);
  sheet.protection = readProtection(element);
  sheet.autoFilter = readAutoFilter(element);
  sheet.pageLayout = readPageLayout(element);
  sheet.customProperties = readCustomProperties(element, context.package, context.path);
  sheet.tables = readTables(element, context);
  sheet.notes = readNotes(element, context);
  sheet.comments = readComments(context, workbookPath);
  sheet.charts = readDrawing(sheet, context);
  markFiltered(sheet, isFiltering(child(element, 'autoFilter')));
  sheet.dirty = new Set();
  return selected;
}

/** Rows hidden inside a filtered list are the filter's doing. */
function markFiltered(sheet: SheetModel, sheetFilter: boolean): void {
  const blocks = sheet.tables.filter((table) => table.filter).map((table) => table.block);
  if (sheetFilter && sheet.autoFilter) blocks.push(sheet.autoFilter.block);
  if (blocks.length === 0) return;
  for (const [number, row] of sheet.rows)
    if (row.hidden && blocks.some((block) => number > block.top && number <= block.bottom)) row.filtered = true;
}
