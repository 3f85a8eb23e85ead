import { excerpt } from './repair-characters';
import { joinBlocks, type Paragraph } from './paragraph';
import type { ParagraphBlock } from './plan-input';
import type { Repair } from './plan-reading';

const COUNT = /^\s*(\d{1,4})\s*[、.．]/;
const SENTENCE_END = /[。；;！？!?：:”」』)）】〕]\s*$/;
/** Fewer pages than this prove nothing, unless they are as long as no item of a list. */
const FEWEST = 3;
const LONG_PAGE = 400;
/** Pages are cut at a fixed length; items of a list are not of one length. */
const SHORTEST_PAGE = 60;
const SPREAD = 1.5;

/** Lines before the first page, at most, and what a site that shares documents says in them. */
const MOST_LEADING = 4;
const SHARED = /\.(?:docx?|pdf|wps)\b|(?:会员|用户)分享|在线阅读|珍藏版|文库|下载后/;

/**
 * A document cut in pages, each beginning with its own count (`2、…`) in the middle of words, years and item numbers: the counts
 * are taken away and the pages joined. Null when the lines are no such pages; a numbered list of one task a line is none.
 */
export function joinPageFragments(blocks: readonly ParagraphBlock[], repairs: Repair[]): Paragraph[] | null {
  const lines = blocks.filter(({ text }) => text.trim() !== '');
  const first = lines.findIndex(({ text }) => Number(COUNT.exec(text)?.[1]) === 1);
  const isShared = lines.slice(0, Math.max(0, first)).some(({ text }) => SHARED.test(text));
  if (first < 0 || first > MOST_LEADING || (first > 0 && !isShared)) return null;
  const filled = lines.slice(first);
  const leading = lines.slice(0, first).map((line) => joinBlocks([line], false));
  const pages = withInnerPages(filled) ?? filled;
  const enough = isShared || pages.slice(0, -1).every(({ text }) => text.length >= LONG_PAGE) ? 2 : FEWEST;
  if (pages.length < enough) return null;
  const counts = pages.map(({ text }) => Number(COUNT.exec(text)?.[1] ?? -1));
  const byLine = counts.every((count, index) => count === index + 1 || count === pages[index]!.line);
  if (!byLine) return null;
  const bodies = pages.map(({ text }) => text.replace(COUNT, ''));
  const lengths = bodies.slice(0, -1).map((text) => text.length);
  const [shortest, longest] = [lengths.reduce((a, b) => Math.min(a, b)), lengths.reduce((a, b) => Math.max(a, b))];
  const cut = bodies.slice(0, -1).filter((text) => !SENTENCE_END.test(text)).length;
  const even = shortest >= SHORTEST_PAGE && longest <= shortest * SPREAD && cut >= lengths.length * 0.5;
  // Pages of uneven length: hardly one of them ends with a sentence, and most are long.
  const middle = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (!even && (middle < SHORTEST_PAGE || cut < lengths.length * 0.8)) return null;
  pages.forEach((page, index) => {
    const before = bodies[index - 1] ?? '';
    const splitNumber = /\d$/.test(before) && /^\d/.test(bodies[index]!);
    repairs.push({
      kind: splitNumber ? 'split-number' : 'page-fragments',
      line: page.line,
      before: `${before.slice(-12)} | ${excerpt(page.text, 0, 24)}`,
      after: `${before.slice(-12)}${excerpt(bodies[index]!, 0, 24)}`,
    });
  });
  const joined = joinBlocks(
    pages.map((page, index) => ({ ...page, text: bodies[index]! })),
    true,
  );
  return [...leading, joined];
}

/** Counts that lie inside a line at most, one behind another. */
const MOST_INNER = 3;

/**
 * Pages whose line breaks were lost here and there: the missing count stands inside the line before (`救援实现50公里3、飞行半径`), in
 * mid-sentence. Null where a missing count is not found.
 */
function withInnerPages(lines: readonly ParagraphBlock[]): ParagraphBlock[] | null {
  const pages: ParagraphBlock[] = [];
  for (const line of lines) {
    const count = Number(COUNT.exec(line.text)?.[1] ?? -1);
    if (count < pages.length + 1 || count > pages.length + 1 + MOST_INNER) return null;
    while (pages.length + 1 < count) {
      const last = pages[pages.length - 1];
      const at = last ? last.text.search(new RegExp(`(?<=[^\\d。；;：:，,、\\s])${pages.length + 1}、(?=\\D)`)) : -1;
      if (!last || at < 0) return null;
      pages.splice(-1, 1, { ...last, text: last.text.slice(0, at) }, { ...last, text: last.text.slice(at) });
    }
    pages.push(line);
  }
  return pages;
}
