import { matchBrackets } from './brackets';

const ENUMERATOR =
  /^(?:第[一二三四五六七八九十百零\d]{1,6}条|\d{1,2}[.)](?!\d)|[①-⑳]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[•●■◆▪○◎·](?![○◎●])|[*-](?= )|[一二三四五六七八九十]是|\d{1,2} (?=[^\d]))\s*/;
const LEADING =
  /^(?:(?:联系|分管)(?=[省市区县州][一-鿿]{2})|(?:并|拟|建议|统一|分别|应|可|需|须|具体|主要|其中)?由(?=..)|(?:以及|及(?!第|时)|与|并|同时|其中|请|暨|以(?!色列|上|下)|和(?!平|顺|县|田|政|静|龙|林|硕|布|谐))(?=..))/;

/** One item of a list: as it was written, and folded. Of one length. */
export interface Text {
  readonly text: string;
  readonly folded: string;
}

export function trimmed(text: Text): Text {
  const lead = text.folded.length - text.folded.trimStart().length;
  const length = text.folded.trim().length;
  return { text: text.text.slice(lead, lead + length), folded: text.folded.trim() };
}

/** A part of an item without the blanks around it. */
export function cut(text: Text, start: number, end = text.folded.length): Text {
  return trimmed({ text: text.text.slice(start, end), folded: text.folded.slice(start, end) });
}

/** 按职责分工负责 cut off in the middle by an excerpt; `由A、B组成`. */
const CUT_DUTY = /按照?职?$|(?<=[一-鿿]{3})组成$/;

/** A bracket at an end that nothing closes belongs to no name. */
function withoutLoneBracket(item: Text): Text {
  if (!/^[([]|[)\]]$/.test(item.folded)) return item;
  const partner = matchBrackets(item.folded);
  const start = /^[([]/.test(item.folded) && partner[0] === -1 ? 1 : 0;
  const end = item.folded.length;
  return cut(item, start, /[)\]]$/.test(item.folded) && partner[end - 1] === -1 ? end - 1 : end);
}

/** `市教育局(二)`: the number of the label that follows. */
const NEXT_NUMBER = /(?<=[一-鿿]) ?(?:\([一二三四五六七八九十]{1,2}\)|[①-⑳])$/;

/** An item without its number, a 由 or 及 before it and what a cut left at its ends. */
export function withoutLead(item: Text): Text {
  let rest = item;
  for (const pattern of [ENUMERATOR, LEADING]) {
    const length = pattern.exec(rest.folded)?.[0].length ?? 0;
    if (length > 0 && (pattern === ENUMERATOR || rest.folded.length - length >= 2)) rest = cut(rest, length);
  }
  const tail = CUT_DUTY.exec(rest.folded) ?? NEXT_NUMBER.exec(rest.folded);
  if (tail !== null) rest = cut(rest, 0, tail.index);
  return withoutLoneBracket(rest);
}

/** Spelled as in the cell, but for a line break in the middle of a name. */
export function spelled(text: string): string {
  return text.replace(/[\r\n]+/g, '').trim();
}
