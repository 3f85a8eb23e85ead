import type { CellBlock } from '../columns/sheet-grid';

/** A paragraph as the file gives it. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 1-based line of a text, or running number of the paragraph in a Word document. */
  readonly line: number;
  /** Where line breaks inside the text are lines of their own (quoted cells): the last of them. */
  readonly lastLine?: number;
  /** Where the lines of a text that was put together begin in it, the first one included. */
  readonly starts?: readonly { readonly at: number; readonly line: number }[];
  /** Level of the heading style (1 = outermost) in a Word document, else null. */
  readonly heading: number | null;
}

/** A real table of a Word document, or a sheet of a workbook. */
export interface TableBlock {
  readonly kind: 'table';
  /** Number of the table's first paragraph. */
  readonly line: number;
  /** Row-major, every row of the same width; a cell that a merge covers is ''. */
  readonly rows: readonly (readonly string[])[];
  /** Merged cells, 1-based row and column inside the table, inclusive. */
  readonly merges: readonly CellBlock[];
  /** Number of the first paragraph of each row. */
  readonly rowLines: readonly number[];
  /** Its last line, where that is not the first one of the last row. */
  readonly lastLine?: number;
  /** Name of the sheet that the table fills; no other table goes on in it. */
  readonly sheet?: string;
}

export type PlanBlock = ParagraphBlock | TableBlock;

/** The lines of a text as paragraphs. Any kind of line end; blank lines are kept as empty paragraphs so that lines count right. */
export function textToBlocks(text: string): ParagraphBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line, index) => ({ kind: 'paragraph', text: line, line: index + 1, heading: null }));
}
