import type { Field } from './fields';

/** What telling rows apart needs to know of a ledger. */
export interface BodyShape {
  /** 1-based column by field. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly repeatedRows: ReadonlySet<number>;
  /** Title and subtitles, which may come again on every page. */
  readonly titles: ReadonlySet<string>;
}

export interface Habits {
  /** Most rows with tasks have a number. */
  readonly numbered: boolean;
  /** Most numbers are Arabic, so that a bare `一` heads a section. */
  readonly arabic: boolean;
}

export interface OwnCell {
  readonly column: number;
  readonly text: string;
  readonly span: number;
}

/** Fields that say what is to be done. */
export const TEXTS: readonly Field[] = ['task', 'measures', 'problem', 'deliverable'];
export const HAS_LETTER = /\p{L}/u;

/** The field that a column stands for. */
export function fieldAt(shape: BodyShape, column: number): Field | undefined {
  for (const [field, at] of shape.columns) if (at === column) return field;
  return undefined;
}
