/** A row of a sheet, 1-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}
