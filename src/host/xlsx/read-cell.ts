/** One cell of `sheetData`: value, formula, and what of its XML must be kept. */
import { filler } from '../calc/formula-shape';
import { parseBlock } from '../model/a1';
import type { CellValue } from '../model/cells';
import { translateFormula } from '../model/shift-references';
import type { CellModel } from '../model/workbook-model';
import { withoutPrefixes } from './future-functions';
import { serialFromIso } from './serial-date';
import { stringItemText } from './shared-strings';
import { unescapeXml } from './xml';
import { decodeXstring, needsPreserve } from './xstring';

/**
 * What a cell had in its file. A number is the index of its shared string; `inline` a plain inline string; `formula` a plain formula,
 * written anew as it came; otherwise the raw pieces, each kept while what was read from it is still so.
 */
export type CellSource = number | 'inline' | 'formula' | RawCell;

export interface RawCell {
  /** Attributes beyond r, s and t, with a leading space each. */
  attributes: string;
  type: string;
  /** `<f …>…</f>` and the formula read from it. */
  formula: string;
  formulaText: string | undefined;
  /** `<v>…</v>`, `<is>…</is>` and the like, and the value read from it. */
  content: string;
  value: CellValue;
  shared?: { index: string; master: boolean };
  row: number;
  column: number;
}

export interface CellContext {
  strings: readonly string[];
  date1904: boolean;
  /** Part name for errors. */
  part: string;
}

export interface SharedMaster {
  formula: string;
  row: number;
  column: number;
  /** The formula in other rows of its column. */
  fill?: (row: number) => string;
}

/** Ends a tag name. */
export const isBreak = (code: number): boolean => code <= 32 || code === 62 || code === 47;

const ROW_ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Name and value pairs of a start tag's attributes. */
export function parseAttributes(raw: string): [string, string][] {
  return [...raw.matchAll(ROW_ATTRIBUTE)].map((match) => [match[1]!, match[2] ?? match[3] ?? '']);
}

/** Text of the first element of that name, its start tag and the whole of it; null when there is none. */
function piece(
  xml: string,
  prefix: string,
  name: string,
): { whole: string; tag: string; text: string; start: number } | null {
  const open = `<${prefix}${name}`;
  let start = xml.indexOf(open);
  while (start >= 0 && !isBreak(xml.charCodeAt(start + open.length))) start = xml.indexOf(open, start + 1);
  if (start < 0) return null;
  const tagEnd = xml.indexOf('>', start);
  if (tagEnd < 0) return null;
  const tag = xml.slice(start, tagEnd + 1);
  if (xml.charCodeAt(tagEnd - 1) === 47) return { whole: tag, tag, text: '', start };
  const close = `</${prefix}${name}>`;
  const end = xml.indexOf(close, tagEnd);
  if (end < 0) return null;
  return { whole: xml.slice(start, end + close.length), tag, text: xml.slice(tagEnd + 1, end), start };
}

/** Reads the inside of a cell element. */
export function readCell(
  inner: string,
  type: string,
  style: number,
  attributes: string,
  row: number,
  column: number,
  prefix: string,
  context: CellContext,
  masters: Map<string, SharedMaster>,
): CellModel {
  // The common shapes: one `<v>` without attributes, and nothing else.
  const valueOpen = `<${prefix}v>`;
  const valueClose = `</${prefix}v>`;
  if (attributes === '' && inner.startsWith(valueOpen) && inner.endsWith(valueClose)) {
    const raw = inner.slice(valueOpen.length, inner.length - valueClose.length);
    if (type === 's') {
      const index = Number(raw);
      return { value: context.strings[index] ?? '', style, source: index };
    }
    if (type === '' || type === 'n') {
      const number = Number(raw);
      if (raw !== '' && String(number) === raw) return { value: number, style };
    }
  }
  const formula = piece(inner, prefix, 'f');
  const value = piece(inner, prefix, 'v');
  const inline = type === 'inlineStr' ? piece(inner, prefix, 'is') : null;
  const read = readValue(type, value?.text, inline?.text, context);
  const cell: CellModel = { value: read, style };
  const raw: RawCell = {
    attributes,
    type,
    formula: formula?.whole ?? '',
    formulaText: undefined,
    content: formula ? inner.replace(formula.whole, '') : inner,
    value: read,
    row,
    column,
  };
  let plain = attributes === '' && raw.content === (value?.whole ?? inline?.whole ?? '');
  if (formula) plain = readFormula(cell, raw, formula, row, column, masters) && plain;
  if (plain && inline && isPlainInline(inline.text, prefix, read)) {
    cell.source = 'inline';
    return cell;
  }
  if (plain && type === 's' && !formula && value) {
    cell.source = Number(value.text);
    return cell;
  }
  if (plain && isRegenerated(type, value, read, formula !== null)) {
    if (formula) cell.source = 'formula';
    return cell;
  }
  cell.source = raw;
  return cell;
}

/** Whether writing value and type anew gives the same XML. */
function isRegenerated(
  type: string,
  value: { text: string; tag: string } | null,
  read: CellValue,
  hasFormula: boolean,
): boolean {
  if (!value) return (type === '' || type === 'n') && read === null;
  if (value.tag.includes(' ')) return false;
  if (type === '' || type === 'n') return typeof read === 'number' && String(read) === value.text;
  if (type === 'b') return value.text === '1' || value.text === '0';
  if (type === 'e') return true;
  return type === 'str' && hasFormula;
}

function isPlainInline(text: string, prefix: string, value: CellValue): boolean {
  const open = `<${prefix}t>`;
  return (
    typeof value === 'string' &&
    text.startsWith(open) &&
    text.indexOf('<', 1) === text.length - prefix.length - 4 &&
    !needsPreserve(value)
  );
}

function readValue(
  type: string,
  text: string | undefined,
  inline: string | undefined,
  context: CellContext,
): CellValue {
  if (type === 'inlineStr') return inline === undefined ? null : stringItemText(inline);
  if (text === undefined) return null;
  const plain = unescapeXml(text);
  switch (type) {
    case 's':
      return context.strings[Number(plain)] ?? '';
    case 'str':
      return decodeXstring(plain.replace(/\r\n?/g, '\n'));
    case 'b':
      return plain.trim() === '1' || plain.trim() === 'true';
    case 'e':
      return { error: plain.trim() };
    case 'd':
      return serialFromIso(plain, context.date1904) ?? plain;
    default: {
      const number = Number(plain);
      if (plain.trim() === '') return null;
      return Number.isFinite(number) ? number : plain;
    }
  }
}

/** Fills in the formula; whether it needs no source because writing it anew gives the same. */
function readFormula(
  cell: CellModel,
  raw: RawCell,
  formula: { tag: string; text: string },
  row: number,
  column: number,
  masters: Map<string, SharedMaster>,
): boolean {
  const attributes = new Map(parseAttributes(formula.tag));
  const kind = attributes.get('t') ?? 'normal';
  const text = withoutPrefixes(unescapeXml(formula.text)).trim();
  if (kind === 'shared') {
    const index = attributes.get('si') ?? '';
    const master = masters.get(index);
    if (text !== '') {
      if (!master) masters.set(index, { formula: text, row, column });
      cell.formula = text;
    } else if (master) {
      cell.formula =
        column === master.column
          ? (master.fill ??= filler(master.formula, master.row))(row)
          : translateFormula(master.formula, row - master.row, column - master.column);
    }
    raw.shared = { index, master: text !== '' && !master };
  } else if (kind === 'array') {
    cell.formula = text;
    const block = parseBlock(attributes.get('ref') ?? '');
    if (block) cell.arrayBlock = block;
  } else if (kind === 'normal' && text !== '') {
    cell.formula = text;
  }
  raw.formulaText = cell.formula;
  return attributes.size === 0 && formula.text.indexOf('_xl') < 0 && text !== '';
}
