/** Inserting and deleting cells, rows and columns: everything that stands on or refers to the moved cells follows. */
import { MAX_COLUMN, MAX_ROW, formatBlock, overlaps, parseBlock } from './a1';
import { rewriteConditionalFormat, rewriteFormulas, rewriteValidation } from './formulas';
import { cellAtPoint, columnLeft, rowTop } from './rows-columns';
import {
  shiftBlock,
  shiftCell,
  shiftFormula,
  shiftInterval,
  translateFormula,
  type StructureChange,
} from './shift-references';
import { shiftTables } from './table-shift';
import type { Block, CellModel, ColumnModel, RowModel, SheetModel, WorkbookModel } from './workbook-model';

export class StructureError extends Error {
  /** `merged`/`table`: the change would cut a merged area or a table; `full`: cells with content would fall off the sheet. */
  constructor(readonly code: 'merged' | 'table' | 'full') {
    super(`Cannot move cells: ${code}`);
    this.name = 'StructureError';
  }
}

/** Inserts `count` whole rows above `row`; they take the style of the row above, as in Excel. */
export function insertRows(model: WorkbookModel, sheet: SheetModel, row: number, count: number): void {
  insertCells(model, sheet, { top: row, bottom: row + count - 1, left: 1, right: MAX_COLUMN }, 'Down');
}

export function deleteRows(model: WorkbookModel, sheet: SheetModel, row: number, count: number): void {
  deleteCells(model, sheet, { top: row, bottom: row + count - 1, left: 1, right: MAX_COLUMN }, 'Up');
}

/** Makes room at `block`; throws `StructureError` and changes nothing when it cannot. New cells are styled like their neighbour above or left. */
export function insertCells(model: WorkbookModel, sheet: SheetModel, block: Block, shift: 'Down' | 'Right'): void {
  const change: StructureChange = {
    sheet: sheet.name,
    kind: 'insert',
    direction: shift === 'Down' ? 'row' : 'column',
    block,
  };
  check(sheet, change);
  apply(model, sheet, change);
  inheritStyles(sheet, change);
}

/** Removes the cells of `block` and closes the gap; throws `StructureError` and changes nothing when it cannot. */
export function deleteCells(model: WorkbookModel, sheet: SheetModel, block: Block, shift: 'Up' | 'Left'): void {
  const change: StructureChange = {
    sheet: sheet.name,
    kind: 'delete',
    direction: shift === 'Up' ? 'row' : 'column',
    block,
  };
  check(sheet, change);
  apply(model, sheet, change);
}

/** What a change along rows (columns) over part of the width (height) must not cut. */
function check(sheet: SheetModel, change: StructureChange): void {
  const { block } = change;
  const byRow = change.direction === 'row';
  const beyond: Block = byRow ? { ...block, bottom: MAX_ROW } : { ...block, right: MAX_COLUMN };
  const across = (inner: Block): boolean =>
    overlaps(beyond, inner) &&
    (byRow
      ? inner.left < block.left || inner.right > block.right
      : inner.top < block.top || inner.bottom > block.bottom);
  if (sheet.merges.some(across)) throw new StructureError('merged');
  if (sheet.tables.some((table) => across(table.block))) throw new StructureError('table');
  if (change.kind !== 'insert') return;
  const count = byRow ? block.bottom - block.top + 1 : block.right - block.left + 1;
  for (const [row, cells] of sheet.cells) {
    if (byRow ? row <= MAX_ROW - count : row < block.top || row > block.bottom) continue;
    for (const [column, cell] of cells) {
      const lost = byRow ? column >= block.left && column <= block.right : column > MAX_COLUMN - count;
      if (lost && (cell.value !== null || cell.formula !== undefined)) throw new StructureError('full');
    }
  }
}

function apply(model: WorkbookModel, sheet: SheetModel, change: StructureChange): void {
  const anchors = chartCells(sheet);
  // Before the formulas are shifted: where a rule loses its first cell, they are first re-based on the next one.
  moveRules(sheet, change);
  rewriteFormulas(model, (formula, own) => shiftFormula(formula, own, change));
  moveCells(sheet, change);
  if (change.direction === 'row' && change.block.left === 1 && change.block.right === MAX_COLUMN)
    moveRows(sheet, change);
  if (change.direction === 'column' && change.block.top === 1 && change.block.bottom === MAX_ROW)
    moveColumns(sheet, change);
  sheet.merges = sheet.merges
    .flatMap((merge) => shiftBlock(merge, change))
    .filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right);
  shiftTables(model, sheet, change);
  moveMarks(sheet, change);
  movePageLayout(sheet, change);
  moveCharts(sheet, change, anchors);
  (model.structureLog ??= []).push({ type: 'cells', ...change });
  for (const part of ['cells', 'columns', 'merges', 'view', 'properties'] as const) sheet.dirty.add(part);
  model.dirty.add('calculation').add('formulas').add('names');
}

function moveCells(sheet: SheetModel, change: StructureChange): void {
  const { block, kind } = change;
  if (change.direction === 'column') {
    for (const [row, cells] of sheet.cells) {
      if (row < block.top || row > block.bottom) continue;
      const moved = shiftKeys(cells, kind, block.left, block.right, MAX_COLUMN);
      if (moved.size > 0) sheet.cells.set(row, moved);
      else sheet.cells.delete(row);
    }
  } else if (block.left === 1 && block.right === MAX_COLUMN) {
    sheet.cells = shiftKeys(sheet.cells, kind, block.top, block.bottom, MAX_ROW);
  } else {
    const moving: [number, number, CellModel][] = [];
    for (const [row, cells] of sheet.cells) {
      if (row < block.top) continue;
      for (const [column, cell] of cells) {
        if (column < block.left || column > block.right) continue;
        cells.delete(column);
        const to = shiftInterval(row, row, kind, block.top, block.bottom, MAX_ROW);
        if (to) moving.push([to[0], column, cell]);
      }
      if (cells.size === 0) sheet.cells.delete(row);
    }
    for (const [row, column, cell] of moving) {
      let cells = sheet.cells.get(row);
      if (!cells) sheet.cells.set(row, (cells = new Map()));
      cells.set(column, cell);
    }
  }
  for (const cells of sheet.cells.values()) {
    for (const cell of cells.values()) {
      if (!cell.arrayBlock) continue;
      const [moved] = shiftBlock(cell.arrayBlock, change);
      cell.arrayBlock = moved;
    }
  }
}

function shiftKeys<T>(
  map: Map<number, T>,
  kind: 'insert' | 'delete',
  first: number,
  last: number,
  limit: number,
): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, item] of map) {
    const to = shiftInterval(key, key, kind, first, last, limit);
    if (to) moved.set(to[0], item);
  }
  return moved;
}

function moveRows(sheet: SheetModel, { kind, block }: StructureChange): void {
  sheet.rows = shiftKeys<RowModel>(sheet.rows, kind, block.top, block.bottom, MAX_ROW);
}

function moveColumns(sheet: SheetModel, { kind, block }: StructureChange): void {
  const moved: ColumnModel[] = [];
  for (const span of sheet.columns) {
    // A span that an insert falls into is cut, so that the new columns can take the style of their neighbour.
    const pieces =
      kind === 'insert' && span.min < block.left && span.max >= block.left
        ? [
            { ...span, max: block.left - 1 },
            { ...span, min: block.left },
          ]
        : [span];
    for (const piece of pieces) {
      const to = shiftInterval(piece.min, piece.max, kind, block.left, block.right, MAX_COLUMN);
      if (to) moved.push({ ...piece, min: to[0], max: to[1] });
    }
  }
  sheet.columns = moved;
}

/** Formulas of rules are relative to the first cell they apply to, so a deleted first cell passes that role on. */
function moveRules(sheet: SheetModel, change: StructureChange): void {
  const move = <T extends { ranges: Block[] }>(
    rules: T[],
    rewrite: (rule: T, on: (formula: string) => string) => T,
  ): { rules: T[]; changed: boolean } => {
    let changed = false;
    const next = rules.flatMap((rule) => {
      const ranges = rule.ranges.flatMap((range) => shiftBlock(range, change));
      if (JSON.stringify(ranges) === JSON.stringify(rule.ranges)) return [rule];
      changed = true;
      if (ranges.length === 0) return [];
      const [down, right] = lostCorner(rule.ranges, change);
      const moved = down || right ? rewrite(rule, (formula) => translateFormula(formula, down, right)) : rule;
      return [{ ...moved, ranges }];
    });
    return { rules: next, changed };
  };
  const formats = move(sheet.conditionalFormats, rewriteConditionalFormat);
  const validations = move(sheet.validations, rewriteValidation);
  sheet.conditionalFormats = formats.rules;
  sheet.validations = validations.rules;
  if (formats.changed) sheet.dirty.add('conditionalFormats');
  if (validations.changed) sheet.dirty.add('validations');
}

/** How far the first surviving cell lies from the first cell of the ranges: rows down, columns right. */
function lostCorner(ranges: Block[], change: StructureChange): [number, number] {
  if (change.kind === 'insert') return [0, 0];
  const top = Math.min(...ranges.map((range) => range.top));
  const left = Math.min(...ranges.map((range) => range.left));
  const { block } = change;
  if (change.direction === 'row' && top >= block.top && top <= block.bottom) return [block.bottom + 1 - top, 0];
  if (change.direction === 'column' && left >= block.left && left <= block.right) return [0, block.right + 1 - left];
  return [0, 0];
}

function moveMarks(sheet: SheetModel, change: StructureChange): void {
  const place = <T extends { row: number; column: number }>(items: T[], part: 'notes' | 'comments'): T[] => {
    const moved = items.flatMap((item) => {
      const to = shiftCell(item.row, item.column, change);
      return to ? [to.row === item.row && to.column === item.column ? item : { ...item, ...to }] : [];
    });
    if (moved.length !== items.length || moved.some((item, index) => item !== items[index])) sheet.dirty.add(part);
    return moved;
  };
  sheet.notes = place(sheet.notes, 'notes');
  sheet.comments = place(sheet.comments, 'comments');
  if (sheet.hyperlinks.length > 0) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
      shiftBlock(link.block, change).map((block) => ({ ...link, block })),
    );
    sheet.dirty.add('hyperlinks');
  }
  if (sheet.autoFilter) {
    const [block] = shiftBlock(sheet.autoFilter.block, change);
    sheet.autoFilter = block ? { ...sheet.autoFilter, block } : null;
    sheet.dirty.add('autoFilter');
  }
}

function movePageLayout(sheet: SheetModel, change: StructureChange): void {
  const layout = sheet.pageLayout;
  const move = (address: string): string =>
    address
      .split(',')
      .flatMap((part) => {
        const block = parseBlock(part);
        return block ? shiftBlock(block, change).map(formatBlock) : [];
      })
      .join(',');
  const absolute = (address: string): string => address.replace(/([A-Z]+)|(\d+)/g, '$$$&');
  const next = {
    printArea: layout.printArea && move(layout.printArea),
    printTitleRows: layout.printTitleRows && absolute(move(layout.printTitleRows)),
    printTitleColumns: layout.printTitleColumns && absolute(move(layout.printTitleColumns)),
    ...(layout.rowBreaks && {
      rowBreaks: layout.rowBreaks.flatMap((row) =>
        shiftBlock({ top: row, left: 1, bottom: row, right: 16384 }, change).map(({ top }) => top),
      ),
    }),
  };
  if (
    next.printArea === layout.printArea &&
    next.printTitleRows === layout.printTitleRows &&
    next.printTitleColumns === layout.printTitleColumns &&
    String(next.rowBreaks) === String(layout.rowBreaks)
  )
    return;
  sheet.pageLayout = { ...layout, ...next };
  sheet.dirty.add('pageLayout');
}

interface ChartCell {
  row: number;
  column: number;
  down: number;
  right: number;
}

/** The cell under each chart's upper left corner and the distance from it. */
function chartCells(sheet: SheetModel): ChartCell[] {
  return sheet.charts.map((chart) => cellAtPoint(sheet, chart.left, chart.top));
}

function moveCharts(sheet: SheetModel, change: StructureChange, anchors: ChartCell[]): void {
  sheet.charts.forEach((chart, index) => {
    const anchor = anchors[index]!;
    const to = shiftCell(anchor.row, anchor.column, change) ?? {
      row: change.direction === 'row' ? change.block.top : anchor.row,
      column: change.direction === 'column' ? change.block.left : anchor.column,
    };
    if (to.row === anchor.row && to.column === anchor.column) return;
    chart.top = rowTop(sheet, to.row) + anchor.down;
    chart.left = columnLeft(sheet, to.column) + anchor.right;
    sheet.dirty.add('charts');
  });
}

/** New rows (columns) look like the one before them: cell styles, and for whole rows height, for whole columns width. */
function inheritStyles(sheet: SheetModel, { direction, block }: StructureChange): void {
  if (direction === 'row') {
    if (block.top === 1) return;
    const above = sheet.cells.get(block.top - 1);
    const whole = block.left === 1 && block.right === MAX_COLUMN;
    const model = sheet.rows.get(block.top - 1);
    for (let row = block.top; row <= block.bottom; row++) {
      if (whole && model && (model.height !== undefined || model.style !== undefined))
        sheet.rows.set(row, { height: model.height, style: model.style });
      if (above) copyStyles(sheet, above, row, block);
    }
    return;
  }
  if (block.left === 1) return;
  for (const [row, cells] of sheet.cells) {
    const style = cells.get(block.left - 1)?.style;
    if (style === undefined || row < block.top || row > block.bottom) continue;
    for (let column = block.left; column <= block.right; column++) cells.set(column, { value: null, style });
  }
  const before = sheet.columns.find((span) => span.min <= block.left - 1 && block.left - 1 <= span.max);
  if (before && block.top === 1 && block.bottom === MAX_ROW) {
    sheet.columns = [...sheet.columns, { ...before, hidden: false, min: block.left, max: block.right }].sort(
      (a, b) => a.min - b.min,
    );
  }
}

function copyStyles(sheet: SheetModel, above: Map<number, CellModel>, row: number, block: Block): void {
  for (const [column, cell] of above) {
    if (column < block.left || column > block.right || cell.style === 0) continue;
    let cells = sheet.cells.get(row);
    if (!cells) sheet.cells.set(row, (cells = new Map()));
    if (!cells.has(column)) cells.set(column, { value: null, style: cell.style });
  }
}
