import { wordsOfHeading } from '../append/heading-text';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { ListGrid } from './list-grid';
import type { PlanEntry, UnreadText } from './plan-reading';

/** Rows below the header that hold several cells and are neither an entry nor a heading; `read` are the numbers of the rows that are entries. */
export function unreadRows(
  list: ListGrid,
  ledgers: readonly LedgerLayout[],
  entries: readonly PlanEntry[],
  read: ReadonlySet<number>,
): UnreadText[] {
  // What looks like a header but has no entry below it is a row.
  const heading = ledgers.filter(({ firstRow, lastRow }) => lastRow >= firstRow);
  const headers = new Set(heading.flatMap(({ headerRows, repeatedRows }) => [...headerRows, ...repeatedRows]));
  // `一、农业产业` stands in two cells where its ordinal is in the column of numbers.
  const headings = new Set(entries.flatMap(({ entry }) => [...entry.section, entry.area]).map(wordsOfHeading));
  return list.rows.slice(ledgers[0]!.firstRow - 1).flatMap((row, at): UnreadText[] => {
    const index = at + ledgers[0]!.firstRow - 1;
    const lines = list.lines[index] ?? [];
    const cells = row.filter((cell) => cell.trim() !== '');
    if (cells.length < 2 || headers.has(index + 1) || read.has(index + 1)) return [];
    if (headings.has(wordsOfHeading(cells[cells.length - 1]!))) return [];
    return [{ line: lines[0] ?? 1, text: cells.join(' | '), reason: 'no-task' }];
  });
}
