import { assignColumns } from './assign-columns';
import { filledCells, type GridView } from './grid-view';
import type { HeaderBlock } from './header-block';
import { isKnownHeader } from './match-header';

/** Rows looked at below the header. */
const SAMPLE = 40;
/** A title says more than a name, a place or a mark does. */
const SHORTEST_TITLE = 7;
/** A time by which something must be finished, not the end of a validity or a contract. */
const TO_BE_DONE = /完成|办[结复理]|整改|落实|答复|化解|上线|计划|要求|预计|兑现|时限|限期|截止|deadline|due/i;
const SURE = 1.8;

/**
 * The column of tasks in a table that says who must have finished something by when, but calls it by a word that is no header known to us
 * (`建议事由`, `承诺`): the longest texts under an unknown header, each its own. Null where nothing shows that they are tasks.
 */
export function unnamedTask(
  view: GridView,
  { bottom, paths, candidates }: Pick<HeaderBlock, 'bottom' | 'paths' | 'candidates'>,
): number | null {
  const assigned = assignColumns(candidates);
  const weight = (field: 'schedule' | 'leadUnits' | 'responsiblePersons'): number => assigned.get(field)?.weight ?? 0;
  const due = assigned.get('schedule');
  const header = (column: number): string => (paths.get(column) ?? []).join('');
  if (due === undefined || due.weight < SURE || !TO_BE_DONE.test(header(due.column))) return null;
  if (Math.max(weight('leadUnits'), weight('responsiblePersons')) < SURE) return null;
  const last = Math.min(view.lastRow, bottom + SAMPLE);
  const rows = filledCells(view, due.column, bottom + 1, last).length;
  let best: number | null = null;
  let longest = SHORTEST_TITLE;
  for (const [column, path] of paths) {
    const list = candidates.get(column) ?? [];
    const mayBeTask = list.length === 0 ? !isKnownHeader(path[path.length - 1] ?? '') : list[0]?.field === 'task';
    if (!mayBeTask) continue;
    const texts = filledCells(view, column, bottom + 1, last).map(({ text }) => text);
    const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const own = new Set(texts).size;
    if (texts.length === 0 || texts.length < rows || own < texts.length * 0.9 || length < longest) continue;
    [best, longest] = [column, length];
  }
  return best;
}
