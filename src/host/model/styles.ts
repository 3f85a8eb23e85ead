/**
 * Cell styles are interned: a cell holds an index, a changed style is a new entry. An entry made from another keeps that
 * one's `source`, so that saving alters only what differs (theme colours, named styles and the like stay).
 */
import { cellsIn, effectiveStyle, setStyle } from './cells';
import type { Block, BorderSide, BorderStyle, CellStyle, FontStyle, SheetModel, WorkbookModel } from './workbook-model';
import { MAX_COLUMN, MAX_ROW } from './a1';
import { changeColumns, changeRow } from './rows-columns';

export const DEFAULT_FONT: FontStyle = {
  name: '等线',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
};

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: DEFAULT_FONT,
  fill: null,
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrapText: false,
  indent: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};

/** What to change of a style; a border of null removes that side. */
export type StylePatch = Partial<Omit<CellStyle, 'font' | 'borders' | 'source'>> & {
  font?: Partial<FontStyle>;
  borders?: Partial<Record<BorderSide, BorderStyle | null>>;
};

interface StyleIndexes {
  byKey: Map<string, number>;
  /** What `restyle` gave before, by base and patch: a block's cells mostly have the same few styles. */
  restyled: Map<string, number>;
  length: number;
}
const indexes = new WeakMap<WorkbookModel, StyleIndexes>();

function indexesOf(model: WorkbookModel): StyleIndexes {
  let known = indexes.get(model);
  if (!known || known.length > model.styles.length) {
    known = { byKey: new Map(), restyled: new Map(), length: 0 };
    indexes.set(model, known);
  }
  return known;
}

/** Index of an equal style, adding it when there is none. */
export function styleIndex(model: WorkbookModel, style: CellStyle): number {
  const known = indexesOf(model);
  for (; known.length < model.styles.length; known.length++) {
    const key = styleKey(model.styles[known.length]!);
    if (!known.byKey.has(key)) known.byKey.set(key, known.length);
  }
  const key = styleKey(style);
  const found = known.byKey.get(key);
  if (found !== undefined) return found;
  model.styles.push(style);
  known.byKey.set(key, model.styles.length - 1);
  known.length = model.styles.length;
  model.dirty.add('styles');
  return model.styles.length - 1;
}

const SIDES: BorderSide[] = ['EdgeLeft', 'EdgeRight', 'EdgeTop', 'EdgeBottom', 'DiagonalDown', 'DiagonalUp'];

function styleKey(style: CellStyle): string {
  const { font, borders } = style;
  return JSON.stringify([
    typeof style.source === 'number' ? style.source : -1,
    style.numberFormat,
    [font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color],
    style.fill,
    SIDES.map((side) => (borders[side] ? [borders[side].style, borders[side].weight, borders[side].color] : 0)),
    style.horizontal,
    style.vertical,
    style.wrapText,
    style.indent,
    style.shrinkToFit,
    style.textOrientation,
    style.locked,
    style.formulaHidden,
  ]);
}

/** Index of the style `base` with the patch laid over it. */
export function restyle(model: WorkbookModel, base: number, patch: StylePatch): number {
  const { restyled } = indexesOf(model);
  const key = `${base}|${JSON.stringify(patch)}`;
  let index = restyled.get(key);
  if (index === undefined) restyled.set(key, (index = laidOver(model, base, patch)));
  return index;
}

function laidOver(model: WorkbookModel, base: number, patch: StylePatch): number {
  const style = model.styles[base] ?? model.styles[0] ?? DEFAULT_STYLE;
  const borders = { ...style.borders };
  for (const side of SIDES) {
    const border = patch.borders?.[side];
    if (border === null || border?.style === 'None') delete borders[side];
    else if (border) borders[side] = border;
  }
  return styleIndex(model, { ...style, ...patch, font: { ...style.font, ...patch.font }, borders });
}

/**
 * Lays the patch over every cell of a block. Whole columns and whole rows change the column's or row's own style and the
 * cells stored in them; other blocks get a cell wherever there was none.
 */
export function restyleBlock(model: WorkbookModel, sheet: SheetModel, block: Block, patch: StylePatch): void {
  const memo = new Map<number, number>();
  const changed = (base: number): number => {
    let index = memo.get(base);
    if (index === undefined) {
      index = restyle(model, base, patch);
      memo.set(base, index);
    }
    return index;
  };
  const wholeColumns = block.top === 1 && block.bottom === MAX_ROW;
  const wholeRows = block.left === 1 && block.right === MAX_COLUMN;
  if (!wholeColumns && !wholeRows) {
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++)
        setStyle(sheet, row, column, changed(effectiveStyle(sheet, row, column)));
    }
    return;
  }
  const stored = cellsIn(sheet, block).map(({ row, column, cell }) => ({ row, column, style: changed(cell.style) }));
  if (wholeColumns)
    changeColumns(sheet, block.left, block.right, (column) => ({ ...column, style: changed(column.style ?? 0) }));
  else
    for (let row = block.top; row <= block.bottom; row++)
      changeRow(sheet, row, { style: changed(sheet.rows.get(row)?.style ?? 0) });
  for (const { row, column, style } of stored) setStyle(sheet, row, column, style);
}
