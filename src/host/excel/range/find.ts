/** `Range.find`: the first cell whose shown text holds (or, with `completeMatch`, is) the text. */
import { cellsIn } from '../../model/cells';
import type { Block, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { flag, optional } from '../../protocol/value-types';
import { formulaOf, textOf } from '../cells/display';
import { searchDirection } from '../enums';
import type { ExcelSession } from '../session';

export interface FindCriteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

export function readCriteria(value: Record<string, unknown>): FindCriteria {
  const unknown = Object.keys(value).find((key) => !['completeMatch', 'matchCase', 'searchDirection'].includes(key));
  if (unknown) fail('InvalidArgument', `criteria.${unknown}`);
  return {
    completeMatch: optional(flag).parse(value.completeMatch) ?? false,
    matchCase: optional(flag).parse(value.matchCase) ?? false,
    backwards: optional(searchDirection).parse(value.searchDirection) === 'Backwards',
  };
}

/** Excel starts after the first cell and looks at that one last. */
export function findCell(
  session: ExcelSession,
  sheet: SheetModel,
  block: Block,
  wanted: string,
  criteria: FindCriteria,
): Block | null {
  const found = matchingCells(session, sheet, block, wanted, criteria);
  if (criteria.backwards) return found.at(-1) ?? null;
  const [first] = found;
  return (first && first.top === block.top && first.left === block.left ? found[1] : first) ?? first ?? null;
}

/** Every cell that shows the text or holds it in its formula, in reading order. */
export function matchingCells(
  session: ExcelSession,
  sheet: SheetModel,
  block: Block,
  wanted: string,
  criteria: FindCriteria,
): Block[] {
  if (wanted === '') return fail('InvalidArgument', 'empty text');
  session.settle();
  const matches = matcher(wanted, criteria);
  return cellsIn(sheet, block).flatMap(({ row, column, cell }) => {
    if (cell.value === null && cell.formula === undefined) return [];
    const shown = textOf(session.model, sheet, row, column, session.options.locale);
    return matches(shown) || matches(String(formulaOf(cell)))
      ? [{ top: row, bottom: row, left: column, right: column }]
      : [];
  });
}

function matcher(wanted: string, { completeMatch, matchCase }: FindCriteria): (shown: string) => boolean {
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const key = fold(wanted);
  return (shown) => (completeMatch ? fold(shown) === key : fold(shown).includes(key));
}
