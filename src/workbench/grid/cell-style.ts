/** A cell's resolved style, with what a conditional format lays over it, in the grid's terms. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { BorderStyle, CellStyle, DifferentialStyle } from '../../host/model/workbook-model';

const HORIZONTAL: Record<string, HorizontalAlign> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

/** Line by Excel's style and weight. */
function line({ style, weight, color }: BorderStyle): IBorderData['t'] {
  const heavy = weight === 'Medium' || weight === 'Thick';
  const types: Record<BorderStyle['style'], BorderStyleTypes> = {
    None: BorderStyleTypes.NONE,
    Continuous:
      weight === 'Thick'
        ? BorderStyleTypes.THICK
        : weight === 'Medium'
          ? BorderStyleTypes.MEDIUM
          : weight === 'Hairline'
            ? BorderStyleTypes.HAIR
            : BorderStyleTypes.THIN,
    Dash: heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED,
    DashDot: heavy ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT,
    DashDotDot: heavy ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT,
    Dot: BorderStyleTypes.DOTTED,
    Double: BorderStyleTypes.DOUBLE,
    SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  };
  return { s: types[style], cl: { rgb: color } };
}

function borders(style: CellStyle): IBorderData | null {
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = style.borders;
  const data: IBorderData = {};
  if (EdgeTop && EdgeTop.style !== 'None') data.t = line(EdgeTop);
  if (EdgeBottom && EdgeBottom.style !== 'None') data.b = line(EdgeBottom);
  if (EdgeLeft && EdgeLeft.style !== 'None') data.l = line(EdgeLeft);
  if (EdgeRight && EdgeRight.style !== 'None') data.r = line(EdgeRight);
  return Object.keys(data).length > 0 ? data : null;
}

/**
 * Every property is set (null where there is none), because the grid merges a new style into the cell's old one.
 * `general` is the alignment of an unaligned value: numbers to the right, errors and booleans in the middle.
 */
export function gridStyle(style: CellStyle, over: DifferentialStyle | undefined, general: HorizontalAlign): IStyleData {
  const { font } = style;
  const fill = over?.fill ?? style.fill;
  const underline = over?.underline ?? font.underline !== 'None';
  const pattern = over?.numberFormat ?? style.numberFormat;
  return {
    ff: font.name,
    fs: font.size,
    bl: (over?.bold ?? font.bold) ? 1 : 0,
    it: (over?.italic ?? font.italic) ? 1 : 0,
    ul: { s: underline ? 1 : 0 },
    st: { s: (over?.strikethrough ?? font.strikethrough) ? 1 : 0 },
    cl: { rgb: over?.fontColor ?? font.color },
    bg: fill ? { rgb: fill } : null,
    bd: borders(style),
    ht: HORIZONTAL[style.horizontal] ?? general,
    vt: VERTICAL[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: style.wrapText || style.vertical === 'Justify' ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: pattern === 'General' ? null : { pattern },
    pd: { l: 2 + style.indent * 10, r: 2, t: 1, b: 1 },
    tr: style.textOrientation === 255 ? { a: 0, v: 1 } : style.textOrientation ? { a: -style.textOrientation } : null,
  } as IStyleData;
}
