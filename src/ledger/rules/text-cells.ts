import { FIELDS, type Field } from '../columns/fields';
import { ownCell, plainText, type RuleCell } from './cells';
import { MISREAD } from './misread-characters';
import type { PlacedEntry, RuleContext } from './rule';

/** A cell of a row that holds text of its own. */
export interface TextCell {
  readonly field: Field;
  readonly cell: RuleCell;
  readonly text: string;
}

/** The entry's own text cells in all columns with a meaning; formulas are left out. */
export function textCells(entry: PlacedEntry, context: RuleContext): readonly TextCell[] {
  const memory = context.facts.row(entry);
  if (memory.texts !== null) return memory.texts;
  const texts: TextCell[] = [];
  for (const field of context.facts.built('fields', () =>
    FIELDS.filter((name) => context.columns[name] !== undefined),
  )) {
    const cell = ownCell(entry, field, context);
    const text = plainText(cell);
    if (cell !== null && text !== null) texts.push({ field, cell, text });
  }
  memory.texts = texts;
  return texts;
}

/** A text cell that says what is to be done. */
export interface ProseCell extends TextCell {
  readonly field: 'task' | 'measures';
}

/** The entry's own text in task and measures. */
export function titleAndMeasures(entry: PlacedEntry, context: RuleContext): readonly ProseCell[] {
  const memory = context.facts.row(entry);
  return (memory.prose ??= textCells(entry, context).filter(
    (cell): cell is ProseCell => cell.field === 'task' || cell.field === 'measures',
  ));
}

/**
 * A character that running Chinese text, figures and Latin words do without, one that the wrong encoding makes of others, or a
 * sign that begins a formula: without any of these the rules about characters have nothing to look for.
 */
const UNUSUAL = new RegExp(
  `[^\\u4e00-\\u9fff\\u0021-\\u0025\\u0027-\\u003e\\u0041-\\u007e，。；：、“”‘’（）《》？！—…·〔〕【】]|^[=@+-]|[${MISREAD}]`,
);

/** Those of the text cells that hold anything but the usual characters; most rows have none. */
export function unusualTexts(entry: PlacedEntry, context: RuleContext): readonly TextCell[] {
  const memory = context.facts.row(entry);
  return (memory.suspects ??= textCells(entry, context).filter(({ text }) => UNUSUAL.test(text)));
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
