/** Where a ledger stands, as far as highlighting needs it. 1-based rows and columns. */
export interface HighlightPlace {
  readonly sheet: string;
  readonly table: string | null;
  /** Last header row: the helper columns get their headers there. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
}
