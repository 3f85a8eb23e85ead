import { isVacant, ownCell, type RuleCell } from './cells';
import type { PlacedEntry, RuleContext } from './rule';

/** The entry's own schedule cell when something stands in it. */
export function scheduleCell(entry: PlacedEntry, context: RuleContext): RuleCell | null {
  const cell = ownCell(entry, 'schedule', context);
  return cell === null || isVacant(cell) ? null : cell;
}
