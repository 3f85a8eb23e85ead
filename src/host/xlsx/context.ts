/** What readers and writers of the pieces of a workbook share, and what an opened workbook remembers of its file. */
import type { DifferentialStyle, WorkbookModel } from '../model/workbook-model';
import type { Palette } from './colors';
import type { Draft } from './draft';
import type { Package } from './package';
import type { SheetDataSpan } from './read-cells';
import type { StringTable } from './shared-strings';
import type { StyleWriter } from './write-styles';
import type { Document } from './xml';

/** `WorkbookModel.source`. Nothing of it changes after opening; copies of a model may share it. */
export interface WorkbookSource {
  package: Package;
  path: string;
  stylesPath: string | null;
  stringsPath: string | null;
  strings: readonly string[];
  palette: Palette;
  differentials: readonly DifferentialStyle[];
  /** Number of `cellXfs` entries in the file. */
  styleCount: number;
}

/** `SheetModel.source`, likewise unchanging. */
export interface SheetSource {
  path: string;
  relationId: string;
  /** Name in the file, where replaying structural changes begins. */
  name: string;
  /** The part as a tree whose sheetData is empty. */
  document: Document;
  data: SheetDataSpan | null;
}

export interface ReadContext {
  package: Package;
  /** Path of the sheet part. */
  path: string;
  palette: Palette;
  differentials: readonly DifferentialStyle[];
}

export interface WriteContext {
  draft: Draft;
  model: WorkbookModel;
  /** Path of the part being written. */
  path: string;
  /** Name of the sheet in the file; its present name for a new one. */
  originalName: string;
  strings: StringTable;
  styles(): StyleWriter;
  /** Index in the file of a style of the model. */
  styleId(index: number): number;
}

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Children of `worksheet` in schema order (ECMA-376 18.3.1.99). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
