import { fold } from '../units/fold';
import { labelAtStart } from './labels';
import { markerAt } from './outline-markers';

const SENTENCE_END = /[。；;！？!?：:]["”」』)）】〕]?\s*$/;
/** What a bracket at the end of a paragraph says when it names units or a time. */
export const STATED = /(?:单位|部门|科室|处室|股室|责任人|时限|领导)[:：]|(?:负责|牵头|配合|落实)$/;

/** A bracket that names units ends its paragraph without a stop. */
function endsWithUnits(line: string): boolean {
  const folded = fold(line.trimEnd());
  if (!/[)\]]$/.test(folded)) return false;
  const open = Math.max(folded.lastIndexOf('('), folded.lastIndexOf('['));
  const from = open < 0 ? 0 : open + 1;
  return STATED.test(folded.slice(from, -1)) || (open < 0 && STATED.test(folded.slice(0, -1)));
}

/** `…工作计划。（各处室）`: a whole bracket behind a stop closes its paragraph. */
const CLOSING_BRACKET = /[。；;！？!?]\s?[(（〔[【][^()（）〔〕[\]【】]*[)）〕\]】]\s*$/;

export function isEnded(line: string): boolean {
  return SENTENCE_END.test(line) || CLOSING_BRACKET.test(line) || endsWithUnits(line);
}

/** A line that ends so goes on, full or not. */
export const COMMA = /[，、,]\s*$/;

export const INDENT = /^(?:\u3000{1,}|[ \t\u00a0]{2,})/;
/** A page holds this many full-width characters in a line, no fewer and no more. */
const NARROWEST = 18;
const WIDEST = 64;
const FEWEST_LINES = 6;
const FEWEST_FULL = 5;

/** Width in full-width characters; Latin letters and digits take half a place. */
export function widthOf(text: string): number {
  let half = 0;
  for (let index = 0; index < text.length; index++) half += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return half / 2;
}

/**
 * The width at which lines were broken, or null when paragraphs stand on one line each: then the lines behind full ones begin with
 * numbers and labels of their own.
 */
function wrapWidth(texts: readonly string[]): number | null {
  const lines = texts.filter((text) => text.trim() !== '').map((text) => ({ text, width: widthOf(text.trimEnd()) }));
  if (lines.length < FEWEST_LINES) return null;
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.85)]!;
  if (wide < NARROWEST || wide > WIDEST || widths[widths.length - 1]! > wide * 1.4) return null;
  let full = 0;
  let broken = 0;
  lines.forEach(({ text, width }, index) => {
    if (width < wide - 2.5 && !COMMA.test(text)) return;
    full += 1;
    const next = lines[index + 1];
    if (!isEnded(text) && next !== undefined && !beginsAnew(fold(next.text.trim()))) broken += 1;
  });
  const isUsual = full >= lines.length * 0.3 && broken >= full * 0.5;
  // Short items end many lines early; then nearly all full ones go on.
  const isClear = full >= lines.length * 0.25 && full >= FEWEST_FULL && broken >= full * 0.8;
  return isUsual || isClear ? wide : null;
}

/** The width where paragraphs are indented: lines without a stop that a line without indent follows are full. Null where they are not. */
function indentedWidth(texts: readonly string[]): number | null {
  const lines = texts.filter((text) => text.trim() !== '');
  const indents = lines.filter((text) => INDENT.test(text)).length;
  const broken = lines.filter((line, index) => index > 0 && !isEnded(line) && !INDENT.test(lines[index + 1] ?? '　　'));
  if (broken.length === 0 || indents < FEWEST_LINES || indents < broken.length) return null;
  const wide = lines.reduce((most, line) => Math.max(most, widthOf(line.trimEnd())), 0);
  if (wide < NARROWEST || wide > WIDEST) return null;
  return broken.every((line) => widthOf(line.trimEnd()) >= wide - 2.5) ? wide : null;
}

/** Fewer lines than this of one length are chance. */
const FEWEST_ALIKE = 4;

/** The length where lines are cut after so many characters (`…确保1` | `2月底前`), whatever their width; null where they are not. */
function cutLength(texts: readonly string[]): number | null {
  const lines = texts.map((text) => text.trimEnd()).filter((text) => text !== '');
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const cut = lines.flatMap((line, index) => (line.length === longest ? [{ line, next: lines[index + 1] ?? '' }] : []));
  const broken = cut.filter(({ line, next }) => !isEnded(line) && !beginsAnew(fold(next.trim()))).length;
  const isUsual = cut.length >= FEWEST_ALIKE && cut.length * 8 >= lines.length && broken * 5 >= cut.length * 4;
  return longest >= NARROWEST && longest <= WIDEST && isUsual ? longest : null;
}

export type IsFull = (line: string) => boolean;

/** Tells the lines that were broken to fit; null where paragraphs stand on one line each. */
export function fullLines(texts: readonly string[]): IsFull | null {
  const length = cutLength(texts);
  if (length !== null) return (line) => line.trimEnd().length === length;
  const width = wrapWidth(texts) ?? indentedWidth(texts);
  return width === null ? null : (line) => widthOf(line.trimEnd()) >= width - 2.5;
}

/** An outline marker, a label or a dash at the beginning of a line. */
function beginsAnew(folded: string): boolean {
  return markerAt(folded, 0) !== null || /^[—-]{2}/.test(folded) || labelAtStart(folded) !== null;
}
