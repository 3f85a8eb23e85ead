import { fieldsOf, type PageRow } from './page';
import { LOOKS } from './page-looks';

/** Points per character of width, for the standard font. */
export const POINTS_PER_CHARACTER = 5.6;
const MOST_LINES = 24;
/** What a link shows is its last argument. */
const LINK = /^=HYPERLINK\(.*,"([^"]*)"\)$/;
/** Excel's own limit is 409 points. */
const MOST_POINTS = 400;

/** Points that a row needs. Merged cells do not grow by themselves, so the height is reckoned from the widest wrapped text. */
export function heightOf(row: PageRow, widths: readonly number[]): number {
  if (row.height !== undefined) return row.height;
  const look = LOOKS[row.style];
  const lines = fieldsOf(row, widths.length).map(({ column, span }, index) => {
    const cell = row.cells[index];
    // Numbers are formatted and short; formulas of ours give a word or a number, or show what a link says.
    if (typeof cell !== 'string') return 1;
    const text = row.formulas?.includes(index) ? (LINK.exec(cell)?.[1] ?? '') : cell;
    const room = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const perLine = Math.max(2, (room - 1) * (10.5 / look.size));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / perLine)), 0);
  });
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  // Large letters stand closer.
  const line = look.size * (look.size > 14 ? 1.3 : 1.45);
  return most === 1 ? look.height : Math.min(MOST_POINTS, look.height + (most - 1) * line);
}

/** Width in characters: a Chinese character takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return columns;
}
