/**
 * The workbook in memory: the single authority behind the stand-in for Excel. The protocol layer reads and changes it,
 * `xlsx/` opens and saves it, the workbench's grid is a view of it.
 *
 * Whatever came out of a file keeps a `source` (its XML, opaque here); a part is written anew on save only when it is
 * marked dirty, so what nobody touched is saved as it was, byte for byte where possible.
 */
import type { ChartLooks, PointLabelModel } from './chart-looks';

export type Scalar = string | number | boolean | null;

/** An Excel error value; `code` as displayed, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}

export interface CellModel {
  /** Cached or entered value; null = empty (the cell may still carry a style or formula). */
  value: Scalar | CellError;
  /** Formula without the leading `=`, A1 style; undefined for a constant. */
  formula?: string;
  /** Block of an array formula, on its first cell only. */
  arrayBlock?: Block;
  /** Index into `WorkbookModel.styles`. 0 is the default style. */
  style: number;
  /** XML attributes/children of the source cell that must survive while the value is unchanged (rich text, shared formula, metadata). */
  source?: unknown;
}

export interface RowModel {
  /** Points; undefined = default. */
  height?: number;
  hidden?: boolean;
  /** Hidden by a filter rather than by hand, when known. */
  filtered?: boolean;
  style?: number;
  source?: unknown;
}

export interface ColumnModel {
  /** 1-based inclusive span that shares these properties. */
  min: number;
  max: number;
  /** Characters, as in the file; undefined = default. */
  width?: number;
  hidden?: boolean;
  style?: number;
  source?: unknown;
}

/** 1-based, inclusive. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface FontStyle {
  name: string;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  strikethrough: boolean;
  /** `#RRGGBB`; theme and indexed colours are resolved for reading and kept as they were for writing. */
  color: string;
}

export interface BorderStyle {
  /** Excel.BorderLineStyle */
  style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  /** Excel.BorderWeight */
  weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  color: string;
}

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** One resolved cell style. Treat as immutable: `styleIndex` interns a changed copy. */
export interface CellStyle {
  numberFormat: string;
  font: FontStyle;
  /** `#RRGGBB`, or null for no fill. */
  fill: string | null;
  borders: Partial<Record<BorderSide, BorderStyle>>;
  /** Excel.HorizontalAlignment / Excel.VerticalAlignment */
  horizontal: string;
  vertical: string;
  wrapText: boolean;
  indent: number;
  shrinkToFit: boolean;
  textOrientation: number;
  locked: boolean;
  formulaHidden: boolean;
  /** The cellXfs entry it came from. */
  source?: unknown;
}

export interface DifferentialStyle {
  fill?: string | null;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  numberFormat?: string;
  source?: unknown;
}

export interface ConditionalFormatModel {
  id: string;
  /** Blocks it applies to. */
  ranges: Block[];
  /** 0-based; lower wins. */
  priority: number;
  stopIfTrue: boolean;
  /** What we can make and change; `other` is kept as it came and can be listed and deleted only. */
  rule:
    | { type: 'custom'; formula: string; format: DifferentialStyle }
    | { type: 'cellValue'; operator: string; formula1: string; formula2?: string; format: DifferentialStyle }
    | { type: 'containsText'; operator: string; text: string; format: DifferentialStyle }
    | { type: 'other'; kind: string };
  source?: unknown;
}

export interface ValidationModel {
  ranges: Block[];
  /** Excel.DataValidationType */
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  /** In-cell drop-down for lists. */
  inCellDropDown?: boolean;
  ignoreBlanks: boolean;
  errorAlert?: { showAlert: boolean; style: string; title: string; message: string };
  prompt?: { showPrompt: boolean; title: string; message: string };
  source?: unknown;
}

export interface TableModel {
  id: string;
  name: string;
  /** Whole table with header and totals row. */
  block: Block;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  columns: {
    id: number;
    name: string;
    totalsFormula?: string;
    totalsLabel?: string;
    /** Formula of a calculated column, without `=`. */
    calculatedFormula?: string;
    source?: unknown;
  }[];
  /** autoFilter criteria as they came, opaque. */
  filter?: unknown;
  source?: unknown;
}

export interface NameModel {
  name: string;
  /** `=Sheet1!$A$1:$B$2` or any formula, with leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet id for a sheet-scoped name, else null. */
  sheetId: string | null;
  source?: unknown;
}

export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
  visible: boolean;
  source?: unknown;
}

export interface CommentModel {
  id: string;
  row: number;
  column: number;
  author: string;
  text: string;
  /** When it was written, `2026-11-22T00:00:00.00`; undefined for those of an opened file, whose time stays as it is. */
  created?: string;
  resolved: boolean;
  replies: { id: string; author: string; text: string; created?: string }[];
  source?: unknown;
}

export interface HyperlinkModel {
  block: Block;
  address?: string;
  /** Place in this workbook, e.g. `'台账'!C5`. */
  location?: string;
  display?: string;
  tooltip?: string;
  source?: unknown;
}

export interface ChartModel {
  id: string;
  name: string;
  /** Excel.ChartType, e.g. `BarStacked`, `Doughnut`, `ColumnClustered`, `Line`. */
  type: string;
  /** `null` = no title shown. */
  title: string | null;
  series: {
    name: string;
    nameRef?: string;
    valuesRef: string;
    categoriesRef?: string;
    color?: string;
    pointColors?: (string | undefined)[];
    dataLabels?: boolean;
    /** By 0-based point. */
    pointLabels?: Readonly<Record<number, PointLabelModel>>;
  }[];
  /** Points from the sheet's top left. */
  left: number;
  top: number;
  width: number;
  height: number;
  legend: { visible: boolean; position: string };
  dataLabels: boolean;
  /** Number format of the labels; absent: that of the cells. */
  labelFormat?: string;
  looks?: ChartLooks;
  source?: unknown;
}

export interface PageLayoutModel {
  orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType name, e.g. `A4`. */
  paperSize: string;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** `{scale}` in percent or `{horizontalFitToPages, verticalFitToPages}`; 0 pages = automatic. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** e.g. `$1:$4`; empty when none. */
  printTitleRows: string;
  printTitleColumns: string;
  /** A1 block list without sheet; empty when none. */
  printArea: string;
  /** 1-based rows that a manual page break stands before, in order. */
  rowBreaks?: readonly number[];
  printGridlines: boolean;
  blackAndWhite: boolean;
  headersFooters: {
    left: string;
    center: string;
    right: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  source?: unknown;
}

/** Parts of a sheet that are written anew on save only when touched. */
export type SheetPart =
  | 'cells'
  | 'columns'
  | 'merges'
  | 'view'
  | 'properties'
  | 'pageLayout'
  | 'conditionalFormats'
  | 'validations'
  | 'tables'
  | 'charts'
  | 'notes'
  | 'comments'
  | 'hyperlinks'
  | 'protection'
  | 'autoFilter'
  | 'customProperties';

export interface SheetModel {
  /** Stable id as Excel gives it: `{GUID}`-like. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB` or ''. */
  tabColor: string;
  showGridlines: boolean;
  /** Row → column → cell, 1-based. Only non-empty or styled cells. Use `cells.ts` to change them. */
  cells: Map<number, Map<number, CellModel>>;
  rows: Map<number, RowModel>;
  columns: ColumnModel[];
  defaultRowHeight: number;
  defaultColumnWidth: number;
  merges: Block[];
  /** Frozen rows and columns counted from the top left; 0 = none. */
  frozen: { rows: number; columns: number };
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  tables: TableModel[];
  charts: ChartModel[];
  notes: NoteModel[];
  comments: CommentModel[];
  hyperlinks: HyperlinkModel[];
  /** Sheet AutoFilter (not a table's). */
  autoFilter: { block: Block; source?: unknown } | null;
  protection: { protected: boolean; options: Record<string, boolean>; passwordProtected: boolean; source?: unknown };
  pageLayout: PageLayoutModel;
  /** Worksheet custom properties (Office.js `worksheet.customProperties`). */
  customProperties: Map<string, string>;
  dirty: Set<SheetPart>;
  source?: unknown;
}

export interface CustomXmlPartModel {
  id: string;
  xml: string;
  namespaceUri: string;
  source?: unknown;
}

/** Sheets are named as they were called at that moment. */
export type StructureLogEntry =
  | { type: 'cells'; sheet: string; kind: 'insert' | 'delete'; direction: 'row' | 'column'; block: Block }
  | { type: 'rename'; from: string; to: string }
  | { type: 'removeSheet'; sheet: string };

export interface WorkbookModel {
  sheets: SheetModel[];
  activeSheetId: string;
  /** Selected block on each sheet by sheet id. */
  selections: Map<string, Block[]>;
  styles: CellStyle[];
  names: NameModel[];
  /** Office.js document settings (`workbook.settings`), JSON values. */
  settings: Map<string, unknown>;
  customXmlParts: CustomXmlPartModel[];
  /** Document properties: title, author, subject … */
  properties: Map<string, string>;
  customDocumentProperties: Map<string, string | number | boolean>;
  date1904: boolean;
  /** Structure protected: sheets cannot be added, renamed, removed. */
  structureProtected: boolean;
  /** The file was opened read-only (or marked final). */
  readOnly: boolean;
  /** Workbook-level parts to write anew: names, settings, customXmlParts, sheets, styles, properties. */
  dirty: Set<
    | 'names'
    | 'settings'
    | 'customXmlParts'
    | 'sheets'
    | 'styles'
    | 'properties'
    /** A value that formulas may depend on changed: recalculate on load. */
    | 'calculation'
    /** Formulas came, went or moved: the calculation chain of the file no longer holds. */
    | 'formulas'
  >;
  /**
   * Inserted and deleted cells and renamed sheets, oldest first: replayed on save over what is kept as XML only
   * (pictures' anchors, sparklines, protected ranges, page breaks, pivot sources). Absent = none.
   */
  structureLog?: StructureLogEntry[];
  /** The package it was opened from, opaque; undefined for a new workbook. */
  source?: unknown;
}
