import { joinLines, type GridView } from './grid-view';
import { headingLevel, isNoteText, isTotalLabel } from './row-texts';

export interface TitleRows {
  readonly title: string;
  readonly subtitles: readonly string[];
  /** Every text above the header, as it comes again on printed pages. */
  readonly texts: ReadonlySet<string>;
  /** First row of them, 1-based; the header's own first row when there are none. */
  readonly top: number;
  /** Heading with an ordinal (`一、…`) in the row right above the header, else ''. */
  readonly heading: string;
}

const MOST_ROWS = 8;
const MOST_BLANKS = 2;
const TITLE =
  /台账|臺帳|清单|清單|任务|任務|计划|方案|要点|分工|一览|责任|事项|工作|表$|ledger|list|plan|tasks|tracker/i;
const ATTACHMENT = /^附(?:件|表|录)\s*[\d一二三四五六七八九十]*\s*[:：]?$/;

/** Reads the rows above a header, between two columns, down from `after` (the last row of what stands above it). */
export function titleRowsAbove(
  view: GridView,
  headerTop: number,
  left: number,
  right: number,
  after: number,
): TitleRows {
  const found: { row: number; text: string; score: number; lone: boolean }[] = [];
  let blanks = 0;
  for (let row = headerTop - 1; row > after && row >= view.firstRow && headerTop - row <= MOST_ROWS; row--) {
    const texts = textsOf(view, row, left, right);
    if (texts.length === 0) {
      if (++blanks > MOST_BLANKS) break;
      continue;
    }
    if (texts.length > 4 || isTotalLabel(texts[0]?.text ?? '')) break;
    for (const { text, span } of [...texts].reverse()) {
      found.push({ row, text, score: scoreOf(text, span, texts.length), lone: texts.length === 1 });
    }
  }
  found.reverse();
  const title = found.reduce<(typeof found)[number] | null>(
    (best, one) => (!best || one.score > best.score ? one : best),
    null,
  );
  const above = found[found.length - 1];
  const isHeading =
    above !== undefined && above.lone && above.row === headerTop - 1 && [1, 2].includes(headingLevel(above.text) ?? 9);
  return {
    title: title?.text ?? '',
    subtitles: found.filter((one) => one !== title).map(({ text }) => text),
    texts: new Set(found.map(({ text }) => text)),
    top: found[0]?.row ?? headerTop,
    heading: isHeading ? above.text : '',
  };
}

/** Texts that stand in a row, merged cells that begin left of the ledger (a title over the whole sheet) included. */
function textsOf(view: GridView, row: number, left: number, right: number): { text: string; span: number }[] {
  const texts: { text: string; span: number }[] = [];
  for (let column = left; column <= right; column++) {
    const from = view.origin(row, column);
    if (from.row !== row || (from.column !== column && column !== left)) continue;
    const text = joinLines(view.text(from.row, from.column));
    const merge = view.merge(row, column);
    if (text !== '') texts.push({ text, span: merge ? merge.right - merge.left + 1 : 1 });
  }
  return texts;
}

function scoreOf(text: string, span: number, texts: number): number {
  let score = 0;
  if (TITLE.test(text)) score += 2;
  if (span > 1) score += 1;
  if (texts === 1) score += 1;
  if (ATTACHMENT.test(text)) score -= 4;
  if (/[:：]/.test(text) || isNoteText(text)) score -= 3;
  if (/^[(（].*[)）]$/.test(text)) score -= 2;
  if (headingLevel(text) !== null) score -= 1;
  return score;
}
