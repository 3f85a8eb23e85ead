import { fold } from '../units/fold';
import { matchBrackets } from '../units/brackets';
import { markerAt } from './outline-markers';
import type { PlanEntry } from './plan-reading';

/** A quote of this length and less may hold a full stop that does not end the title. */
const LONGEST_QUOTE = 120;
const TRAILING = /[\s。;；,，、.:：]+$/;
/** Marks that begin an item of a list without numbers; a star says that the task is a key one and stays. */
const BULLET = /^(?:[—–]{1,2}|-{2}|[●■◆◇□▪•‣➢►▶➤✓✔○◎·\uf06c\uf0d8\uf0b7\uf0fc])\s*(?=[^\s])/;
/** Marks of key tasks, where not every task has one. */
const KEY_MARK = /^[★☆▲△※*]\s*/;

/** A bullet of a symbol font that became a letter. */
const LETTER_MARK = /^[nluØü§¨](?=[㐀-鿿])/;
const FEWEST_LETTERS = 3;

/** A text that begins with the mark of a list without numbers. */
export function isBulleted(text: string): boolean {
  return BULLET.test(text) || KEY_MARK.test(text);
}

/** The entries, their titles without a mark that all of several begin with: it marks no key ones then, it lists. */
export function withoutSharedMark(entries: readonly PlanEntry[]): PlanEntry[] {
  const titles = entries.map(({ entry }) => entry.task);
  const mark = titles[0]?.charAt(0) ?? '';
  const isMark = KEY_MARK.test(mark) || (titles.length >= FEWEST_LETTERS && LETTER_MARK.test(titles[0]!));
  const isShared = titles.length > 1 && isMark && titles.every((title) => title.startsWith(mark));
  return isShared
    ? entries.map((each) => ({ ...each, entry: { ...each.entry, task: each.entry.task.slice(1).trimStart() } }))
    : [...entries];
}

/** Where sister items have short titles, one this long is a title with its measures behind a comma. */
const LONG_TITLE = 50;

/** End of the first sentence: a full stop outside quotes and brackets, a line break, or `limit`. */
export function sentenceEnd(folded: string, limit: number): number {
  const partner = matchBrackets(folded.slice(0, Math.min(folded.length, limit)));
  for (let index = 0; index < limit; index++) {
    const close = partner[index] ?? -1;
    if (close > index && close - index <= LONGEST_QUOTE) {
      index = close;
      // “……。” at the end of a sentence: the stop inside ends it.
      if (/[。]/.test(folded.charAt(close - 1)) && !/[的,、;:]/.test(folded.charAt(close + 1)) && close + 1 < limit) {
        const next = folded.charAt(close + 1);
        if (next !== '。' && next !== '问') return close + 1;
      }
      continue;
    }
    if (/[。!?\n]/.test(folded.charAt(index)) || isDot(folded, index)) return index;
  }
  return limit;
}

/** `五.四青年节` */
const FEAST = /[一二三四五六七八九十]\.[一二三四五六七八九十]/;

function around(folded: string, index: number): string {
  return folded.slice(index - 1, index + 2);
}

/** `规范化.继续开展`: a dot between characters stands for a full stop. */
function isDot(folded: string, index: number): boolean {
  return (
    folded.charAt(index) === '.' &&
    /[㐀-鿿”)]\.[㐀-鿿“]/.test(around(folded, index)) &&
    !FEAST.test(around(folded, index))
  );
}

/** End of the first clause, for a title that runs into its measures. */
export function clauseEnd(folded: string, limit: number): number {
  const partner = matchBrackets(folded.slice(0, limit));
  for (let index = 0; index < limit; index++) {
    const close = partner[index] ?? -1;
    if (close > index && close - index <= LONGEST_QUOTE) index = close;
    else if (/[,;:]/.test(folded.charAt(index)) && index >= 4) return index;
  }
  return limit;
}

export function cleanTitle(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .trim()
    .replace(BULLET, '')
    .replace(TRAILING, '');
}

/** A title much longer than those of its sisters. */
export function isTooLong(length: number, usual: number): boolean {
  return length > LONG_TITLE && usual > 0 && usual <= 28 && length > usual * 2.2;
}

/** A cell of this length and less is one title, wherever its lines are broken. */
const LONGEST_CELL = 50;

/** A cell's text whose line was broken to fit: no line of it ends a sentence or begins with a number of its own. */
export function unbroken(text: string): string {
  const lines = text.split(/\s*\n\s*/);
  const whole = lines.length > 1 && text.length <= LONGEST_CELL && !/[。;；:：!！?？]\s*\n/.test(text);
  return whole && lines.every((line) => markerAt(fold(line), 0) === null) ? lines.join('') : text;
}

/** The first sentence of a text as a title, and what follows it. */
export function titleOfText(text: string): { readonly title: string; readonly rest: string } {
  const folded = fold(text);
  const end = sentenceEnd(folded, folded.length);
  return {
    title: cleanTitle(text.slice(0, end)),
    rest: text
      .slice(end)
      .replace(/^[\s。！!？?]+/, '')
      .trim(),
  };
}
