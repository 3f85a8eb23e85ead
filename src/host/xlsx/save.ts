/** Saves the model: parts nobody touched go out byte for byte, the others are rewritten from their own XML. */
import { formatCellBlock } from '../model/a1';
import { usedBlock } from '../model/cells';
import type { SheetModel, SheetPart, WorkbookModel } from '../model/workbook-model';
import { SHEET_ORDER, type SheetSource, type WorkbookSource, type WriteContext } from './context';
import { Draft } from './draft';
import { writeColumns, writeMerges } from './parts/columns';
import { writeConditionalFormats } from './parts/conditional-formats';
import { writeCustomProperties } from './parts/custom-properties';
import { writeCustomXml } from './parts/custom-xml';
import { writeDocumentProperties } from './parts/document-properties';
import { writeDrawing } from './parts/drawings';
import { writeHyperlinks } from './parts/hyperlinks';
import { writeNotes } from './parts/notes';
import { writePageLayout } from './parts/page-layout';
import { movePivotTables, writePivots } from './parts/pivots';
import { writeAutoFilter, writeProtection } from './parts/protection';
import { writeSettings } from './parts/settings';
import { writeTables } from './parts/tables';
import { writeComments } from './parts/threaded-comments';
import { writeValidations } from './parts/validations';
import { writeTabColor, writeView } from './parts/view';
import { replaySheet, type Log } from './replay';
import { StringTable } from './shared-strings';
import { EMPTY_SHEET, emptyStyles } from './template';
import { writeCells } from './write-cells';
import { StyleWriter } from './write-styles';
import { writeWorkbook } from './write-workbook';
import {
  boolAttr,
  child,
  copyDocument,
  ensure,
  parseXml,
  root,
  serialize,
  setAttr,
  setFlag,
  type Element,
} from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** Bytes of the `.xlsx`. The model is not changed (its dirty marks stay), so saving twice gives the same bytes. */
export function saveWorkbook(model: WorkbookModel): Uint8Array {
  const source = model.source as WorkbookSource | undefined;
  if (!source) throw new TypeError('A workbook comes from openWorkbook or newWorkbook');
  const draft = new Draft(source.package);
  let strings: StringTable | undefined;
  let styles: StyleWriter | undefined;
  const shared = {
    get strings(): StringTable {
      return (strings ??= new StringTable(
        source.strings,
        source.stringsPath === null ? undefined : source.package.text(source.stringsPath),
      ));
    },
    styles(): StyleWriter {
      return (styles ??= new StyleWriter(stylesRoot(draft, source)));
    },
  };
  const newStyles = new Map<number, number>();
  // Only what a cell has is written: a look is made in steps, and the steps are styles too.
  const styleId = (index: number): number => {
    if (index < source.styleCount) return index;
    const known = newStyles.get(index);
    if (known !== undefined) return known;
    const id = shared.styles().cellStyleId(model.styles, index);
    newStyles.set(index, id);
    return id;
  };
  const paths = new Map<string, string>();
  for (const sheet of model.sheets) {
    const present = sheet.source as SheetSource | undefined;
    let path = present?.path;
    if (path === undefined) {
      path = draft.freePath('xl/worksheets/sheet', '.xml');
      draft.put(path, EMPTY_SHEET, SHEET_TYPE);
    }
    paths.set(sheet.id, path);
    const log = model.structureLog ?? [];
    if (sheet.dirty.size > 0 || !present || selectionMoved(model, sheet, present) || isReplayed(present, log)) {
      const context: WriteContext = {
        draft,
        model,
        path,
        originalName: present?.name ?? sheet.name,
        styles: shared.styles,
        styleId,
        get strings() {
          return shared.strings;
        },
      };
      const text = sheetXml(sheet, context, source);
      draft.put(path, text);
      if (present) movePivotTables(draft, log, path, present.name);
    }
  }
  writeWorkbook(draft, model, source, paths);
  if (model.structureLog) writePivots(draft, model.structureLog, source.path);
  if (model.dirty.has('customXmlParts')) writeCustomXml(draft, model, source.path);
  if (model.dirty.has('settings')) writeSettings(draft, model, source.path);
  if (model.dirty.has('properties')) writeDocumentProperties(draft, model);
  if (strings?.changed) {
    const path = source.stringsPath ?? draft.freeName('xl/sharedStrings', '.xml');
    draft.put(path, strings.toXml(), STRINGS_TYPE);
    if (source.stringsPath === null) draft.relate(source.path, 'sharedStrings', path);
  }
  return draft.toBytes();
}

/** Another sheet is active now: two marked sheets would be edited together in Excel. */
function selectionMoved(model: WorkbookModel, sheet: SheetModel, present: SheetSource): boolean {
  if (!model.dirty.has('sheets')) return false;
  const view = child(child(root(present.document), 'sheetViews'), 'sheetView');
  return boolAttr(view, 'tabSelected') !== (sheet.id === model.activeSheetId);
}

/** Whether structural changes elsewhere reach what this sheet keeps as XML only. */
function isReplayed(present: SheetSource, log: Log): boolean {
  if (log.length === 0) return false;
  const copy = copyDocument(present.document);
  replaySheet(root(copy), log, present.name);
  return serialize(copy) !== serialize(present.document);
}

function stylesRoot(draft: Draft, source: WorkbookSource): Element {
  if (source.stylesPath !== null) return root(draft.edit(source.stylesPath));
  const path = draft.freeName('xl/styles', '.xml');
  const xml = emptyStyles('等线');
  draft.put(path, xml, STYLES_TYPE);
  draft.relate(source.path, 'styles', path);
  return root(draft.adopt(path, parseXml(xml, path)));
}

/** The sheet part: touched pieces anew, everything else as in its tree; cells untouched go in as they came. */
function sheetXml(sheet: SheetModel, context: WriteContext, source: WorkbookSource): string {
  const present = sheet.source as SheetSource | undefined;
  const document = present ? copyDocument(present.document) : parseXml(EMPTY_SHEET, context.path);
  const element = root(document);
  const fresh = !present;
  const touched = (part: SheetPart): boolean => fresh || sheet.dirty.has(part);
  if (present) replaySheet(element, context.model.structureLog ?? [], present.name);
  if (touched('properties')) writeTabColor(element, sheet, source.palette);
  if (touched('view')) writeView(element, sheet, context.model.selections.get(sheet.id));
  if (context.model.dirty.has('sheets')) {
    const view = child(child(element, 'sheetViews'), 'sheetView');
    if (view) setFlag(view, 'tabSelected', sheet.id === context.model.activeSheetId);
  }
  if (touched('columns')) writeColumns(element, sheet, context.styleId);
  if (touched('protection')) writeProtection(element, sheet);
  if (touched('autoFilter')) writeAutoFilter(element, sheet);
  if (touched('merges')) writeMerges(element, sheet);
  if (touched('conditionalFormats')) writeConditionalFormats(element, sheet, context);
  if (touched('validations')) writeValidations(element, sheet);
  if (touched('hyperlinks')) writeHyperlinks(element, sheet, context);
  if (touched('pageLayout')) writePageLayout(element, sheet);
  if (touched('customProperties')) writeCustomProperties(element, sheet, context);
  if (touched('charts') || context.model.structureLog) writeDrawing(element, sheet, context);
  if (touched('comments')) writeComments(sheet, context);
  if (touched('notes') || touched('comments')) writeNotes(element, sheet, context);
  if (touched('tables')) writeTables(element, sheet, context);
  if (touched('cells')) writeDimension(element, sheet);
  if (present && !present.data) return serialize(document);
  const prefix = present?.data?.prefix ?? '';
  const data = touched('cells')
    ? writeCells(sheet, context, prefix)
    : source.package.text(present!.path).slice(present!.data!.start, present!.data!.end);
  const text = serialize(document);
  const placeholder = new RegExp(`<${prefix}sheetData\\s*/>`).exec(text)!;
  return text.slice(0, placeholder.index) + data + text.slice(placeholder.index + placeholder[0].length);
}

function writeDimension(element: Element, sheet: SheetModel): void {
  const used = usedBlock(sheet);
  setAttr(ensure(element, 'dimension', SHEET_ORDER), 'ref', used ? formatCellBlock(used) : 'A1');
}
