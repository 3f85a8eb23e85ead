/** Cell-level properties of Range: values, formulas, texts, types, number formats. */
import { cellStyle, effectiveStyle, getCell, setStyle } from '../../model/cells';
import { restyle } from '../../model/styles';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { isUnbounded } from '../cells/block-styles';
import { formulaOf, textOf, valueOf, valueTypeOf } from '../cells/display';
import { cellMatrix, matrixOf, spread } from '../cells/matrix';
import { isNumberFormat } from '../cells/number-format';
import { enterValues } from '../cells/write-cells';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf } from '../targets';
import { restyleBlock } from '../../model/styles';
import { recordFormatChange } from '../events/format-changes';
import { toA1, toR1C1 } from '../cells/r1c1';

const { property } = membersOf<RangeTarget>();

const values = (range: RangeTarget, session: ExcelSession) => {
  session.settle();
  return matrixOf(range, session, (row, column) => valueOf(getCell(range.sheet, row, column)));
};
// Without settling: where a formula stands its own text is answered, elsewhere a constant.
const formulas = (range: RangeTarget, session: ExcelSession) =>
  matrixOf(range, session, (row, column) => formulaOf(getCell(range.sheet, row, column)));
const numberFormats = (range: RangeTarget, session: ExcelSession) =>
  matrixOf(range, session, (row, column) => cellStyle(session.model, range.sheet, row, column).numberFormat);

function setNumberFormats(range: RangeTarget, value: unknown, session: ExcelSession): void {
  const { sheet } = range;
  const block = blockOf(range, session);
  requireAllowed(sheet, 'allowFormatCells');
  if (typeof value === 'string') {
    restyleBlock(session.model, sheet, block, { numberFormat: checked(value) });
  } else {
    spread(value, block, session, (row, column, format) => {
      if (format === null) return;
      const base = effectiveStyle(sheet, row, column);
      // Mostly it has that format already.
      if (session.model.styles[base]?.numberFormat === format) return;
      setStyle(sheet, row, column, restyle(session.model, base, { numberFormat: checked(format) }));
    });
  }
  recordFormatChange(session, sheet, block);
}

function checked(format: unknown): string {
  if (typeof format !== 'string' || !isNumberFormat(format))
    return fail('InvalidArgument', `number format ${String(format)}`);
  return format === '' ? 'General' : format;
}

export const rangeValueProperties = {
  values: property(1, cellMatrix, values, enterValues),
  formulas: property(1, cellMatrix, formulas, enterValues),
  formulasLocal: property(1, cellMatrix, formulas, enterValues),
  formulasR1C1: property(
    2,
    cellMatrix,
    (range, session) =>
      matrixOf(range, session, (row, column) => toR1C1(formulaOf(getCell(range.sheet, row, column)), row, column)),
    (range, value, session) => {
      const block = blockOf(range, session);
      if (!Array.isArray(value)) return enterValues(range, toA1(value, block.top, block.left), session);
      const rows = value as unknown[];
      enterValues(
        range,
        rows.map((row, down) =>
          Array.isArray(row) ? row.map((one: unknown, right) => toA1(one, block.top + down, block.left + right)) : row,
        ),
        session,
      );
    },
  ),
  text: property(1, cellMatrix, (range, session) => {
    session.settle();
    return matrixOf(range, session, (row, column) =>
      textOf(session.model, range.sheet, row, column, session.options.locale),
    );
  }),
  valueTypes: property(1, cellMatrix, (range, session) => {
    session.settle();
    return matrixOf(range, session, (row, column) => valueTypeOf(getCell(range.sheet, row, column)));
  }),
  numberFormat: property(1, cellMatrix, numberFormats, setNumberFormats),
  numberFormatLocal: property(7, cellMatrix, numberFormats, setNumberFormats),
  hasSpill: property(12, { kind: 'boolean', parse: Boolean }, (range, session) => {
    const block = blockOf(range, session);
    return isUnbounded(block) ? null : false;
  }),
};
