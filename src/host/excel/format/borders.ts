/** Borders of blocks: an edge belongs to the cells along it, the inside to all but the last row or column. */
import { effectiveStyle, setStyle } from '../../model/cells';
import { restyle } from '../../model/styles';
import { MAX_COLUMN, MAX_ROW } from '../../model/a1';
import type { Block, BorderSide, BorderStyle, SheetModel } from '../../model/workbook-model';
import { isUnbounded, sharedStyle } from '../cells/block-styles';
import { forEachCell } from '../cells/matrix';
import { recordFormatChange } from '../events/format-changes';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { type CellsTarget, restyleCells } from './cells-target';

export type Side = BorderSide | 'InsideVertical' | 'InsideHorizontal';

export interface BorderTarget {
  cells: CellsTarget;
  side: Side;
}

/** The cells along a border, and on which of their sides it lies. */
function along(block: Block, side: Side): { block: Block; side: BorderSide } | null {
  switch (side) {
    case 'EdgeTop':
      return { block: { ...block, bottom: block.top }, side };
    case 'EdgeBottom':
      return { block: { ...block, top: block.bottom }, side };
    case 'EdgeLeft':
      return { block: { ...block, right: block.left }, side };
    case 'EdgeRight':
      return { block: { ...block, left: block.right }, side };
    case 'InsideHorizontal':
      return block.top === block.bottom ? null : { block: { ...block, bottom: block.bottom - 1 }, side: 'EdgeBottom' };
    case 'InsideVertical':
      return block.left === block.right ? null : { block: { ...block, right: block.right - 1 }, side: 'EdgeRight' };
    default:
      return { block, side };
  }
}

/** The same line as the neighbour beyond it has it. */
const OPPOSITE: Partial<Record<BorderSide, { side: BorderSide; rows: number; columns: number }>> = {
  EdgeTop: { side: 'EdgeBottom', rows: -1, columns: 0 },
  EdgeBottom: { side: 'EdgeTop', rows: 1, columns: 0 },
  EdgeLeft: { side: 'EdgeRight', rows: 0, columns: -1 },
  EdgeRight: { side: 'EdgeLeft', rows: 0, columns: 1 },
};

export function sharedBorder<T>(
  { cells, side }: BorderTarget,
  session: ExcelSession,
  pick: (border: BorderStyle | undefined) => T,
): T | null {
  const lines = cells.blocks().flatMap((block) => along(block, side) ?? []);
  if (lines.length === 0) return pick(undefined);
  const values = lines.map((line) =>
    sharedStyle(session.model, cells.sheet, [line.block], (style) => pick(style.borders[line.side])),
  );
  return values.every((value) => value === values[0]) ? values[0]! : null;
}

export function changeBorder(
  { cells, side }: BorderTarget,
  session: ExcelSession,
  change: (border: BorderStyle | undefined) => BorderStyle | null,
): void {
  const { sheet } = cells;
  requireAllowed(sheet, 'allowFormatCells');
  for (const block of cells.blocks()) {
    const line = along(block, side);
    if (!line) continue;
    if (isUnbounded(line.block)) {
      const before = session.model.styles[0]?.borders[line.side];
      restyleCells({ sheet, blocks: () => [line.block] }, session, { borders: { [line.side]: change(before) } });
      continue;
    }
    const looks = looksOf(session, line.side, change);
    forEachCell(line.block, (row, column) => paint(sheet, row, column, line.side, looks));
    recordFormatChange(session, sheet, line.block);
  }
}

/** What becomes of a style on either side of the line; few styles occur, however many cells there are. */
interface Looks {
  own(base: number): number;
  /** Without its own line on the side that faces ours. */
  neighbour(base: number): number;
}

function looksOf(
  { model }: ExcelSession,
  side: BorderSide,
  change: (border: BorderStyle | undefined) => BorderStyle | null,
): Looks {
  const beyond = OPPOSITE[side]?.side;
  const known = (work: (base: number) => number) => {
    const results = new Map<number, number>();
    return (base: number): number => {
      let result = results.get(base);
      if (result === undefined) results.set(base, (result = work(base)));
      return result;
    };
  };
  return {
    own: known((base) => restyle(model, base, { borders: { [side]: change(model.styles[base]?.borders[side]) } })),
    neighbour: known((base) =>
      beyond && model.styles[base]?.borders[beyond] ? restyle(model, base, { borders: { [beyond]: null } }) : base,
    ),
  };
}

function paint(sheet: SheetModel, row: number, column: number, side: BorderSide, looks: Looks): void {
  setStyle(sheet, row, column, looks.own(effectiveStyle(sheet, row, column)));
  const beyond = OPPOSITE[side];
  if (!beyond) return;
  const nextRow = row + beyond.rows;
  const nextColumn = column + beyond.columns;
  if (nextRow < 1 || nextColumn < 1 || nextRow > MAX_ROW || nextColumn > MAX_COLUMN) return;
  const neighbour = effectiveStyle(sheet, nextRow, nextColumn);
  // A line is one line: the neighbour's own side of it goes, so that both never disagree.
  const without = looks.neighbour(neighbour);
  if (without !== neighbour) setStyle(sheet, nextRow, nextColumn, without);
}
