import type { CellEdit } from '../edit';
import { readUnits } from '../units/read-units';
import { editCell, plainText } from './cells';
import { spellingKey, type UnitCell } from './unit-cells';

/**
 * The edit that writes one unit's name in place of another in a unit cell; null when the cell is no plain text, or when the
 * cell would then not be read as the same units but for that one.
 */
export function replaceUnit({ cell, field, reading }: UnitCell, from: string, to: string): CellEdit | null {
  const text = plainText(cell);
  if (text === null || !text.includes(from)) return null;
  const after = text.replace(from, () => to);
  const read = readUnits(after, field);
  const expected = (names: readonly string[]): string =>
    names.map((name) => spellingKey(name === from ? to : name)).join();
  const kept = (names: readonly string[]): string => names.map(spellingKey).join();
  const same = expected(reading.lead) === kept(read.lead) && expected(reading.cooperating) === kept(read.cooperating);
  return same ? editCell(cell, after) : null;
}
