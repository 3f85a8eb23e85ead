/** `getCellProperties`, `getRowProperties`, `getColumnProperties` and their setters: formats of many cells in one call. */
import { cellStyle, effectiveStyle, setStyle } from '../../model/cells';
import { changeColumns, changeRow, columnAt, columnPoints, rowPoints, setColumnWidth } from '../../model/rows-columns';
import { restyle, restyleBlock } from '../../model/styles';
import type { CellStyle } from '../../model/workbook-model';
import { formatCell } from '../../model/a1';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { flag, list, number, record } from '../../protocol/value-types';
import { isRecord } from '../../protocol/wire';
import { height, isUnbounded, width } from '../cells/block-styles';
import { forEachCell } from '../cells/matrix';
import { addressOf, type RangeTarget, blockOf } from '../targets';
import { requireAllowed } from '../guards';
import { recordFormatChange } from '../events/format-changes';
import { isRowHidden } from './range-visibility';
import { readFormat, patchOf } from './format-options';

const { method } = membersOf<RangeTarget>();

export const rangePropertyMethods = {
  getCellProperties: method(9, [record], (range, [options], session) => {
    const block = blockOf(range, session);
    if (isUnbounded(block)) return fail('InvalidArgument', 'whole rows or columns');
    return Array.from({ length: height(block) }, (_, down) =>
      Array.from({ length: width(block) }, (__, right) => {
        const row = block.top + down;
        const column = block.left + right;
        const style = cellStyle(session.model, range.sheet, row, column);
        return readProperties(options, style, () =>
          addressOf(range.sheet, { top: row, bottom: row, left: column, right: column }),
        );
      }),
    );
  }),
  getRowProperties: method(9, [record], (range, [options], session) => {
    const block = blockOf(range, session);
    return Array.from({ length: height(block) }, (_, down) => {
      const row = block.top + down;
      const style = cellStyle(session.model, range.sheet, row, block.left);
      const answer = readProperties(withoutRowKeys(options), style, () => `${row}:${row}`);
      if (options.rowHidden === true) answer.rowHidden = isRowHidden(range.sheet, row);
      if (options.rowIndex === true) answer.rowIndex = row - 1;
      if (isRecord(options.format) && options.format.rowHeight === true) {
        answer.format = { ...(answer.format as object), rowHeight: rowPoints(range.sheet, row) };
      }
      return answer;
    });
  }),
  getColumnProperties: method(9, [record], (range, [options], session) => {
    const block = blockOf(range, session);
    return Array.from({ length: width(block) }, (_, right) => {
      const column = block.left + right;
      const style = cellStyle(session.model, range.sheet, block.top, column);
      const answer = readProperties(withoutColumnKeys(options), style, () => formatCell(1, column));
      if (options.columnHidden === true) answer.columnHidden = columnAt(range.sheet, column)?.hidden ?? false;
      if (options.columnIndex === true) answer.columnIndex = column - 1;
      if (isRecord(options.format) && options.format.columnWidth === true) {
        answer.format = { ...(answer.format as object), columnWidth: columnPoints(range.sheet, column) };
      }
      return answer;
    });
  }),
  setCellProperties: method(9, [list], (range, [data], session) => {
    const { sheet } = range;
    const block = blockOf(range, session);
    requireAllowed(sheet, 'allowFormatCells');
    if (data.length !== height(block)) fail('InvalidArgument', `${data.length} rows for a range of ${height(block)}`);
    forEachCell(block, (row, column) => {
      const line = data[row - block.top];
      if (!Array.isArray(line) || line.length !== width(block))
        fail('InvalidArgument', `each row must have ${width(block)} entries`);
      const patch = patchOf((line as unknown[])[column - block.left]);
      if (patch) setStyle(sheet, row, column, restyle(session.model, effectiveStyle(sheet, row, column), patch));
    });
    recordFormatChange(session, sheet, block);
  }),
  setRowProperties: method(9, [list], (range, [data], session) => {
    const { sheet } = range;
    const block = blockOf(range, session);
    requireAllowed(sheet, 'allowFormatRows');
    if (data.length !== height(block)) fail('InvalidArgument', `${data.length} entries for ${height(block)} rows`);
    for (const [down, one] of data.entries()) {
      if (!isRecord(one)) continue;
      const row = block.top + down;
      const { rowHidden, format, ...rest } = one;
      const { rowHeight, ...cellFormat } = isRecord(format) ? format : {};
      if (rowHidden !== undefined) changeRow(sheet, row, { hidden: flag.parse(rowHidden) });
      if (rowHeight !== undefined) changeRow(sheet, row, { height: number.parse(rowHeight) });
      const patch = patchOf({ ...rest, format: cellFormat });
      if (patch) restyleBlock(session.model, sheet, { ...block, top: row, bottom: row }, patch);
    }
    recordFormatChange(session, sheet, block);
  }),
  setColumnProperties: method(9, [list], (range, [data], session) => {
    const { sheet } = range;
    const block = blockOf(range, session);
    requireAllowed(sheet, 'allowFormatColumns');
    if (data.length !== width(block)) fail('InvalidArgument', `${data.length} entries for ${width(block)} columns`);
    for (const [right, one] of data.entries()) {
      if (!isRecord(one)) continue;
      const column = block.left + right;
      const { columnHidden, format, ...rest } = one;
      const { columnWidth, ...cellFormat } = isRecord(format) ? format : {};
      if (columnHidden !== undefined) {
        const hidden = flag.parse(columnHidden);
        changeColumns(sheet, column, column, (span) => ({ ...span, hidden }));
      }
      if (columnWidth !== undefined) setColumnWidth(sheet, column, column, number.parse(columnWidth));
      const patch = patchOf({ ...rest, format: cellFormat });
      if (patch) restyleBlock(session.model, sheet, { ...block, left: column, right: column }, patch);
    }
    recordFormatChange(session, sheet, block);
  }),
};

function readProperties(
  options: Record<string, unknown>,
  style: CellStyle,
  address: () => string,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === undefined || wanted === false || wanted === null) continue;
    if (key === 'address' || key === 'addressLocal') answer[key] = address();
    else if (key === 'format' && isRecord(wanted)) answer.format = readFormat(wanted, style);
    else if (key === 'hidden' || key === 'style') fail('NotImplemented', `cell property ${key}`);
    else fail('InvalidArgument', `cell property ${key}`);
  }
  return answer;
}

const without = (options: Record<string, unknown>, keys: string[], inFormat: string): Record<string, unknown> => {
  const rest = Object.fromEntries(Object.entries(options).filter(([key]) => !keys.includes(key)));
  if (isRecord(rest.format))
    rest.format = Object.fromEntries(Object.entries(rest.format).filter(([key]) => key !== inFormat));
  return rest;
};
const withoutRowKeys = (options: Record<string, unknown>) => without(options, ['rowHidden', 'rowIndex'], 'rowHeight');
const withoutColumnKeys = (options: Record<string, unknown>) =>
  without(options, ['columnHidden', 'columnIndex'], 'columnWidth');
