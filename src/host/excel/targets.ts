/** Ranges as the stand-in holds them, and reading range arguments (a Range, or an address). */
import { MAX_COLUMN, MAX_ROW, formatBlock, overlaps, parseReference, quoteSheetName } from '../model/a1';
import { findSheet } from '../model/sheets';
import type { Block, SheetModel } from '../model/workbook-model';
import { fail } from '../protocol/errors';
import type { HostObject } from '../protocol/host-class';
import type { ValueType } from '../protocol/value-types';
import type { ExcelSession } from './session';

/** One rectangle. `block` moves when cells are inserted or deleted; null when all of it was deleted. */
export interface RangeTarget {
  sheet: SheetModel;
  block: Block | null;
}

/** Several rectangles of one sheet (RangeAreas). */
export interface AreasTarget {
  sheet: SheetModel;
  blocks: Block[];
}

export const rangeOf = (sheet: SheetModel, block: Block): RangeTarget => ({ sheet, block });

/** The block of a range that still exists on a sheet that still exists. */
export function blockOf(range: RangeTarget, session: ExcelSession): Block {
  if (!session.model.sheets.includes(range.sheet)) fail('ItemNotFound', `sheet ${range.sheet.name} was deleted`);
  return range.block ?? fail('InvalidReference', 'the cells of this range were deleted');
}

export function checkBlock(block: Block): Block {
  const isInside = block.top >= 1 && block.left >= 1 && block.bottom <= MAX_ROW && block.right <= MAX_COLUMN;
  return isInside && block.top <= block.bottom && block.left <= block.right
    ? block
    : fail('InvalidArgument', 'outside of the sheet');
}

export const intersection = (a: Block, b: Block): Block | null =>
  overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

export const bounding = (a: Block, b: Block): Block => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const WHOLE_SHEET: Block = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/** `Sheet1!A1:B2`, as Excel writes addresses. */
export const addressOf = (sheet: SheetModel, block: Block): string =>
  `${quoteSheetName(sheet.name)}!${formatBlock(block)}`;

/** Several blocks with the sheet before each, comma separated. */
export const areasAddress = ({ sheet, blocks }: AreasTarget): string =>
  blocks.map((block) => addressOf(sheet, block)).join(',');

/** An address on `home`, with or without the sheet's name; a name that stands for a range does too. */
export function parseAddress(address: string, home: SheetModel, session: ExcelSession): RangeTarget {
  const parsed = parseReference(address);
  if (!parsed) return rangeByName(address, home, session) ?? fail('InvalidArgument', `no address: ${address}`);
  if (parsed.sheet === null) return rangeOf(home, parsed.block);
  const sheet = findSheet(session.model, parsed.sheet) ?? fail('InvalidArgument', `no sheet ${parsed.sheet}`);
  return rangeOf(sheet, parsed.block);
}

/** The range that a defined name or table stands for. */
export function rangeByName(name: string, home: SheetModel | null, session: ExcelSession): RangeTarget | null {
  const wanted = name.toLowerCase();
  const names = session.model.names.filter((one) => one.name.toLowerCase() === wanted);
  const found = names.find((one) => home && one.sheetId === home.id) ?? names.find((one) => one.sheetId === null);
  if (found) {
    const reference = parseReference(found.formula);
    const sheet = reference?.sheet ? findSheet(session.model, reference.sheet) : undefined;
    return reference && sheet ? rangeOf(sheet, reference.block) : null;
  }
  for (const sheet of session.model.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === wanted);
    if (table) return rangeOf(sheet, table.block);
  }
  return null;
}

/** Comma-separated addresses on one sheet. */
export function parseAreas(address: string, home: SheetModel, session: ExcelSession): AreasTarget {
  const parts = address.split(',').map((part) => parseAddress(part.trim(), home, session));
  const sheet = parts[0]?.sheet ?? home;
  if (parts.some((part) => part.sheet !== sheet)) fail('InvalidArgument', 'areas of several sheets');
  return { sheet, blocks: parts.map((part) => blockOf(part, session)) };
}

/** A Range object or an address that is read on the spot by `toRange`. */
export type RangeArgument = HostObject | string;

export const rangeArgument: ValueType<RangeArgument> = {
  kind: 'Range | string',
  parse: (value) => {
    if (typeof value === 'string') return value;
    return isHostObject(value) && (value.type.name === 'Range' || value.type.name === 'RangeAreas')
      ? value
      : fail('InvalidArgument', 'Range or address expected');
  },
};

export function objectArgument(className: string): ValueType<HostObject> {
  return {
    kind: className,
    parse: (value) =>
      isHostObject(value) && value.type.name === className ? value : fail('InvalidArgument', `${className} expected`),
  };
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'self' in value;

export function toRange(argument: RangeArgument, home: SheetModel, session: ExcelSession): RangeTarget {
  if (typeof argument === 'string') return parseAddress(argument, home, session);
  if (argument.type.name !== 'Range') return fail('InvalidArgument', 'Range expected');
  return argument.self as RangeTarget;
}

export function toAreas(argument: RangeArgument, home: SheetModel, session: ExcelSession): AreasTarget {
  if (typeof argument === 'string') return parseAreas(argument, home, session);
  if (argument.type.name === 'RangeAreas') return argument.self as AreasTarget;
  const range = argument.self as RangeTarget;
  return { sheet: range.sheet, blocks: [blockOf(range, session)] };
}
