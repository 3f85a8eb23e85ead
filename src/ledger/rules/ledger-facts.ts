import type { Field } from '../columns/fields';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { SheetGrid } from '../columns/sheet-grid';
import { isEmpty, lookUpOwnCell, type RuleCell } from './cells';
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
  /** What several rules want to know of one row, kept while rows are judged one after another; never undefined. */
  readonly onceFor: <Value>(entry: PlacedEntry, key: string, compute: () => Value) => Value;
  /** The row's own cells as far as they were looked up; filled by `ownCell`. */
  readonly rowCells: (entry: PlacedEntry) => RowCells;
}

type RowCells = Partial<Record<Field, RuleCell | null>>;

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
  let current: PlacedEntry | null = null;
  let row = new Map<string, unknown>();
  let cellsOfRow: RowCells = {};
  const turnTo = (entry: PlacedEntry): void => {
    if (entry === current) return;
    current = entry;
    row = new Map();
    cellsOfRow = {};
  };
  const onceFor = <Value>(entry: PlacedEntry, key: string, compute: () => Value): Value => {
    turnTo(entry);
    const known = row.get(key);
    if (known !== undefined) return known as Value;
    const value = compute();
    row.set(key, value);
    return value;
  };
  const cells = (field: Field): readonly RuleCell[] =>
    once(`cells ${field}`, () =>
      placed
        .map((entry) => lookUpOwnCell(entry, field, { grid, layout }))
        .filter((cell): cell is RuleCell => cell !== null),
    );
  return {
    placed,
    has: (field) => layout.columns[field] !== undefined,
    cells,
    filled: (field) =>
      once(`filled ${field}`, () => {
        const all = cells(field);
        return all.length === 0 ? 0 : all.filter((cell) => !isEmpty(cell)).length / all.length;
      }),
    once,
    onceFor,
    rowCells: (entry) => {
      turnTo(entry);
      return cellsOfRow;
    },
  };
}
