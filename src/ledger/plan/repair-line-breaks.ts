import { closesDocument } from './document-context';
import { markerAt, RANK } from './outline-markers';
import { joinBlocks, type Paragraph } from './paragraph';
import type { ParagraphBlock } from './plan-input';
import type { Repair } from './plan-reading';
import { fold } from '../units/fold';
import { labelAtStart } from './labels';
import { blankRows } from './list-rows';
import { namesOnlyUnits } from './unit-statement';
import { isTitle } from './site-text';

const SENTENCE_END = /[。；;！？!?：:]["”」』)）】〕]?\s*$/;
/** What a bracket at the end of a paragraph says when it names units or a time. */
const STATED = /(?:单位|部门|科室|处室|股室|责任人|时限|领导)[:：]|(?:负责|牵头|配合|落实)$/;

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

function isEnded(line: string): boolean {
  return SENTENCE_END.test(line) || CLOSING_BRACKET.test(line) || endsWithUnits(line);
}

/** `…（责任` | `单位：市民政局）`: a bracket that is open at the end of a line goes on in the next one. */
const OPEN_BRACKET = /[(（〔[【][^()（）〔〕[\]【】。；]{0,60}$/;

/** A line that ends so goes on, full or not. */
const COMMA = /[，、,]\s*$/;

const INDENT = /^(?:\u3000{1,}|[ \t\u00a0]{2,})/;
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

type IsFull = (line: string) => boolean;

/** Tells the lines that were broken to fit; null where paragraphs stand on one line each. */
function fullLines(texts: readonly string[]): IsFull | null {
  const length = cutLength(texts);
  if (length !== null) return (line) => line.trimEnd().length === length;
  const width = wrapWidth(texts) ?? indentedWidth(texts);
  return width === null ? null : (line) => widthOf(line.trimEnd()) >= width - 2.5;
}

/** An outline marker, a label or a dash at the beginning of a line. */
function beginsAnew(folded: string): boolean {
  return markerAt(folded, 0) !== null || /^[—-]{2}/.test(folded) || labelAtStart(folded) !== null;
}

/**
 * Joins lines that were broken to fit a page: a full line goes on in the next one, unless that begins with an outline marker, a label
 * or an indent of its own. Every joint is told.
 */
export function joinBrokenLines(blocks: readonly ParagraphBlock[], repairs: Repair[]): Paragraph[] {
  const texts = blocks.map(({ text }) => text);
  const isFull = fullLines(texts);
  if (isFull === null) return joinOpenBrackets(blocks, repairs);
  const filled = blocks.filter(({ text }) => text.trim() !== '');
  const indents = filled.filter(({ text }) => INDENT.test(text)).length;
  // A margin before every line tells no paragraphs apart.
  const isMargin = filled.slice(2).every(({ text }) => INDENT.test(text));
  const indented = indents >= 2 && indents >= filled.length * 0.1 && !isMargin;
  const ragged = isRagged(filled, isFull);
  const rows = blankRows(blocks.map(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  let open: ParagraphBlock[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(joinBlocks(open, false));
    open = [];
  };
  let previous: ParagraphBlock | null = null;
  for (const [at, block] of blocks.entries()) {
    const goesOn =
      previous !== null &&
      !rows.has(at) &&
      previous.heading === null &&
      block.heading === null &&
      (continues(previous.text, block.text, isFull, indented) || (ragged && runsOn(open, block.text)));
    if (!goesOn) close();
    if (goesOn) {
      const [before, after] = [open[open.length - 1]!.text.trimEnd(), block.text.trimStart()];
      repairs.push(jointAt(before, after, block.line));
      open[open.length - 1] = { ...open[open.length - 1]!, text: before };
      open.push({ ...block, text: after });
    } else open.push(block);
    previous = block;
  }
  close();
  return paragraphs;
}

/** `（牵头部` | blank | `门：市交通委）`: a bracket that names units and is closed in the next line only. */
function joinOpenBrackets(blocks: readonly ParagraphBlock[], repairs: Repair[]): Paragraph[] {
  const paragraphs: ParagraphBlock[][] = [];
  let last: ParagraphBlock[] | null = null;
  for (const block of blocks) {
    const isFilled = block.text.trim() !== '';
    const before: ParagraphBlock | undefined = last?.[last.length - 1];
    if (last && before && isFilled && closesBracket(before.text, block.text)) {
      const [head, tail] = [before.text.trimEnd(), block.text.trimStart()];
      repairs.push(jointAt(head, tail, block.line));
      last[last.length - 1] = { ...before, text: head };
      last.push({ ...block, text: tail });
      continue;
    }
    const paragraph = [block];
    paragraphs.push(paragraph);
    if (isFilled) last = paragraph;
  }
  return paragraphs.map((each) => joinBlocks(each, false));
}

/** A line that ends in an open bracket, and one that says in its first words, up to the closing one, who is responsible. */
function closesBracket(line: string, next: string): boolean {
  const open = OPEN_BRACKET.exec(line.trimEnd())?.[0];
  const close = open === undefined ? -1 : next.search(/[)）〕\]】]/);
  if (open === undefined || close < 0 || /[。；]/.test(next.slice(0, close))) return false;
  return STATED.test(fold(open.slice(1) + next.slice(0, close)));
}

/** The repair that joins a line to the one before. */
export function jointAt(head: string, tail: string, line: number): Repair {
  const [before, after] = [head.slice(-16), tail.slice(0, 16)];
  return { kind: 'line-break', line, before: `${before} | ${after}`, after: before + after };
}

/** Fewer short lines than this behind commas are chance. */
const FEWEST_RAGGED = 3;

/** Print of even margins comes out of a converter in pieces (`推动社会组织信息公开，` | `按年度公开结果`): lines end early, behind commas. */
function isRagged(blocks: readonly ParagraphBlock[], isFull: IsFull): boolean {
  const short = blocks.filter(({ text }) => COMMA.test(text) && !isFull(text)).length;
  return short >= FEWEST_RAGGED && short * 40 >= blocks.length;
}

/** As many lines of a paragraph are looked at. */
const LINES_BACK = 12;
function isSigner(folded: string): boolean {
  return /^[^,;:。、“《]{4,30}(?:政府|办公[室厅]|[委局厅部会院])$/.test(folded) && !folded.includes('负责');
}

/** `责任单位：` alone, or names that go on: `责任单位：市银保监分局等` | `市级各有关部门`, `市产权管理` | `中心。`. */
function namesGoOn(line: string, next: string): boolean {
  return /[:：]$/.test(line) || (!isEnded(line) && (/^\s*[^。，、；]{1,8}[。、]/.test(next) || namesOnlyUnits(next)));
}

/**
 * A paragraph in pieces goes on inside a bracket, behind a comma or a number alone, at quotes and brackets, behind a stop inside an item,
 * and wherever it has a comma and no stop yet. A heading ends with its line.
 */
function runsOn(open: readonly ParagraphBlock[], next: string): boolean {
  const line = open[open.length - 1]?.text.trimEnd() ?? '';
  const tail = open.slice(-LINES_BACK).reduce((text, each) => text + each.text.trim(), '');
  const folded = fold(next.trim());
  if (line === '' || folded === '' || /[|\t]/.test(line + next)) return false;
  if (/^[、,;。)\]”]/.test(folded)) return true;
  if (markerAt(folded, 0)?.weak === false || /^[—-]{2}/.test(folded)) return false;
  if (isOpen(tail)) return true;
  if (labelAtStart(folded) !== null) return false;
  const first = fold(open[0]!.text.trim());
  if (labelAtStart(first) !== null) return /[，、,]$/.test(line) || namesGoOn(line, next);
  const marker = markerAt(first, 0);
  if (/[。！？]$/.test(line))
    return (
      marker !== null &&
      markerAt(folded, 0) === null &&
      !closesDocument(next.trim()) &&
      !isTitle(next) &&
      !isSigner(folded)
    );
  if (isEnded(tail) && !/[；;]$/.test(line)) return false;
  if (/[，、,；;]$/.test(line) || marker?.end === first.length) return true;
  if (/^[“"《(](?!此件|主动公开|公开)/.test(folded)) return true;
  const isHeading = open.length === 1 && marker !== null && RANK[marker.style] <= RANK.hanBracket;
  return !isHeading && (/[”"》]$/.test(line) || open.some(({ text }) => /[，、,；;]/.test(text)));
}

/** A bracket is open at the end of a text. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if ('(（〔【[［'.includes(char)) depth += 1;
    else if (')）〕】]］'.includes(char) && depth > 0) depth -= 1;
  }
  return depth > 0;
}

function continues(line: string, next: string, isFull: IsFull, indented: boolean): boolean {
  if (line.trim() === '' || next.trim() === '') return false;
  if (!isFull(line)) return false;
  if (/[|\t]/.test(line) || /[|\t]/.test(next)) return false;
  // The number of an item was cut: 能力。2 | 3.深入.
  if (/[。；;]\s?\d$/.test(line.trimEnd()) && /^\s*\d\s?[.、．]/.test(next)) return true;
  if (OPEN_BRACKET.test(line)) return true;
  const ended = isEnded(line);
  if (indented && INDENT.test(next)) return false;
  const folded = fold(next.trim());
  if (markerAt(folded, 0) !== null || /^[—-]{2}/.test(folded)) return false;
  if (labelAtStart(folded) !== null && !/[,，、]$/.test(line.trimEnd())) return false;
  if (ended && /^[([]/.test(folded)) return false;
  return ended ? indented : true;
}
