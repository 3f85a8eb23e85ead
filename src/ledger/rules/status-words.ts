import type { Status } from '../entry';
import type { LedgerFacts } from './ledger-facts';

/** The standard words of a ledger (see the terms in the design), written where a ledger has none of its own yet. */
const STANDARD: Readonly<Record<Status, string>> = {
  notStarted: '未启动',
  inProgress: '推进中',
  completed: '已完成',
  signedOff: '已销号',
  suspended: '暂缓',
};

/** Longer texts are reports in the status column. */
const LONGEST_WORD = 6;

/** The word that this ledger writes most often for a state. */
export function statusWord(status: Status, facts: LedgerFacts): string {
  return facts.concluded(`word for ${status}`, () => {
    const counts = facts.tally(`words for ${status}`, (entry) => {
      const word = entry.cells.status?.text.trim() ?? '';
      return entry.status === status && word !== '' && word.length <= LONGEST_WORD ? [word] : [];
    });
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? STANDARD[status];
  });
}
