import type { GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import { isChineseOrdinal } from '../columns/row-texts';
import type { AppendCell } from './append-plan';
import type { NewHeading } from './append-places';
import { headingNumber, ordinalLike } from './heading-text';

/** The cells of a new heading, as the one that it looks like has them: in one cell, or the ordinal in the number's and the words beside it. */
export function headingCells(
  view: GridView,
  { left, right }: LedgerLayout,
  { ordinal, words, model }: NewHeading,
): AppendCell[] {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
    (column) => view.ownText(model, column) !== '',
  );
  const cell = (column: number, value: string): AppendCell => ({
    column,
    value,
    numberFormat: view.numberFormat(model, column),
  });
  const [first = left, second] = columns;
  const alone = view.ownText(model, first);
  if (second === undefined || !isChineseOrdinal(alone)) return [cell(first, `${ordinal}${words}`)];
  return [cell(first, ordinalLike(alone, headingNumber(ordinal) ?? 1)), cell(second, words)];
}

/** First and last column of each merged area of one row. */
export function mergesAcross(
  view: GridView,
  { left, right }: LedgerLayout,
  row: number,
): readonly (readonly [number, number])[] {
  const found = new Map<number, number>();
  for (let column = left; column <= right; column++) {
    const block = view.merge(row, column);
    if (block && block.top === block.bottom && block.left >= left) found.set(block.left, block.right);
  }
  return [...found];
}
