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
import { COMMA, fullLines, INDENT, isEnded, STATED, type IsFull } from './full-lines';

/** `…（责任` | `单位：市民政局）`: a bracket that is open at the end of a line goes on in the next one. */
const OPEN_BRACKET = /[(（〔[【][^()（）〔〕[\]【】。；]{0,60}$/;

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
  const rows = blankRows(texts);
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
