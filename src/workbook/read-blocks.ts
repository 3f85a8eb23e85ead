import { isPayloadError } from './errors';

/** What is read of each row: values and displayed texts, number formats, and formulas only where the sheet has any. */
export interface RowBlock {
  readonly values: unknown[][];
  readonly texts: string[][];
  readonly numberFormats: string[][];
  readonly formulas: unknown[][] | null;
}

/** A stretch of one sheet's used range, in 0-based rows of the sheet. */
export interface BlockSource {
  readonly sheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly withFormulas: boolean;
}

/** Excel on the web refuses answers over 5 MB; half of it leaves room for what the estimate misses. */
const TARGET_BYTES = 2_500_000;
/** Before anything is known: long Chinese cells, sent as value and as text. */
const FIRST_BYTES_PER_CELL = 150;
const SMALLEST_BLOCK = 1;

interface Span {
  readonly index: number;
  readonly firstRow: number;
  readonly rowCount: number;
}

/**
 * Reads the rows of several sheets in as few round trips as their size allows: blocks are bounded by bytes, learnt from what came
 * before; a block that is refused as too large is halved and read again.
 * @returns for each source its rows, in order.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sources: readonly BlockSource[],
  onRows?: (done: number, total: number) => void,
): Promise<RowBlock[]> {
  const results: RowBlock[] = sources.map(({ withFormulas }) => ({
    values: [],
    texts: [],
    numberFormats: [],
    formulas: withFormulas ? [] : null,
  }));
  const total = sources.reduce((sum, source) => sum + source.rowCount, 0);
  let pending: Span[] = sources.map(({ firstRow, rowCount }, index) => ({ index, firstRow, rowCount }));
  let bytesPerCell = FIRST_BYTES_PER_CELL;
  let budget = TARGET_BYTES;
  let done = 0;
  while (pending.length > 0) {
    const { now, later } = takeSpans(pending, sources, Math.max(1, Math.floor(budget / bytesPerCell)));
    try {
      const read = now.map((span) => loadSpan(sources[span.index]!, span));
      // Each round waits for the last: the size of a block is learnt from the one before.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      const bytes = read.reduce((sum, range) => sum + approximateBytes(range.values) + approximateBytes(range.text), 0);
      const cells = now.reduce((sum, span) => sum + span.rowCount * sources[span.index]!.columnCount, 0);
      bytesPerCell = Math.max(20, (bytes / Math.max(1, cells)) * 1.3);
      now.forEach((span, at) => append(results[span.index]!, read[at]!));
      done += now.reduce((sum, span) => sum + span.rowCount, 0);
      onRows?.(done, total);
      pending = later;
    } catch (error) {
      const rows = now.reduce((sum, span) => sum + span.rowCount, 0);
      if (!isPayloadError(error) || rows <= SMALLEST_BLOCK) throw error;
      budget = Math.max(bytesPerCell, budget / 2);
      bytesPerCell *= 2;
    }
  }
  return results;
}

/** Cuts off the front of the pending spans what fits into `cells`, at least one row. */
function takeSpans(pending: readonly Span[], sources: readonly BlockSource[], cells: number) {
  const now: Span[] = [];
  const later: Span[] = [];
  let left = cells;
  for (const span of pending) {
    const fits = Math.floor(left / sources[span.index]!.columnCount);
    const rows = now.length === 0 ? Math.max(SMALLEST_BLOCK, fits) : fits;
    const taken = later.length > 0 ? 0 : Math.min(rows, span.rowCount);
    if (taken > 0) now.push({ ...span, rowCount: taken });
    if (taken < span.rowCount)
      later.push({ index: span.index, firstRow: span.firstRow + taken, rowCount: span.rowCount - taken });
    left -= taken * sources[span.index]!.columnCount;
  }
  return { now, later };
}

function loadSpan(source: BlockSource, span: Span): Excel.Range {
  const range = source.sheet.getRangeByIndexes(span.firstRow, source.firstColumn, span.rowCount, source.columnCount);
  range.load('values,text,numberFormat');
  if (source.withFormulas) range.load('formulas');
  return range;
}

function append(result: RowBlock, range: Excel.Range): void {
  // Loops, not spread arguments: a block may hold more rows than a call may have arguments.
  for (const row of range.values) result.values.push(row);
  for (const row of range.text) result.texts.push(row);
  for (const row of range.numberFormat) result.numberFormats.push(row);
  if (result.formulas) for (const row of range.formulas) result.formulas.push(row);
}

/** UTF-8 size of the texts, roughly: Chinese characters take three bytes. */
function approximateBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += typeof cell === 'string' ? cell.length * 3 + 3 : 10;
  return bytes;
}
