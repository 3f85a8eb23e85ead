import type { LedgerEntry } from '../ledger/entry';
import { countBands, type Band } from '../ledger/progress/band-options';
import { bandOf, type RowBand } from '../ledger/progress/bands';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

export interface JudgedEntry {
  readonly entry: LedgerEntry;
  readonly row: RowBand;
}

export interface BandOutcome {
  readonly bands: Record<Band, number>;
  readonly rows: readonly JudgedEntry[];
}

/** Judges every entry by the workbook's limits. Pure: nothing is written. */
export function judgeLedgers(
  reading: Pick<WorkbookReading, 'ledgers'>,
  { asOf }: Pick<ActionOptions, 'asOf'>,
): BandOutcome {
  const rows = reading.ledgers.flatMap(({ entries, bands }) =>
    entries.map((entry) => ({ entry, row: bandOf(entry, asOf, bands) })),
  );
  return { bands: countBands(rows.map(({ row }) => row.band)), rows };
}
