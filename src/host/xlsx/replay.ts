/** Structural changes replayed over what a file keeps as XML only. */
import { formatBlocks, parseBlocks } from '../model/a1';
import { removeSheetFromFormula, renameSheetInFormula, shiftBlock, shiftFormula } from '../model/shift-references';
import type { Block, StructureLogEntry } from '../model/workbook-model';
import { attr, children, setAttr, type Element } from './xml';

export type Log = readonly StructureLogEntry[];

/** Walks the log, telling at each entry what the sheet was called then. */
function walk(log: Log, originalName: string, visit: (entry: StructureLogEntry, name: string) => void): void {
  let name = originalName;
  for (const entry of log) {
    visit(entry, name);
    if (entry.type === 'rename' && entry.from.toLowerCase() === name.toLowerCase()) name = entry.to;
  }
}

/** Blocks on the sheet that had `originalName` in the file, where they lie now. */
export function replayBlocks(blocks: Block[], log: Log, originalName: string): Block[] {
  let moved = blocks;
  walk(log, originalName, (entry, name) => {
    if (entry.type === 'cells' && entry.sheet.toLowerCase() === name.toLowerCase())
      moved = moved.flatMap((block) => shiftBlock(block, entry));
  });
  return moved;
}

/** A formula (without `=`) that stands on that sheet, as it reads now. */
export function replayFormula(formula: string, log: Log, originalName: string): string {
  let text = formula;
  walk(log, originalName, (entry, name) => {
    if (entry.type === 'cells') text = shiftFormula(text, name, entry);
    else if (entry.type === 'rename') text = renameSheetInFormula(text, entry.from, entry.to);
    else text = removeSheetFromFormula(text, entry.sheet);
  });
  return text;
}

/** What a sheet is called now. */
export function replayName(log: Log, originalName: string): string {
  let last = originalName;
  walk(log, originalName, (entry, name) => {
    last = entry.type === 'rename' && entry.from.toLowerCase() === name.toLowerCase() ? entry.to : name;
  });
  return last;
}

/** Protected ranges, ignored errors, page breaks, sparklines and the like of a sheet's tree. The model's own pieces are overwritten later. */
export function replaySheet(root: Element, log: Log, originalName: string): void {
  if (log.length === 0) return;
  const visit = (parent: Element): void => {
    for (const element of children(parent)) {
      if (element.localName === 'sheetData') continue;
      const name = element.localName ?? '';
      const isSqref = name === 'sqref' || (name === 'f' && element.prefix !== null && children(element).length === 0);
      if (isSqref) {
        const text = element.textContent ?? '';
        const next =
          name === 'f'
            ? replayFormula(text, log, originalName)
            : formatBlocks(replayBlocks(parseBlocks(text), log, originalName));
        if (next !== text && next !== '') element.textContent = next;
      }
      const sqref = attr(element, 'sqref');
      if (sqref !== undefined && (name === 'protectedRange' || name === 'ignoredError')) {
        const next = formatBlocks(replayBlocks(parseBlocks(sqref), log, originalName));
        if (next === '') {
          parent.removeChild(element);
          continue;
        }
        setAttr(element, 'sqref', next);
      }
      if (name === 'brk' && (parent.localName === 'rowBreaks' || parent.localName === 'colBreaks'))
        replayBreak(parent, element, log, originalName);
      visit(element);
    }
  };
  visit(root);
}

/** A break's id is the row (column) it stands below (right of). */
function replayBreak(parent: Element, element: Element, log: Log, originalName: string): void {
  const id = Number(attr(element, 'id'));
  const block =
    parent.localName === 'rowBreaks'
      ? { top: id + 1, bottom: id + 1, left: 1, right: 16384 }
      : { left: id + 1, right: id + 1, top: 1, bottom: 1048576 };
  const [moved] = replayBlocks([block], log, originalName);
  if (!moved) {
    parent.removeChild(element);
    const count = children(parent, 'brk').length;
    setAttr(parent, 'count', count);
    setAttr(parent, 'manualBreakCount', children(parent, 'brk').filter((each) => attr(each, 'man') === '1').length);
  } else setAttr(element, 'id', (parent.localName === 'rowBreaks' ? moved.top : moved.left) - 1);
}
