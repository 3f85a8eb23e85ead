/** Formats as plain objects, for `getCellProperties` (Excel.CellPropertiesFormatLoadOptions) and `setCellProperties`. */
import type { StylePatch } from '../../model/styles';
import type { BorderSide, BorderStyle, CellStyle, FontStyle } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { type ValueType, color, count, flag, integer, number, text } from '../../protocol/value-types';
import { isRecord } from '../../protocol/wire';
import { borderLineStyle, borderWeight, horizontalAlignment, rangeUnderlineStyle, verticalAlignment } from '../enums';

const FONT: { [K in keyof FontStyle]: ValueType<FontStyle[K]> } = {
  bold: flag,
  color,
  italic: flag,
  name: text,
  size: number,
  strikethrough: flag,
  underline: rangeUnderlineStyle,
};

/** Key of the API → key of the style. */
const FLAT = {
  horizontalAlignment: ['horizontal', horizontalAlignment],
  verticalAlignment: ['vertical', verticalAlignment],
  wrapText: ['wrapText', flag],
  indentLevel: ['indent', count],
  shrinkToFit: ['shrinkToFit', flag],
  textOrientation: ['textOrientation', integer],
} as const satisfies Record<string, [keyof CellStyle, ValueType<unknown>]>;

const SIDES: Record<string, BorderSide> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** The parts of a style that the load options ask for. */
export function readFormat(options: Record<string, unknown>, style: CellStyle): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === undefined || wanted === false || wanted === null) continue;
    if (key in FLAT) answer[key] = style[FLAT[key as keyof typeof FLAT][0]];
    else if (key === 'fill' && isRecord(wanted)) answer.fill = only(wanted, { color: style.fill ?? '#FFFFFF' });
    else if (key === 'font' && isRecord(wanted)) answer.font = only(wanted, { ...style.font });
    else if (key === 'protection' && isRecord(wanted)) {
      answer.protection = only(wanted, { locked: style.locked, formulaHidden: style.formulaHidden });
    } else if (key === 'borders' && isRecord(wanted)) answer.borders = readBorders(wanted, style);
    else fail('InvalidArgument', `format.${key}`);
  }
  return answer;
}

function only(options: Record<string, unknown>, all: Record<string, unknown>): Record<string, unknown> {
  const wanted = Object.keys(options).filter((key) => options[key] === true);
  const unknown = wanted.find((key) => !(key in all));
  if (unknown) fail('InvalidArgument', unknown);
  return Object.fromEntries(wanted.map((key) => [key, all[key]]));
}

function readBorders(options: Record<string, unknown>, style: CellStyle): Record<string, unknown> {
  const none: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };
  const one = (side: BorderSide, wanted: Record<string, unknown>) => only(wanted, { ...(style.borders[side] ?? none) });
  return Object.fromEntries(
    Object.entries(SIDES)
      .filter(([key]) => isRecord(options[key]))
      .map(([key, side]) => [key, one(side, options[key] as Record<string, unknown>)]),
  );
}

/** What to change of a style; null when the entry says nothing. */
export function patchOf(entry: unknown): StylePatch | null {
  if (entry === null || entry === undefined) return null;
  if (!isRecord(entry)) return fail('InvalidArgument', 'cell properties expected');
  const unknown = Object.keys(entry).find((key) => key !== 'format');
  if (unknown) return fail('InvalidArgument', `cell property ${unknown}`);
  if (!isRecord(entry.format)) return null;
  const patch: StylePatch = {};
  for (const [key, value] of Object.entries(entry.format)) {
    if (value === undefined || value === null) continue;
    if (key in FLAT) {
      const [target, type] = FLAT[key as keyof typeof FLAT];
      Object.assign(patch, { [target]: type.parse(value) });
    } else if (key === 'fill' && isRecord(value)) patch.fill = color.parse(value.color);
    else if (key === 'font' && isRecord(value)) patch.font = readFont(value);
    else if (key === 'protection' && isRecord(value)) {
      if (value.locked !== undefined) patch.locked = flag.parse(value.locked);
      if (value.formulaHidden !== undefined) patch.formulaHidden = flag.parse(value.formulaHidden);
    } else if (key === 'borders' && isRecord(value)) patch.borders = readBorderPatch(value);
    else fail('InvalidArgument', `format.${key}`);
  }
  return Object.keys(patch).length > 0 ? patch : null;
}

function readFont(value: Record<string, unknown>): Partial<FontStyle> {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const type: ValueType<unknown> | undefined = FONT[key as keyof FontStyle];
      return [key, type ? type.parse(one) : fail('InvalidArgument', `font.${key}`)];
    }),
  );
}

function readBorderPatch(value: Record<string, unknown>): StylePatch['borders'] {
  const borders: StylePatch['borders'] = {};
  for (const [key, one] of Object.entries(value)) {
    const side = SIDES[key];
    if (!side || !isRecord(one)) return fail('InvalidArgument', `borders.${key}`);
    const style = one.style === undefined ? 'Continuous' : borderLineStyle.parse(one.style);
    borders[side] =
      style === 'None'
        ? null
        : {
            style,
            weight: one.weight === undefined ? 'Thin' : borderWeight.parse(one.weight),
            color: one.color === undefined ? '#000000' : color.parse(one.color),
          };
  }
  return borders;
}
