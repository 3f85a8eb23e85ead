/** Formulas in R1C1 notation, converted reference by reference. */
import { mapReferences, type ReferenceCorner } from '../../model/shift-references';
import { columnLetters, quoteSheetName } from '../../model/a1';

/** `=A1+$B$2` in cell B1 (row 1, column 2) → `=RC[-1]+R2C2`. What is no formula passes unchanged. */
export function toR1C1<T>(formula: T, row: number, column: number): T | string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  const part = (letter: string, at: number, isAbsolute: boolean, home: number): string =>
    at === 0 ? '' : isAbsolute ? `${letter}${at}` : at === home ? letter : `${letter}[${at - home}]`;
  const corner = (one: ReferenceCorner): string =>
    part('R', one.row, one.rowAbsolute, row) + part('C', one.column, one.columnAbsolute, column);
  return `=${mapReferences(formula.slice(1), ({ sheet, first, last }) => {
    const prefix = sheet === null ? '' : `${quoteSheetName(sheet)}!`;
    return prefix + corner(first) + (last ? `:${corner(last)}` : '');
  })}`;
}

const R1C1 = /(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu;

/** The inverse: `=RC[-1]` in B1 → `=A1`. Texts in quotes stay. */
export function toA1<T>(formula: T, row: number, column: number): T | string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  const resolve = (part: string | undefined, home: number): { at: number; dollar: string } => {
    if (part === undefined) return { at: home, dollar: '' };
    return part.startsWith('[')
      ? { at: home + Number(part.slice(1, -1)), dollar: '' }
      : { at: Number(part), dollar: '$' };
  };
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(R1C1, (_, rowPart: string | undefined, columnPart: string | undefined) => {
            const down = resolve(rowPart, row);
            const right = resolve(columnPart, column);
            return `${right.dollar}${columnLetters(right.at)}${down.dollar}${down.at}`;
          }),
    )
    .join('');
}
