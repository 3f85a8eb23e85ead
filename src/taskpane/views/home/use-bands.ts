import { useMemo } from 'react';
import type { JudgedEntry } from '../../../actions/judge-ledgers';
import { countBands, type Band } from '../../../ledger/progress/band-options';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** The rows of the ledgers that are looked at, each with its band, and how many of each. */
export function useBands(): { readonly rows: readonly JudgedEntry[]; readonly counts: Record<Band, number> } {
  const { judged } = useReading();
  const { ledgers } = useWorkbookContext();
  return useMemo(() => {
    const entries = new Set(ledgers.flatMap((ledger) => ledger.entries));
    const rows = judged.rows.filter(({ entry }) => entries.has(entry));
    return { rows, counts: countBands(rows.map(({ row }) => row.band)) };
  }, [judged, ledgers]);
}
