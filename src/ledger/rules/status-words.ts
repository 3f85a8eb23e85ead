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

/** The word that this ledger writes most often for a state. */
export function statusWord(status: Status, facts: LedgerFacts): string {
  return facts.once(`word for ${status}`, () => {
    const counts = new Map<string, number>();
    for (const entry of facts.placed) {
      const word = entry.cells.status?.text.trim() ?? '';
      if (entry.status === status && word !== '' && word.length <= 6) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? STANDARD[status];
  });
}
