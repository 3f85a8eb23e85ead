import type { LedgerEntry } from '../entry';

/** The status says that the task is done. What dates and progress say is compared with it by rules of their own. */
export function isClosed(entry: LedgerEntry): boolean {
  return entry.status === 'completed' || entry.status === 'signedOff';
}
