import type { JudgedEntry } from '../../../actions/judge-ledgers';
import type { Band } from '../../../ledger/progress/band-options';
import type { Place } from '../../state/place';

/** The next row of a band after the selected one, in the ledger's order and round again from the first; null when there is none. */
export function nextInBand(rows: readonly JudgedEntry[], band: Band, selected: Place | null): JudgedEntry | null {
  const start = selected
    ? rows.findIndex(({ entry }) => entry.sheet === selected.sheet && (entry.row ?? 0) > selected.row)
    : 0;
  const onSheet = selected !== null && rows.some(({ entry }) => entry.sheet === selected.sheet);
  const after = start >= 0 ? start : afterSheet(rows, onSheet ? selected.sheet : null);
  const ordered = [...rows.slice(after), ...rows.slice(0, after)];
  return ordered.find(({ row }) => row.band === band) ?? null;
}

/** Past the last row of a sheet comes the first of the next one. */
function afterSheet(rows: readonly JudgedEntry[], sheet: string | null): number {
  if (sheet === null) return 0;
  const last = rows.reduce((found, { entry }, index) => (entry.sheet === sheet ? index : found), -1);
  return (last + 1) % rows.length;
}
