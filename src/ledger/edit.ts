/**
 * A change to one cell, as data: shown to the user before it is applied, compared with the cell when it is.
 * `before`/`after` are Excel values ('' is empty; dates are serial numbers); a formula is text that begins with `=`
 * and is marked by `formula`, so that text from a document which merely looks like one stays text.
 */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address without sheet. */
  readonly cell: string;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  /** Number format to set together with `after`, e.g. `yyyy-mm-dd` for a date. */
  readonly numberFormat?: string;
  /** The cell holds a formula and the user confirmed that it may be replaced by a value. */
  readonly overFormula?: true;
  /** `after` is a formula of ours. */
  readonly formula?: true;
}
