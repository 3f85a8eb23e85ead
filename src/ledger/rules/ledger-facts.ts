import type { Field } from '../columns/fields';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { SheetGrid } from '../columns/sheet-grid';
import { isEmpty, ownCell, type RuleCell } from './cells';
import type { PlacedEntry } from './rule';

/** Figures about whole columns that rules for single rows lean on. Each is computed when first asked for. */
export interface LedgerFacts {
  /** Entries that stand on the sheet, in sheet order. */
  readonly placed: readonly PlacedEntry[];
  readonly has: (field: Field) => boolean;
  /** The own cells of a column, those of rows that inherit left out. */
  readonly cells: (field: Field) => readonly RuleCell[];
  /** Share of a column's own cells that hold something, 0..1; 0 without column or rows. */
  readonly filled: (field: Field) => number;
  /** Any figure of a rule's own, computed once a check. */
  readonly once: <Value>(key: string, compute: () => Value) => Value;
}

/** Prepares the facts of a ledger; the work is done lazily. */
export function ledgerFacts(
  entries: readonly { readonly row: number | null }[],
  layout: LedgerLayout,
  grid: SheetGrid,
): LedgerFacts {
  const placed = entries.filter((entry): entry is PlacedEntry => entry.row !== null);
  const memory = new Map<string, unknown>();
  const once = <Value>(key: string, compute: () => Value): Value => {
    if (!memory.has(key)) memory.set(key, compute());
    return memory.get(key) as Value;
  };
  const cells = (field: Field): readonly RuleCell[] =>
    once(`cells ${field}`, () =>
      placed.map((entry) => ownCell(entry, field, { grid, layout })).filter((cell): cell is RuleCell => cell !== null),
    );
  return {
    placed,
    has: (field) => layout.columns[field] !== undefined,
    cells,
    filled: (field) =>
      once(`filled ${field}`, () => {
        const own = cells(field);
        return own.length === 0 ? 0 : own.filter((cell) => !isEmpty(cell)).length / own.length;
      }),
    once,
  };
}
