import type { BodyRow } from './body-rows';
import { inPieces } from './column-content';
import { joinLines, type GridView } from './grid-view';
import { headingLevel } from './row-texts';

export interface AreaOfRow {
  readonly text: string;
  /** Row that the text stands in when it is filled down, else null. */
  readonly from: number | null;
}

/**
 * The grouping text of every task row. A text holds over merged cells and, where the column groups by blanks, down to the next one or
 * to the next heading. A text broken over several cells (`(八)实施深化` / `教育领域` / `综合改革`) is joined.
 */
export function areasOf(
  view: GridView,
  column: number,
  rows: readonly BodyRow[],
  fillDown: boolean,
): ReadonlyMap<number, AreaOfRow> {
  const areas = new Map<number, AreaOfRow>();
  const own = (row: number): string => {
    const merge = view.merge(row, column);
    if (merge && merge.left !== column) return '';
    return joinLines(view.shownText(row, column));
  };
  const pieces = comesInPieces(view, column, rows);
  let current: { text: string; from: number; rows: number[] } | null = null;
  for (const { row, kind } of rows) {
    if (kind === 'section') current = null;
    if (kind !== 'entry') continue;
    const text = own(row);
    if (text === '') {
      if (fillDown && current) {
        current.rows.push(row);
        areas.set(row, { text: current.text, from: current.from });
      } else areas.set(row, { text: '', from: null });
      continue;
    }
    if (pieces && current && headingLevel(text) === null) {
      const group = current;
      group.text = joinLines(`${group.text}\n${text}`);
      group.rows.push(row);
      for (const earlier of group.rows)
        areas.set(earlier, { text: group.text, from: earlier === group.from ? null : group.from });
      continue;
    }
    const top = view.origin(row, column).row;
    current = { text, from: top, rows: [row] };
    areas.set(row, { text, from: null });
  }
  return areas;
}

/** True when the texts that stand in the column, merged or not, are pieces of broken headings. */
function comesInPieces(view: GridView, column: number, rows: readonly BodyRow[]): boolean {
  return inPieces(
    rows
      .filter(({ kind }) => kind === 'entry')
      .map(({ row }) => view.ownText(row, column))
      .filter((text) => text !== ''),
  );
}
