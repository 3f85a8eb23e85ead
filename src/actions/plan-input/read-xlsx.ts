import type { CellBlock } from '../../ledger/columns/sheet-grid';
import type { PlanBlock, TableBlock } from '../../ledger/plan/plan-input';
import { serialToDate, shownPrecision } from '../../ledger/schedule/serial';
import { WorkbookError } from '../../workbook/errors';
import { attribute, child, elements, nameOf, wellFormed, type ParseXml, type XmlNode } from './xml-tree';
import { zipParts } from './zip-parts';

const CONTENT = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/i;
/** No task list is bigger; a workbook with more rows is refused rather than read in part. */
const MOST_ROWS = 20000;
const MOST_COLUMNS = 100;
type Precision = ReturnType<typeof shownPrecision>;

/** Formats of dates that files name by number only, as Chinese Excel shows them. */
const BUILT_IN_MONTHS: ReadonlySet<number> = new Set([17, 27, 36, 50, 57]);
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 52, 53, 54, 58]);

interface Book {
  readonly strings: readonly string[];
  /** What the numbers in cells of each style show of a date, null when they are plain numbers. */
  readonly dates: readonly Precision[];
  readonly since1904: boolean;
}

export interface XlsxReading {
  readonly blocks: readonly PlanBlock[];
  /** What is not read: sheets and rows that are hidden and hold something, filled cells right of the last column that is read. */
  readonly hiddenSheets: number;
  readonly hiddenRows: number;
  readonly farCells: number;
}

/**
 * Reads the visible sheets of a workbook as tables, in their order; a sheet with one filled column is running text. Dates are written
 * as `2026-09-30`. Formulas count by the values that the file keeps.
 * @throws WorkbookError `plan.refused.*` for a damaged or huge file
 */
export function readXlsx(bytes: Uint8Array, parseXml: ParseXml): XlsxReading {
  const parts = zipParts(bytes, CONTENT);
  const parse = (pattern: RegExp): XmlNode | null => wellFormed(parts.find(pattern), parseXml);
  const workbook = parse(/^xl\/workbook\.xml$/i);
  const sheets = child(workbook, 'sheets');
  if (!workbook || !sheets) throw new WorkbookError('plan.refused.damaged');
  const book: Book = {
    strings: elements(parse(/^xl\/sharedStrings\.xml$/i) ?? sheets).map(textOf),
    dates: dateStyles(parse(/^xl\/styles\.xml$/i)),
    since1904: /^(?:1|true)$/.test(attribute(child(workbook, 'workbookPr'), 'date1904') ?? ''),
  };
  const targets = new Map(
    elements(parse(/^xl\/_rels\/workbook\.xml\.rels$/i) ?? sheets).map((each) => [
      attribute(each, 'Id') ?? '',
      (attribute(each, 'Target') ?? '').replace(/^(?:\/xl\/|\.\/)/, ''),
    ]),
  );
  const blocks: PlanBlock[] = [];
  let line = 1;
  const left = { hiddenSheets: 0, hiddenRows: 0, farCells: 0 };
  for (const sheet of elements(sheets)) {
    if (nameOf(sheet) !== 'sheet') continue;
    const target = targets.get(relationId(sheet)) ?? '';
    const root = parse(new RegExp(`^xl/${target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i'));
    const found = root && sheetBlocks(root, attribute(sheet, 'name') ?? '', book, line);
    if (!found) continue;
    if (/hidden/i.test(attribute(sheet, 'state') ?? '')) {
      left.hiddenSheets += 1;
      continue;
    }
    blocks.push(...found.blocks);
    line += found.lines;
    left.hiddenRows += found.hiddenRows;
    left.farCells += found.farCells;
  }
  return { blocks, ...left };
}

/** `r:id`; the sheet's own `sheetId` has another name. */
function relationId(sheet: XmlNode): string {
  return attribute(sheet, 'id') ?? '';
}

/** Text of a string item; readings above characters are left out. */
function textOf(item: XmlNode): string {
  return elements(item)
    .map((node) => (nameOf(node) === 't' ? (node.textContent ?? '') : nameOf(node) === 'r' ? textOf(node) : ''))
    .join('');
}

function dateStyles(styles: XmlNode | null): Precision[] {
  const custom = new Map(
    elements(child(styles, 'numFmts') ?? EMPTY).map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? '',
    ]),
  );
  return elements(child(styles, 'cellXfs') ?? EMPTY).map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    if (BUILT_IN_DAYS.has(id)) return 'day';
    return BUILT_IN_MONTHS.has(id) ? 'month' : shownPrecision(custom.get(id) ?? '');
  });
}

const EMPTY: XmlNode = { nodeType: 1, firstChild: null, nextSibling: null, textContent: null };

function sheetBlocks(
  root: XmlNode,
  name: string,
  book: Book,
  line: number,
): { blocks: PlanBlock[]; lines: number; hiddenRows: number; farCells: number } | null {
  const rows: string[][] = [];
  let hiddenRows = 0;
  let farCells = 0;
  for (const row of elements(child(root, 'sheetData') ?? EMPTY)) {
    const at = Number(attribute(row, 'r') ?? rows.length + 1) - 1;
    if (at >= MOST_ROWS) throw new WorkbookError('plan.refused.tooLarge');
    while (rows.length < at) rows.push([]);
    const cells: string[] = [];
    for (const cell of elements(row)) {
      const reference = /^([A-Z]{1,3})\d+$/.exec(attribute(cell, 'r') ?? '');
      const column = reference ? columnOf(reference[1]!) : cells.length;
      const text = cellText(cell, book);
      if (column >= MOST_COLUMNS) {
        if (text.trim() !== '') farCells += 1;
        continue;
      }
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    const isHidden = /^(?:1|true)$/.test(attribute(row, 'hidden') ?? '');
    if (isHidden && cells.some((text) => text.trim() !== '')) hiddenRows += 1;
    rows[at] = isHidden ? [] : cells;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = new Set(rows.flatMap((row) => row.flatMap((text, at) => (text.trim() === '' ? [] : [at]))));
  if (filled.size === 0) return null;
  const [only, second] = [...filled];
  if (second === undefined)
    return {
      blocks: rows.map((row, at) => ({ kind: 'paragraph', text: row[only!] ?? '', line: line + at, heading: null })),
      lines: rows.length,
      hiddenRows,
      farCells,
    };
  const table: TableBlock = {
    kind: 'table',
    line,
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    merges: elements(child(root, 'mergeCells') ?? EMPTY).flatMap(
      (merge) => blockOf(attribute(merge, 'ref') ?? '') ?? [],
    ),
    rowLines: rows.map((_, at) => line + at),
    sheet: name,
  };
  return { blocks: [table], lines: rows.length, hiddenRows, farCells };
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function blockOf(reference: string): CellBlock | null {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference);
  if (!match) return null;
  return {
    left: columnOf(match[1]!) + 1,
    top: Number(match[2]),
    right: columnOf(match[3]!) + 1,
    bottom: Number(match[4]),
  };
}

function cellText(cell: XmlNode, { strings, dates, since1904 }: Book): string {
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(child(cell, 'is') ?? EMPTY);
  const value = child(cell, 'v')?.textContent ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  const precision = dates[Number(attribute(cell, 's') ?? 0)] ?? null;
  if (type !== 'n' || value === '' || precision === null) return value;
  const day = serialToDate(Number(value) + (since1904 ? DAYS_TO_1904 : 0));
  if (day === null) return value;
  return precision === 'day' ? day.toString() : `${day.year}年${precision === 'month' ? `${day.month}月` : ''}`;
}

/** Workbooks of old Macintoshes count from 1904. */
const DAYS_TO_1904 = 1462;

/** Whether the parts of a package are those of a workbook. */
export function isWorkbook(names: readonly string[]): boolean {
  return names.some((name) => /^xl\/workbook\.xml$/i.test(name));
}
