/** Characters that take two columns in a terminal: CJK, kana, hangul, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Cuts a text to at most `columns` terminal columns, `…` where it was cut; line breaks become spaces. */
export function clip(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (width(line) <= columns) return line;
  let cut = '';
  for (const character of line) {
    if (width(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Rows as aligned columns, two spaces between; a Chinese character counts as two. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, width(cell))));
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat(widths[index]! - width(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
