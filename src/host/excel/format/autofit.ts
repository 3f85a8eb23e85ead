/** Widths and heights that fit the text, by counting characters: a CJK character is as wide as two Latin ones. */
import { cellStyle, cellsIn } from '../../model/cells';
import { mergeAt } from '../../model/merges';
import { changeRow, columnPoints, setColumnWidth } from '../../model/rows-columns';
import type { Block, SheetModel } from '../../model/workbook-model';
import { textOf } from '../cells/display';
import type { ExcelSession } from '../session';

/** Points of one Latin character at 11 pt. */
const CHARACTER = 5.25;
const PADDING = 3.75;

export function autofitColumns(session: ExcelSession, sheet: SheetModel, block: Block): void {
  session.settle();
  const widths = new Map<number, number>();
  for (const { row, column, cell } of cellsIn(sheet, block)) {
    if (cell.value === null || mergeAt(sheet, row, column)) continue;
    const { font } = cellStyle(session.model, sheet, row, column);
    const lines = textOf(session.model, sheet, row, column, session.options.locale).split('\n');
    const longest = Math.max(...lines.map(textUnits));
    const points = longest * CHARACTER * (font.size / 11) + PADDING;
    widths.set(column, Math.max(widths.get(column) ?? 0, points));
  }
  for (const [column, points] of widths) setColumnWidth(sheet, column, column, Math.min(points, 1342.5));
}

export function autofitRows(session: ExcelSession, sheet: SheetModel, block: Block): void {
  session.settle();
  const heights = new Map<number, number>();
  for (const { row, column, cell } of cellsIn(sheet, { ...block, left: 1, right: 16384 })) {
    if (cell.value === null || mergeAt(sheet, row, column)) continue;
    const { font, wrapText } = cellStyle(session.model, sheet, row, column);
    const room = Math.max(1, (columnPoints(sheet, column) - PADDING) / (CHARACTER * (font.size / 11)));
    const lines = textOf(session.model, sheet, row, column, session.options.locale).split('\n');
    const count = wrapText ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textUnits(line) / room)), 0) : 1;
    heights.set(row, Math.max(heights.get(row) ?? 0, count * font.size * 1.35 + 1.5));
  }
  for (const [row, height] of heights) changeRow(sheet, row, { height: Math.min(409.5, Math.round(height * 4) / 4) });
}

/** Half-width units. */
function textUnits(text: string): number {
  let units = 0;
  for (const character of text) units += character.codePointAt(0)! >= 0x1100 ? 2 : 1;
  return units;
}
