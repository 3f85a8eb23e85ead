import { fold } from '../units/fold';
import { fieldOfLabel } from './labels';
import type { PlanBlock, TableBlock } from './plan-input';

const FEWEST_ROWS = 3;

function isLabel(text: string): boolean {
  return fieldOfLabel(fold(text.trim()).replace(/:$/, '')) !== null;
}

/** The pairs of a row `任务名称 | 推进更新 | 牵头单位 | 区住建局`; null for other rows. */
function pairsOf(row: readonly string[]): { label: string; value: string }[] | null {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const pairs: { label: string; value: string }[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label, value = ''] = [cells[at]!, cells[at + 1]];
    if (!isLabel(label) || isLabel(value)) return null;
    pairs.push({ label: label.replace(/[:：]$/, ''), value });
  }
  return pairs;
}

function hasUnits(rows: readonly (readonly { label: string }[])[]): boolean {
  return rows.some((pairs) => pairs.some(({ label }) => fieldOfLabel(fold(label)) === 'units'));
}

/** A table whose rows are labels with what stands beside them, as paragraphs `任务名称：…`; null for other tables. */
function paragraphsOf(table: TableBlock): PlanBlock[] | null {
  if (table.rows.length < FEWEST_ROWS) return null;
  const rows = table.rows.map(pairsOf);
  const labelled = rows.filter((pairs) => pairs !== null);
  if (labelled.length !== rows.length || !hasUnits(labelled)) return null;
  return labelled.flatMap((pairs, at) =>
    pairs.map(({ label, value }): PlanBlock => {
      const line = table.rowLines[at] ?? table.line;
      return { kind: 'paragraph', text: `${label}：${value.replace(/\n/g, '')}`, line, heading: null };
    }),
  );
}

/** Cards drawn as tables (督办单: a label in each row, its value beside it) and pasted ones (`牵头单位⇥区住建局`) as label paragraphs. */
export function withLabelTables(blocks: readonly PlanBlock[]): PlanBlock[] {
  return blocks.flatMap((block): PlanBlock[] => {
    if (block.kind === 'table') return paragraphsOf(block) ?? [block];
    const cells = block.text.split('\t');
    const [pair] = cells.length === 2 ? (pairsOf(cells) ?? []) : [];
    return [pair === undefined ? block : { ...block, text: `${pair.label}：${pair.value}` }];
  });
}
