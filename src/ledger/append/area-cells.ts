import type { CellBlock, CellValue } from '../columns/sheet-grid';

/** How a ledger writes the area of its rows: in every row, in the first row of each area only, merged over its rows, or not at all. */
export type AreaStyle = 'every' | 'first' | 'merged' | 'none';

/** Where the area is blank below another one it would be read as that one. */
const NO_AREA = '—';

/**
 * The area cells of new rows, in the ledger's own way. Rows that go on with the area above stay blank where it stands once, and the
 * merged cell grows down to them where it is merged.
 * @param above area of the last task; null for a ledger without tasks
 * @param place first new row, the area's column, and the merged cell that ends in the row above
 */
export function areaCells(
  style: AreaStyle,
  tasks: readonly { readonly area: string }[],
  above: string | null,
  { row, column, block }: { readonly row: number; readonly column: number; readonly block: CellBlock | null },
): {
  readonly cells: readonly CellValue[];
  readonly merges: readonly { readonly before: CellBlock | null; readonly after: CellBlock }[];
} {
  if (style === 'none') return { cells: tasks.map(() => ''), merges: [] };
  if (style === 'every') return { cells: tasks.map(({ area }) => area), merges: [] };
  const cells: CellValue[] = [];
  const groups: { top: number; bottom: number; before: CellBlock | null }[] = [];
  let current = above;
  tasks.forEach(({ area }, index) => {
    const at = row + index;
    const goesOn = current !== null && area === current;
    cells.push(goesOn ? '' : area === '' && current !== null && current !== '' ? NO_AREA : area);
    const group = groups.at(-1);
    if (goesOn && group) group.bottom = at;
    else if (goesOn) groups.push({ top: block?.top ?? row - 1, bottom: at, before: block });
    else groups.push({ top: at, bottom: at, before: null });
    current = area;
  });
  const merges = groups
    .filter(({ top, bottom }) => style === 'merged' && bottom > top)
    .map(({ top, bottom, before }) => ({ before, after: { top, bottom, left: column, right: column } }));
  return { cells, merges };
}
