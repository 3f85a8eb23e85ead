import type { GridView } from './grid-view';
import type { HeaderBlock } from './header-block';
import { headingLevel, isNoteText, isRowNumber, isTotalLabel } from './row-texts';

/** The rows right above a lower header that belong to it: lone texts and blank rows between them. */
function loneRowsAbove(
  view: GridView,
  block: { top: number; left: number; right: number },
): { row: number; text: string }[] {
  const lone: { row: number; text: string }[] = [];
  let blanks = 0;
  for (let row = block.top - 1; row >= view.firstRow && lone.length < 4; row--) {
    const texts = new Set<string>();
    for (let column = block.left; column <= block.right; column++) {
      const text = view.ownText(row, column);
      if (text !== '') texts.add(text);
    }
    const [text = ''] = texts;
    if (texts.size > 1) break;
    if (texts.size === 0 && ++blanks > 2) break;
    if (texts.size === 1) {
      if (isNoteText(text) || isTotalLabel(text) || isRowNumber(text)) break;
      lone.push({ row, text });
    }
  }
  return lone;
}

/** True when a repeated header stands below a title of its own: another ledger begins. */
export function hasNewTitle(view: GridView, block: HeaderBlock, titles: ReadonlySet<string>): boolean {
  return loneRowsAbove(view, block).some(
    ({ text }) =>
      !titles.has(text) &&
      ![1, 2, 3, 4].includes(headingLevel(text) ?? 9) &&
      /台账|清单|任务表|一览|计划|方案|分工|^附?[件表]|表$|ledger|list/i.test(text),
  );
}

/** First row of what stands above a block and belongs to it; its own first row when nothing does. */
export function firstTitleRow(view: GridView, block: { top: number; left: number; right: number }): number {
  const lone = loneRowsAbove(view, block);
  return lone[lone.length - 1]?.row ?? block.top;
}
