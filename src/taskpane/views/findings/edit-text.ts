import type { CellEdit } from '../../../ledger/edit';
import type { ShownEdit } from '../../components/edit-list';
import { onSeveralSheets } from './list-items';
import { serialToDate, shownPrecision } from '../../../ledger/schedule/serial';

/** Edits as lines to be read: a date as a day, not as its serial number; spaces and line breaks as they are. */
export function shownEdits(edits: readonly CellEdit[]): readonly ShownEdit[] {
  const named = onSeveralSheets(edits);
  return edits.map(({ sheet, cell, before, after, numberFormat }, index) => ({
    key: `${sheet}!${cell} ${index}`,
    place: named ? `${sheet} ${cell}` : cell,
    before: String(before),
    after: typeof after === 'number' ? numberText(after, numberFormat) : String(after),
  }));
}

function numberText(value: number, numberFormat = ''): string {
  if (shownPrecision(numberFormat) !== null) return serialToDate(value)?.toString() ?? String(value);
  return numberFormat.includes('%') ? `${Math.round(value * 1e4) / 100}%` : String(value);
}
