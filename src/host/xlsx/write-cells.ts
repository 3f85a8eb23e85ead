/** `sheetData` from the model: what was not changed since it was read goes out as it came. */
import { knownShape, type FormulaShape } from '../calc/formula-shape';
import { columnLetters, formatCellBlock } from '../model/a1';
import { isError, type CellValue } from '../model/cells';
import type { Block, CellModel, RowModel, SheetModel } from '../model/workbook-model';
import { withPrefixes } from './future-functions';
import { parseAttributes, type CellSource, type RawCell } from './read-cell';
import type { RowSource } from './read-cells';
import type { WriteContext } from './context';
import { textElement } from './shared-strings';
import { escapeXml } from './xml';
import { encodeXstring } from './xstring';

type CellContext = Pick<WriteContext, 'strings' | 'styleId'>;

/** The whole `sheetData` element; `prefix` includes its colon. */
export function writeCells(sheet: SheetModel, context: CellContext, prefix: string): string {
  const masters = intactMasters(sheet);
  const filled = filledFormulas(sheet, masters);
  const numbers = new Set([...sheet.cells.keys(), ...sheet.rows.keys()]);
  const chunks: string[] = [];
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const cells = sheet.cells.get(row);
    const columns = cells ? sortedKeys(cells) : [];
    let inner = '';
    for (const column of columns)
      inner += cellXml(cells!.get(column)!, row, column, context, { masters, filled }, prefix);
    const model = sheet.rows.get(row);
    const source = model?.source as RowSource | undefined;
    const attributes = rowAttributes(row, model, source, columns, context);
    inner += source?.tail ?? '';
    chunks.push(inner === '' ? `<${prefix}row${attributes}/>` : `<${prefix}row${attributes}>${inner}</${prefix}row>`);
  }
  return chunks.length === 0 ? `<${prefix}sheetData/>` : `<${prefix}sheetData>${chunks.join('')}</${prefix}sheetData>`;
}

function sortedKeys(cells: Map<number, CellModel>): number[] {
  const keys = [...cells.keys()];
  for (let index = 1; index < keys.length; index++)
    if (keys[index]! < keys[index - 1]!) return keys.sort((a, b) => a - b);
  return keys;
}

const OWN = new Set(['r', 'spans', 's', 'customFormat', 'ht', 'customHeight', 'hidden']);

function rowAttributes(
  row: number,
  model: RowModel | undefined,
  source: RowSource | undefined,
  columns: number[],
  { styleId }: CellContext,
): string {
  if (!model) return ` r="${row}"`;
  let text = ` r="${row}"`;
  const came = source ? parseAttributes(source.attributes) : [];
  const old = new Map(came);
  const spans = /^(\d+):(\d+)$/.exec(old.get('spans') ?? '');
  if (spans && columns.every((column) => column >= Number(spans[1]) && column <= Number(spans[2])))
    text += ` spans="${spans[0]}"`;
  const flag = (name: string): boolean => old.get(name) === '1' || old.get(name) === 'true';
  if (model.style !== undefined) text += ` s="${styleId(model.style)}" customFormat="1"`;
  else if (old.has('s') && !flag('customFormat')) text += ` s="${old.get('s')}"`;
  if (model.height !== undefined) {
    const same = Number(old.get('ht') ?? NaN) === model.height;
    text += ` ht="${same ? old.get('ht') : model.height}"`;
    if (!same || flag('customHeight')) text += ' customHeight="1"';
  }
  if (model.hidden) text += ' hidden="1"';
  for (const [name, value] of came) if (!OWN.has(name)) text += ` ${name}="${value}"`;
  return text;
}

/** Shared formulas whose first cell stands unchanged in its place: the others may go on pointing to it. */
function intactMasters(sheet: SheetModel): Set<string> {
  const masters = new Set<string>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const raw = rawOf(cell);
      if (raw?.shared?.master && isKept(cell, raw, row, column)) masters.add(raw.shared.index);
    }
  }
  return masters;
}

/** A formula filled down is written once (ECMA-376 18.3.1.40); the cells below point to it. */
interface FilledCell {
  readonly index: number;
  /** On the first cell: all that share its formula. */
  readonly block: Block | null;
}

interface Shared {
  readonly masters: ReadonlySet<string>;
  readonly filled: ReadonlyMap<CellModel, FilledCell>;
}

/** Fewer cells are not worth a reference. */
const FILLED_LEAST = 3;

/** Stretches of a column that are known to hold one formula filled down. Formulas on other sheets are left alone, as Excel itself does not share them. */
function filledFormulas(sheet: SheetModel, masters: ReadonlySet<string>): Map<CellModel, FilledCell> {
  const found = new Map<CellModel, FilledCell>();
  let next = Math.max(-1, ...[...masters].map(Number).filter(Number.isInteger)) + 1;
  interface Run {
    shape: FormulaShape;
    top: number;
    cells: CellModel[];
  }
  const open = new Map<number, Run>();
  const close = (column: number, run: Run | undefined): void => {
    if (!run || run.cells.length < FILLED_LEAST) return;
    const block = { top: run.top, bottom: run.top + run.cells.length - 1, left: column, right: column };
    run.cells.forEach((cell, at) => found.set(cell, { index: next, block: at === 0 ? block : null }));
    next += 1;
  };
  for (const row of [...sheet.cells.keys()].sort((a, b) => a - b))
    for (const [column, cell] of sheet.cells.get(row)!) {
      if (cell.formula === undefined) continue;
      const shape = isShareable(cell, row, column) ? knownShape(cell, row) : undefined;
      const run = open.get(column);
      if (shape && run?.shape === shape && run.top + run.cells.length === row) run.cells.push(cell);
      else {
        close(column, run);
        if (shape) open.set(column, { shape, top: row, cells: [cell] });
        else open.delete(column);
      }
    }
  for (const [column, run] of open) close(column, run);
  return found;
}

/** Not the user's own: a formula that came as it is stays as it is. */
function isShareable(cell: CellModel, row: number, column: number): boolean {
  const raw = rawOf(cell);
  if (cell.arrayBlock || cell.source === 'formula' || (raw && isKept(cell, raw, row, column))) return false;
  return !/[![]/.test(cell.formula!);
}

function rawOf(cell: CellModel): RawCell | undefined {
  const source = cell.source as CellSource | undefined;
  return typeof source === 'object' ? source : undefined;
}

/** The formula's XML still says what the model says. */
function isKept(cell: CellModel, raw: RawCell, row: number, column: number): boolean {
  return cell.formula === raw.formulaText && raw.row === row && raw.column === column;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isError(a) ? isError(b) && a.error === b.error : a === b;
}

function cellXml(
  cell: CellModel,
  row: number,
  column: number,
  { strings, styleId }: CellContext,
  shared: Shared,
  prefix: string,
): string {
  const source = cell.source as CellSource | undefined;
  const raw = typeof source === 'object' ? source : undefined;
  const style = cell.style === 0 ? '' : ` s="${styleId(cell.style)}"`;
  const head = `<${prefix}c r="${columnLetters(column)}${row}"${style}${raw?.attributes ?? ''}`;
  const formula = formulaXml(cell, raw, row, column, shared, prefix);
  if (raw && sameValue(raw.value, cell.value) && (raw.type !== 'str' || formula !== '' || raw.formula === '')) {
    const type = raw.type === '' ? '' : ` t="${raw.type}"`;
    const inner = formula + raw.content;
    return inner === '' ? `${head}${type}/>` : `${head}${type}>${inner}</${prefix}c>`;
  }
  const { value } = cell;
  const close = `</${prefix}c>`;
  if (value === null) return formula === '' ? `${head}/>` : `${head}>${formula}${close}`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `${head} t="e">${formula}<${prefix}v>#NUM!</${prefix}v>${close}`;
    return `${head}>${formula}<${prefix}v>${value}</${prefix}v>${close}`;
  }
  if (typeof value === 'boolean') return `${head} t="b">${formula}<${prefix}v>${value ? 1 : 0}</${prefix}v>${close}`;
  if (isError(value)) return `${head} t="e">${formula}<${prefix}v>${escapeXml(value.error)}</${prefix}v>${close}`;
  if (formula !== '')
    return `${head} t="str">${formula}<${prefix}v>${escapeXml(encodeXstring(value))}</${prefix}v>${close}`;
  if (source === 'inline')
    return `${head} t="inlineStr"><${prefix}is>${textElement(value, prefix)}</${prefix}is>${close}`;
  const index = typeof source === 'number' && strings.holds(source, value) ? source : strings.indexOf(value);
  return `${head} t="s"><${prefix}v>${index}</${prefix}v>${close}`;
}

function formulaXml(
  cell: CellModel,
  raw: RawCell | undefined,
  row: number,
  column: number,
  { masters, filled }: Shared,
  prefix: string,
): string {
  if (raw && isKept(cell, raw, row, column) && (!raw.shared || masters.has(raw.shared.index))) return raw.formula;
  if (cell.formula === undefined) return '';
  const fill = filled.get(cell);
  if (fill && fill.block === null) return `<${prefix}f t="shared" si="${fill.index}"/>`;
  const text = escapeXml(withPrefixes(cell.formula));
  if (fill)
    return `<${prefix}f t="shared" ref="${formatCellBlock(fill.block!)}" si="${fill.index}">${text}</${prefix}f>`;
  if (cell.arrayBlock) return `<${prefix}f t="array" ref="${formatCellBlock(cell.arrayBlock)}">${text}</${prefix}f>`;
  return `<${prefix}f>${text}</${prefix}f>`;
}
