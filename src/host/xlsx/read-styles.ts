/** The styles part → resolved cell styles (one for each `cellXfs` entry, same index) and differential styles. */
import { DEFAULT_FONT, DEFAULT_STYLE } from '../model/styles';
import type { BorderSide, BorderStyle, CellStyle, DifferentialStyle, FontStyle } from '../model/workbook-model';
import { resolveColor, type Palette } from './colors';
import { builtinFormat } from './number-formats';
import { horizontalFromFile, lineFromFile, rotationFromFile, underlineFromFile, verticalFromFile } from './style-names';
import { attr, boolAttr, child, children, numberAttr, type Element } from './xml';

export interface StyleSheet {
  styles: CellStyle[];
  differentials: DifferentialStyle[];
}

/** `styles` is the root of the part; null gives the default style alone. */
export function readStyles(styles: Element | null, palette: Palette): StyleSheet {
  if (!styles) return { styles: [DEFAULT_STYLE], differentials: [] };
  const list = (name: string, item: string): Element[] => {
    const parent = child(styles, name);
    return parent ? children(parent, item) : [];
  };
  const formats = new Map(
    list('numFmts', 'numFmt').map((format) => [
      numberAttr(format, 'numFmtId', -1),
      attr(format, 'formatCode') ?? 'General',
    ]),
  );
  const fonts = list('fonts', 'font').map((font) => readFont(font, palette));
  const fills = list('fills', 'fill').map((fill) => readFill(fill, palette));
  const borders = list('borders', 'border').map((border) => readBorders(border, palette));
  const resolved = list('cellXfs', 'xf').map((xf, index): CellStyle => {
    const alignment = child(xf, 'alignment');
    const protection = child(xf, 'protection');
    const formatId = numberAttr(xf, 'numFmtId', 0);
    return {
      numberFormat: formats.get(formatId) ?? builtinFormat(formatId) ?? 'General',
      font: fonts[numberAttr(xf, 'fontId', 0)] ?? DEFAULT_FONT,
      fill: fills[numberAttr(xf, 'fillId', 0)] ?? null,
      borders: borders[numberAttr(xf, 'borderId', 0)] ?? {},
      horizontal: horizontalFromFile(attr(alignment, 'horizontal')),
      vertical: verticalFromFile(attr(alignment, 'vertical')),
      wrapText: boolAttr(alignment, 'wrapText'),
      indent: numberAttr(alignment, 'indent', 0),
      shrinkToFit: boolAttr(alignment, 'shrinkToFit'),
      textOrientation: rotationFromFile(numberAttr(alignment, 'textRotation', 0)),
      locked: boolAttr(protection, 'locked', true),
      formulaHidden: boolAttr(protection, 'hidden'),
      source: index,
    };
  });
  return {
    styles: resolved.length > 0 ? resolved : [DEFAULT_STYLE],
    differentials: list('dxfs', 'dxf').map((dxf) => readDifferential(dxf, palette, formats)),
  };
}

/** A flag element: present means true unless `val` says otherwise. */
function flagElement(parent: Element, name: string): boolean {
  const element = child(parent, name);
  return element !== null && boolAttr(element, 'val', true);
}

export function readFont(font: Element, palette: Palette): FontStyle {
  const underline = child(font, 'u');
  return {
    name: attr(child(font, 'name'), 'val') ?? attr(child(font, 'rFont'), 'val') ?? DEFAULT_FONT.name,
    size: numberAttr(child(font, 'sz'), 'val', DEFAULT_FONT.size),
    bold: flagElement(font, 'b'),
    italic: flagElement(font, 'i'),
    underline: underline ? underlineFromFile(attr(underline, 'val')) : 'None',
    strikethrough: flagElement(font, 'strike'),
    color: resolveColor(child(font, 'color'), palette) ?? '#000000',
  };
}

/** Only solid fills have one colour; of other patterns the background is told, as Excel does. */
function readFill(fill: Element, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  const type = attr(pattern, 'patternType') ?? 'none';
  if (!pattern || type === 'none') return null;
  const color = child(pattern, type === 'solid' ? 'fgColor' : 'bgColor');
  return resolveColor(color, palette) ?? (type === 'solid' ? '#000000' : null);
}

function readBorders(border: Element, palette: Palette): Partial<Record<BorderSide, BorderStyle>> {
  const borders: Partial<Record<BorderSide, BorderStyle>> = {};
  const read = (name: string, side: BorderSide): void => {
    const element = child(border, name);
    const line = lineFromFile(attr(element, 'style') ?? '');
    if (line) borders[side] = { ...line, color: resolveColor(child(element, 'color'), palette) ?? '#000000' };
  };
  read(child(border, 'left') ? 'left' : 'start', 'EdgeLeft');
  read(child(border, 'right') ? 'right' : 'end', 'EdgeRight');
  read('top', 'EdgeTop');
  read('bottom', 'EdgeBottom');
  if (boolAttr(border, 'diagonalDown')) read('diagonal', 'DiagonalDown');
  if (boolAttr(border, 'diagonalUp')) read('diagonal', 'DiagonalUp');
  return borders;
}

function readDifferential(dxf: Element, palette: Palette, formats: Map<number, string>): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = child(dxf, 'font');
  if (font) {
    const color = resolveColor(child(font, 'color'), palette);
    if (color !== undefined) style.fontColor = color;
    if (child(font, 'b')) style.bold = flagElement(font, 'b');
    if (child(font, 'i')) style.italic = flagElement(font, 'i');
    if (child(font, 'strike')) style.strikethrough = flagElement(font, 'strike');
    const underline = child(font, 'u');
    if (underline) style.underline = (attr(underline, 'val') ?? 'single') !== 'none';
  }
  // In differential fills the background is the visible colour, unless the pattern is written out as solid.
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  if (pattern) {
    const color = resolveColor(child(pattern, 'bgColor'), palette) ?? resolveColor(child(pattern, 'fgColor'), palette);
    if (color !== undefined) style.fill = color;
  }
  const format = child(dxf, 'numFmt');
  if (format) style.numberFormat = attr(format, 'formatCode') ?? formats.get(numberAttr(format, 'numFmtId', -1));
  return style;
}
