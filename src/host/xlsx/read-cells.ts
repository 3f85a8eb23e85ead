/**
 * `sheetData`: read by one pass over the text, without a tree, because it holds nearly all of a file. What the model does
 * not carry goes into `source` of cell or row, for `write-cells.ts`.
 */
import { MAX_COLUMN, MAX_ROW, parseBlock } from '../model/a1';
import type { CellValue } from '../model/cells';
import { translateFormula } from '../model/shift-references';
import type { CellModel, RowModel } from '../model/workbook-model';
import { WorkbookFileError } from './file-error';
import { withoutPrefixes } from './future-functions';
import { serialFromIso } from './serial-date';
import { stringItemText } from './shared-strings';
import { unescapeXml } from './xml';
import { decodeXstring, needsPreserve } from './xstring';

/**
 * What a cell had in its file. A number is the index of its shared string; `inline` a plain inline string; otherwise
 * the raw pieces, each kept while what was read from it is still so.
 */
export type CellSource = number | 'inline' | RawCell;

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

export interface RowSource {
  /** All attributes of the row as they came. */
  attributes: string;
  /** Whatever follows the cells (extLst). */
  tail: string;
}

export interface SheetCells {
  cells: Map<number, Map<number, CellModel>>;
  rows: Map<number, RowModel>;
}

export interface CellContext {
  strings: readonly string[];
  date1904: boolean;
  /** Part name for errors. */
  part: string;
}

/** Where `sheetData` lies in a sheet part: the whole element, and its inside. */
export interface SheetDataSpan {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  /** Namespace prefix of the part's elements with colon, mostly ''. */
  prefix: string;
}

/** Null when the sheet has none (chart sheets, macro sheets). Throws damaged when it does not end. */
export function findSheetData(xml: string, part: string): SheetDataSpan | null {
  const prefix = /<([A-Za-z_][\w.-]*:)?worksheet[\s>]/.exec(xml.slice(0, 4000))?.[1] ?? '';
  const open = new RegExp(`<${prefix}sheetData(?=[\\s/>])`).exec(xml);
  if (!open) return null;
  const tagEnd = xml.indexOf('>', open.index);
  if (tagEnd < 0) throw new WorkbookFileError('damaged', part);
  if (xml[tagEnd - 1] === '/')
    return { start: open.index, end: tagEnd + 1, innerStart: tagEnd + 1, innerEnd: tagEnd + 1, prefix };
  const close = `</${prefix}sheetData`;
  const innerEnd = xml.indexOf(close, tagEnd);
  const end = innerEnd < 0 ? -1 : xml.indexOf('>', innerEnd);
  if (end < 0) throw new WorkbookFileError('damaged', part);
  return { start: open.index, end: end + 1, innerStart: tagEnd + 1, innerEnd, prefix };
}

interface SharedMaster {
  formula: string;
  row: number;
  column: number;
}

/** Reads the cells. Throws damaged on broken markup. */
export function readCells(xml: string, span: SheetDataSpan, context: CellContext): SheetCells {
  const { prefix, innerEnd } = span;
  const rowOpen = `<${prefix}row`;
  const cellOpen = `<${prefix}c`;
  const cellClose = `</${prefix}c>`;
  const rows = new Map<number, RowModel>();
  const cells = new Map<number, Map<number, CellModel>>();
  const masters = new Map<string, SharedMaster>();
  const broken = (at: number): WorkbookFileError => new WorkbookFileError('damaged', `${context.part} at ${at}`);
  let row = 0;
  let column = 0;
  let current: Map<number, CellModel> | undefined;
  let at = span.innerStart;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0 || open >= innerEnd) break;
    if (xml.charCodeAt(open + 1) === 47) {
      at = open + 2;
      continue;
    }
    if (xml.startsWith(cellOpen, open) && isBreak(xml.charCodeAt(open + cellOpen.length))) {
      let cursor = open + cellOpen.length;
      let style = 0;
      let type = '';
      let attributes = '';
      column++;
      for (;;) {
        const code = xml.charCodeAt(cursor);
        if (code <= 32) {
          cursor++;
          continue;
        }
        if (code === 62 || code === 47 || code !== code) break;
        const equals = xml.indexOf('=', cursor);
        const quote = xml[equals + 1];
        const valueStart = equals + 2;
        if (equals < 0 || (quote !== '"' && quote !== "'")) throw broken(cursor);
        const valueEnd = xml.indexOf(quote, valueStart);
        if (valueEnd < 0) throw broken(cursor);
        if (equals === cursor + 1 && code === 114) {
          let letters = 0;
          let number = 0;
          for (let index = valueStart; index < valueEnd; index++) {
            const digit = xml.charCodeAt(index);
            if (digit >= 48 && digit <= 57) number = number * 10 + digit - 48;
            else letters = letters * 26 + (digit & ~32) - 64;
          }
          if (letters < 1 || letters > MAX_COLUMN || number < 1 || number > MAX_ROW) throw broken(cursor);
          column = letters;
          if (number !== row) {
            row = number;
            current = cells.get(row);
          }
        } else if (equals === cursor + 1 && code === 115) style = Number(xml.slice(valueStart, valueEnd));
        else if (equals === cursor + 1 && code === 116) type = xml.slice(valueStart, valueEnd);
        else attributes += ` ${xml.slice(cursor, valueEnd + 1)}`;
        cursor = valueEnd + 1;
      }
      if (!current) {
        current = new Map();
        cells.set(row, current);
      }
      if (xml.charCodeAt(cursor) === 47) {
        at = cursor + 2;
        const cell: CellModel = { value: null, style };
        if (attributes !== '')
          cell.source = {
            attributes,
            type,
            formula: '',
            formulaText: undefined,
            content: '',
            value: null,
            row,
            column,
          } satisfies RawCell;
        current.set(column, cell);
        continue;
      }
      const close = xml.indexOf(cellClose, cursor);
      if (close < 0 || close > innerEnd) throw broken(open);
      current.set(
        column,
        readCell(xml.slice(cursor + 1, close), type, style, attributes, row, column, prefix, context, masters),
      );
      at = close + cellClose.length;
    } else if (xml.startsWith(rowOpen, open) && isBreak(xml.charCodeAt(open + rowOpen.length))) {
      const tagEnd = xml.indexOf('>', open);
      if (tagEnd < 0) throw broken(open);
      const selfClosed = xml.charCodeAt(tagEnd - 1) === 47;
      const raw = xml.slice(open + rowOpen.length, selfClosed ? tagEnd - 1 : tagEnd);
      const model = readRow(raw);
      row = model.row ?? row + 1;
      if (row < 1 || row > MAX_ROW) throw broken(open);
      column = 0;
      current = cells.get(row);
      if (model.properties) rows.set(row, model.properties);
      at = tagEnd + 1;
    } else {
      // Something after the cells of a row: kept whole.
      const name = /^[^\s/>]+/.exec(xml.slice(open + 1, open + 80))?.[0] ?? '';
      if (name.startsWith('!--')) {
        at = xml.indexOf('-->', open);
        if (at < 0) throw broken(open);
        continue;
      }
      const close = `</${name}>`;
      const end = xml.indexOf(close, open);
      if (end < 0 || end > innerEnd) throw broken(open);
      at = end + close.length;
      const present = rows.get(row) ?? {};
      const source = (present.source as RowSource | undefined) ?? { attributes: '', tail: '' };
      rows.set(row, { ...present, source: { ...source, tail: source.tail + xml.slice(open, at) } satisfies RowSource });
    }
  }
  return { cells, rows };
}

const isBreak = (code: number): boolean => code <= 32 || code === 62 || code === 47;

const ROW_ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Name and value pairs of a start tag's attributes. */
export function parseAttributes(raw: string): [string, string][] {
  return [...raw.matchAll(ROW_ATTRIBUTE)].map((match) => [match[1]!, match[2] ?? match[3] ?? '']);
}

function readRow(raw: string): { row: number | null; properties: RowModel | null } {
  const plain = /^ r="(\d+)"\s*$/.exec(raw);
  if (plain) return { row: Number(plain[1]), properties: null };
  const attributes = new Map(parseAttributes(raw));
  const number = attributes.get('r');
  const flag = (name: string): boolean => attributes.get(name) === '1' || attributes.get(name) === 'true';
  const properties: RowModel = { source: { attributes: raw, tail: '' } satisfies RowSource };
  const height = Number(attributes.get('ht') ?? NaN);
  if (Number.isFinite(height)) properties.height = height;
  if (flag('hidden')) properties.hidden = true;
  if (flag('customFormat') && attributes.has('s')) properties.style = Number(attributes.get('s'));
  const onlyNumber = attributes.size === 0 || (attributes.size === 1 && number !== undefined);
  return { row: number === undefined ? null : Number(number), properties: onlyNumber ? null : properties };
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

function readCell(
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
  if (plain && isRegenerated(type, value, read, formula !== null)) return cell;
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
      cell.formula = translateFormula(master.formula, row - master.row, column - master.column);
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
