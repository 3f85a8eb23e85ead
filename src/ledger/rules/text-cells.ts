import { FIELDS, type Field } from '../columns/fields';
import { ownCell, plainText, type RuleCell } from './cells';
import type { PlacedEntry, RuleContext } from './rule';

/** A cell of a row that holds text of its own. */
export interface TextCell {
  readonly field: Field;
  readonly cell: RuleCell;
  readonly text: string;
}

/** The entry's own text cells in all columns with a meaning; formulas are left out. */
export function textCells(entry: PlacedEntry, context: RuleContext): readonly TextCell[] {
  return context.facts.onceFor(entry, 'texts', () =>
    FIELDS.flatMap((field) => {
      const cell = ownCell(entry, field, context);
      const text = plainText(cell);
      return cell === null || text === null ? [] : [{ field, cell, text }];
    }),
  );
}

/** Text shortened for a message. */
export function excerpt(text: string, length = 20): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}

/** The cell of the row in which a piece of text stands: measures, deliverable or task; null when none of them holds it. */
export function cellWith(piece: string, entry: PlacedEntry, context: RuleContext): TextCell | null {
  const texts = textCells(entry, context);
  const order: readonly Field[] = ['measures', 'deliverable', 'task'];
  const [found] = order.flatMap(
    (field) => texts.find((cell) => cell.field === field && cell.text.includes(piece)) ?? [],
  );
  return found ?? null;
}
