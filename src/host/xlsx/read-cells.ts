/**
 * `sheetData`: read by one pass over the text, without a tree, because it holds nearly all of a file. What the model does
 * not carry goes into `source` of cell or row, for `write-cells.ts`.
 */
import { MAX_COLUMN, MAX_ROW } from '../model/a1';
import type { CellModel, RowModel } from '../model/workbook-model';
import { WorkbookFileError } from './file-error';
import { isBreak, parseAttributes, readCell, type CellContext, type RawCell, type SharedMaster } from './read-cell';

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
