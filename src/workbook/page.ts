import type { OurSheetKind } from './our-marks';

/** How a row of a page looks. Colours and fonts are those of the page style, not of the row's author. */
export type RowStyle = 'title' | 'subtitle' | 'heading' | 'header' | 'body' | 'total' | 'note' | 'text' | 'blank';

/** One row: `cells[i]` stands in the i-th field of the row; fields may span several columns of the page (`spans`). */
export interface PageRow {
  readonly style: RowStyle;
  readonly cells: readonly (string | number | null)[];
  /** Columns of the page that each field takes; absent: one each. */
  readonly spans?: readonly number[];
  /** Number format of each field; absent or null: General. */
  readonly formats?: readonly (string | null)[];
  /** Fields that hold a formula of ours (`=…`). All other text is written as text. Rows of the page are named by `rowNumber`. */
  readonly formulas?: readonly number[];
  /** Fields that lead somewhere when they are clicked: they look like links. */
  readonly links?: readonly number[];
  /** Fields aligned to the left although the column is centred, e.g. long texts. */
  readonly left?: readonly number[];
  readonly right?: readonly number[];
  /** Fill and letter colour of the whole row, beside its style. */
  readonly fill?: string;
  readonly color?: string;
  /** Begins a new printed page, e.g. the next unit's notice. */
  readonly newPage?: boolean;
  /** Points; absent: as high as one line, or as the longest wrapped text needs. */
  readonly height?: number;
}

/** A native chart over cells of the page; rows are 0-based rows of the page, columns 0-based columns. */
export interface PageChart {
  readonly type: 'BarStacked' | 'ColumnClustered' | 'Doughnut' | 'Line';
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: CellSpan;
    readonly color?: string;
    /** One colour a point, for rings. */
    readonly pointColors?: readonly string[];
    /** Where labels stand, a point each; null: above it. */
    readonly pointLabels?: readonly (PointLabel | null)[];
  }[];
  readonly categories: CellSpan;
  /** Where the scale begins; 0 where absent. */
  readonly minimum?: number;
  /** Where it stands: 0-based rows and columns of the page, inclusive. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Below its point, or none at all. */
export type PointLabel = 'Bottom' | 'none';

export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** A sheet of ours as data, before anything is written. */
export interface Page {
  readonly kind: OurSheetKind;
  readonly name: string;
  /** What the same sheet is called in other languages: one of ours with such a name is renamed and replaced. */
  readonly otherNames?: readonly string[];
  /** Widths in characters of the standard font. */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
  readonly charts: readonly PageChart[];
  readonly landscape: boolean;
  /**
   * 0-based row that is repeated on each printed page and stays in view. null: the page holds several tables; it is broken where none
   * of their headers is cut off, and a table that goes on gets its header again.
   */
  readonly headerRow: number | null;
  readonly tabColor: string;
  /** Font of the page's texts and numbers; a machine without it takes the nearest. */
  readonly font: string;
  /** Font of title, headings and table headers; absent: the same. */
  readonly headingFont?: string;
  readonly footer: string;
}

const PLACE = '\u0001';

/** Stands in a formula for the number of a row of the page (0-based), which is known only when the page is broken into printed ones. */
export function rowNumber(row: number): string {
  return PLACE + String(row) + PLACE;
}

/** The formula with the rows' numbers: `placeOf` answers where a row came to stand, 0-based. */
export function withRowNumbers(formula: string, placeOf: (row: number) => number): string {
  return formula
    .split(PLACE)
    .map((part, index) => (index % 2 === 0 ? part : String(placeOf(Number(part)) + 1)))
    .join('');
}

/** The columns that a row's fields begin at and take. */
export function fieldsOf(row: PageRow, width: number): { column: number; span: number }[] {
  const whole =
    row.style === 'title' ||
    row.style === 'subtitle' ||
    row.style === 'heading' ||
    row.style === 'note' ||
    row.style === 'text';
  if (whole && row.spans === undefined) return row.cells.length === 0 ? [] : [{ column: 0, span: width }];
  let column = 0;
  return row.cells.map((_, index) => {
    const span = row.spans?.[index] ?? 1;
    const field = { column, span };
    column += span;
    return field;
  });
}
