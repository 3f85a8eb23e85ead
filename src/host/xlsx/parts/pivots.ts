/** Pivot tables keep their XML; where they lie and what they draw from follows inserted cells and renamed sheets. */
import { formatCellBlock, parseBlock } from '../../model/a1';
import type { Draft } from '../draft';
import { replayBlocks, replayName, type Log } from '../replay';
import { attr, child, root, setAttr } from '../xml';

export function writePivots(draft: Draft, log: Log, workbookPath: string): void {
  for (const relation of draft.base.relationships(workbookPath)) {
    if (relation.kind !== 'pivotCacheDefinition' || !draft.base.has(relation.target)) continue;
    const source = child(child(root(draft.base.document(relation.target)), 'cacheSource'), 'worksheetSource');
    const sheet = attr(source, 'sheet');
    if (sheet === undefined) continue;
    const name = replayName(log, sheet);
    const reference = attr(source, 'ref');
    const block = reference === undefined ? null : parseBlock(reference);
    const [moved] = block ? replayBlocks([block], log, sheet) : [];
    if (name === sheet && (!moved || formatCellBlock(moved) === reference)) continue;
    const edited = child(child(root(draft.edit(relation.target)), 'cacheSource'), 'worksheetSource')!;
    setAttr(edited, 'sheet', name);
    if (moved) setAttr(edited, 'ref', formatCellBlock(moved));
  }
}

/** The pivot tables standing on a sheet move with their cells. */
export function movePivotTables(draft: Draft, log: Log, sheetPath: string, originalName: string): void {
  for (const relation of draft.base.relationships(sheetPath)) {
    if (relation.kind !== 'pivotTable' || !draft.base.has(relation.target)) continue;
    const reference = attr(child(root(draft.base.document(relation.target)), 'location'), 'ref');
    const block = reference === undefined ? null : parseBlock(reference);
    const [moved] = block ? replayBlocks([block], log, originalName) : [];
    if (!moved || formatCellBlock(moved) === reference) continue;
    setAttr(child(root(draft.edit(relation.target)), 'location')!, 'ref', formatCellBlock(moved));
  }
}
