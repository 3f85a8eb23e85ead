import { readUnits } from '../units/read-units';
import { fold } from '../units/fold';
import { unitKey } from '../units/unit-key';
import type { UnitReading } from '../units/unit-reading';
import { isVacant, ownCell, type RuleCell } from './cells';
import type { PlacedEntry, RuleContext } from './rule';

export type UnitField = 'leadUnits' | 'cooperatingUnits';
const UNIT_FIELDS: readonly UnitField[] = ['leadUnits', 'cooperatingUnits'];

/** A unit cell of a row with its reading. */
export interface UnitCell {
  readonly field: UnitField;
  readonly cell: RuleCell;
  readonly reading: UnitReading;
}

/** The entry's own unit cells in which something stands. */
export function unitCells(entry: PlacedEntry, context: RuleContext): readonly UnitCell[] {
  const { once, onceFor } = context.facts;
  return onceFor(entry, 'units', () =>
    UNIT_FIELDS.flatMap((field) => {
      const cell = ownCell(entry, field, context);
      if (cell === null || isVacant(cell)) return [];
      const reading = once(`units ${field} ${cell.text}`, () => readUnits(cell.text, field));
      return [{ field, cell, reading }];
    }),
  );
}

/** Names that differ in width, traditional characters, blanks or kind of brackets only have one key. */
export function spellingKey(name: string): string {
  return unitKey(fold(name));
}

/** An item of a plain list in a unit cell, with the separator before it. */
export interface ListItem {
  readonly text: string;
  readonly separator: string;
}

const OPEN = '([{（［｛〔【';
const CLOSE = ')]}）］｝〕】';

/** Cuts a list at its separators, but not inside brackets (`各县(市、区)政府`). */
export function listItems(text: string): ListItem[] {
  const items: ListItem[] = [];
  let depth = 0;
  let separator = '';
  let current = '';
  for (const character of text) {
    if (OPEN.includes(character)) depth += 1;
    if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,，;；/\n\s|]/.test(character)) {
      if (current.trim() !== '') {
        items.push({ text: current, separator });
        separator = '';
        current = '';
      }
      separator += character;
    } else {
      current += character;
    }
  }
  return current.trim() === '' ? items : [...items, { text: current, separator }];
}

/** Words that give roles inside a cell: its punctuation then divides roles, not just names. */
export function namesRoles(text: string): boolean {
  return /牵头|主办|负责|配合|协办|参与|协同|会同|责任|分工|[:：]/.test(text);
}
