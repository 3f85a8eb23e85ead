/** `getSpecialCells`: the cells of a kind, as few rectangles. */
import { getCell, isError, usedBlock } from '../../model/cells';
import type { Block, CellModel, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import type { ExcelSession } from '../session';
import { intersection } from '../targets';
import { isCellHidden } from './range-visibility';

type CellTest = (row: number, column: number) => boolean;

export function specialBlocks(
  session: ExcelSession,
  sheet: SheetModel,
  blocks: readonly Block[],
  type: string,
  valueType = 'All',
): Block[] {
  session.settle();
  if (type === 'ConditionalFormats')
    return inside(
      blocks,
      sheet.conditionalFormats.flatMap((format) => format.ranges),
    );
  if (type === 'DataValidations')
    return inside(
      blocks,
      sheet.validations.flatMap((rule) => rule.ranges),
    );
  if (type === 'SameConditionalFormat' || type === 'SameDataValidation') {
    const first = blocks[0] && { ...blocks[0], bottom: blocks[0].top, right: blocks[0].left };
    const groups = type === 'SameConditionalFormat' ? sheet.conditionalFormats : sheet.validations;
    const same = groups.filter((one) => first && inside([first], one.ranges).length > 0);
    return inside(
      blocks,
      same.flatMap((one) => one.ranges),
    );
  }
  const test = testFor(sheet, type, valueType);
  const used = usedBlock(sheet);
  return blocks.flatMap((block) => {
    const area = used && intersection(block, used);
    return area ? rectangles(area, test) : type === 'Visible' ? [block] : [];
  });
}

const inside = (blocks: readonly Block[], parts: readonly Block[]): Block[] =>
  blocks.flatMap((block) => parts.flatMap((part) => intersection(block, part) ?? []));

function testFor(sheet: SheetModel, type: string, valueType: string): CellTest {
  const cell: (row: number, column: number) => CellModel | undefined = (row, column) => getCell(sheet, row, column);
  switch (type) {
    case 'Visible':
      return (row, column) => !isCellHidden(sheet, row, column);
    case 'Blanks':
      return (row, column) => {
        const one = cell(row, column);
        return !one || (one.value === null && one.formula === undefined);
      };
    case 'Constants':
      return (row, column) => {
        const one = cell(row, column);
        return !!one && one.value !== null && one.formula === undefined && isOfKind(one, valueType);
      };
    case 'Formulas':
      return (row, column) => {
        const one = cell(row, column);
        return one?.formula !== undefined && isOfKind(one, valueType);
      };
    default:
      return fail('InvalidArgument', type);
  }
}

/** Excel.SpecialCellValueType names several kinds in one word: `ErrorsLogicalNumber`. */
function isOfKind({ value }: CellModel, valueType: string): boolean {
  if (valueType === 'All') return true;
  const kind = isError(value)
    ? 'Errors'
    : typeof value === 'boolean'
      ? 'Logical'
      : typeof value === 'number'
        ? 'Number'
        : 'Text';
  return valueType.includes(kind);
}

/** Runs of each row, joined downwards where they are equal. */
function rectangles(area: Block, test: CellTest): Block[] {
  const done: Block[] = [];
  let open: Block[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs = runsOf(area, row, test);
    const next: Block[] = [];
    for (const run of runs) {
      const above = open.find((block) => block.left === run.left && block.right === run.right);
      if (above) {
        above.bottom = row;
        next.push(above);
      } else {
        done.push(run);
        next.push(run);
      }
    }
    open = next;
  }
  return done;
}

function runsOf(area: Block, row: number, test: CellTest): Block[] {
  const runs: Block[] = [];
  let from = 0;
  for (let column = area.left; column <= area.right + 1; column++) {
    const isIn = column <= area.right && test(row, column);
    if (isIn && from === 0) from = column;
    if (!isIn && from > 0) {
      runs.push({ top: row, bottom: row, left: from, right: column - 1 });
      from = 0;
    }
  }
  return runs;
}
