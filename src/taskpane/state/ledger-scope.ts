import type { LedgerReading, WorkbookReading } from '../../actions/read-workbook';
import type { LedgerEntry } from '../../ledger/entry';
import type { Place } from './place';

export interface LedgerChoice {
  readonly key: string;
  readonly label: string;
  readonly ledger: LedgerReading;
}

/** The ledgers of a workbook with a name each: the sheet's, and where it holds several, the table's or the heading's too. */
export function ledgerChoices(reading: WorkbookReading): readonly LedgerChoice[] {
  const seen = new Map<string, number>();
  return reading.ledgers.map((ledger) => {
    const { sheet, table, title, firstRow } = ledger.layout;
    const index = (seen.get(sheet) ?? 0) + 1;
    seen.set(sheet, index);
    const several = reading.ledgers.filter((other) => other.layout.sheet === sheet).length > 1;
    const label = several ? `${sheet} · ${table ?? (title || firstRow)}` : sheet;
    return { key: `${sheet}\n${table ?? index}`, label, ledger };
  });
}

/** The ledgers that are looked at; all where the chosen one is gone. */
export function ledgersInScope(reading: WorkbookReading, scope: string | null): readonly LedgerReading[] {
  const chosen = ledgerChoices(reading).find(({ key }) => key === scope);
  return chosen ? [chosen.ledger] : reading.ledgers;
}

/** The same reading with only these ledgers, for actions on a part of the workbook. */
export function withLedgers(reading: WorkbookReading, ledgers: readonly LedgerReading[]): WorkbookReading {
  return { ...reading, ledgers };
}

export interface PlacedRow {
  readonly ledger: LedgerReading;
  readonly entry: LedgerEntry;
  /** 0-based place among the ledger's entries. */
  readonly index: number;
}

/** The entry that stands in a row of a sheet, with its ledger. */
export function entryAt(reading: WorkbookReading, place: Place | null): PlacedRow | null {
  if (!place) return null;
  for (const ledger of reading.ledgers) {
    if (ledger.layout.sheet !== place.sheet) continue;
    const index = ledger.entries.findIndex((entry) => entry.row === place.row);
    const entry = ledger.entries[index];
    if (entry) return { ledger, entry, index };
  }
  return null;
}
