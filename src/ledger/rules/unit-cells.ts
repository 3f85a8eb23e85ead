import { readUnits } from '../units/read-units';
import { fold } from '../units/fold';
import { unitKey } from '../units/unit-key';
import type { UnitField, UnitReading } from '../units/unit-reading';
import { isVacant, ownCell, type RuleCell } from './cells';
import { remembering } from './remembering';
import type { PlacedEntry, RuleContext } from './rule';

const UNIT_FIELDS: readonly UnitField[] = ['leadUnits', 'cooperatingUnits'];

/** A text that names units, read once however many rows hold it. */
export interface UnitText {
  readonly reading: UnitReading;
  /** Spelling keys of the units that lead and cooperate by the reading, in its order. */
  readonly leadKeys: readonly string[];
  readonly cooperatingKeys: readonly string[];
  /** Spelling keys of the items of the plain list. */
  readonly itemKeys: readonly string[];
}

/** A unit cell of a row with its reading. */
export interface UnitCell extends UnitText {
  readonly field: UnitField;
  readonly cell: RuleCell;
  /** A person put the reading right: the text is no plain list of these units. */
  readonly corrected: boolean;
}

/** The entry's own unit cells in which something stands. */
export function unitCells(entry: PlacedEntry, context: RuleContext): readonly UnitCell[] {
  return context.facts.kept(entry, 'units', () => {
    const cells: UnitCell[] = [];
    for (const field of UNIT_FIELDS) {
      const cell = ownCell(entry, field, context);
      if (cell === null || isVacant(cell)) continue;
      const correction = entry.correctedUnits?.[field];
      const { reading, leadKeys, cooperatingKeys, itemKeys } =
        correction === undefined ? readText(cell.text, field) : textOf(cell.text, correction);
      cells.push({ field, cell, reading, leadKeys, cooperatingKeys, itemKeys, corrected: correction !== undefined });
    }
    return cells;
  });
}

const readText = remembering((text: string, field: UnitField): UnitText => textOf(text, readUnits(text, field)));

function textOf(text: string, reading: UnitReading): UnitText {
  return {
    reading,
    leadKeys: reading.lead.map((name) => spellingKey(name)),
    cooperatingKeys: reading.cooperating.map((name) => spellingKey(name)),
    itemKeys: listItems(text).map((item) => spellingKey(item.text)),
  };
}

/** Names that differ in width, traditional characters, blanks or kind of brackets only have one key. */
export const spellingKey = remembering((name: string) => unitKey(fold(name)));

/** An item of a plain list in a unit cell, with the separator before it. */
export interface ListItem {
  readonly text: string;
  readonly separator: string;
}

const OPEN = '([{（［｛〔【';
const CLOSE = ')]}）］｝〕】';

/** Cuts a list at its separators, but not inside brackets (`各县(市、区)政府`). */
export const listItems = remembering((text: string): readonly ListItem[] => cutAtSeparators(text));

function cutAtSeparators(text: string): ListItem[] {
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
export const namesRoles = remembering((text: string) =>
  /牵头|主办|负责|配合|协办|参与|协同|会同|责任|分工|[:：]/.test(text),
);
