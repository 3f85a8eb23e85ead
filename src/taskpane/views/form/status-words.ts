import type { LedgerReading } from '../../../actions/read-workbook';
import { translator } from '../../../i18n/translate';
import type { Status } from '../../../ledger/entry';

export const STATUSES: readonly Status[] = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended'];

/** The word that this ledger writes for a state: its most frequent own one, else the standard one in the ledger's language. */
export function statusWord(ledger: LedgerReading, status: Status): string {
  const counts = new Map<string, number>();
  for (const entry of ledger.entries) {
    const word = entry.cells.status?.text ?? '';
    if (entry.status === status && word !== '' && [...word].length <= 12) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const chinese = /\p{Script=Han}/u.test(Object.values(ledger.layout.headers).join(''));
  return usual?.[0] ?? translator(chinese ? 'zh-CN' : 'en-US')(`progress.status.${status}`);
}
