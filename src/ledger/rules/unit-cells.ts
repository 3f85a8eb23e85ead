import { fold } from '../units/fold';
import { isGroupName } from '../units/group-names';
import { readUnits } from '../units/read-units';
import { unitKey } from '../units/unit-key';
import type { UnitField, UnitReading } from '../units/unit-reading';
import { isVacant, ownCell, shownText, type RuleCell } from './cells';
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
  /** Names that stand in it as they are: no group, and none whose level was left out in a list (`省经信厅、商务厅`), a usual short form. */
  readonly names: readonly string[];
  /** An item stands twice in the list, or a unit leads and cooperates. */
  readonly repeats: boolean;
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
  const memory = context.facts.row(entry);
  if (memory.units !== null) return memory.units;
  const cells: UnitCell[] = [];
  for (const field of UNIT_FIELDS) {
    const cell = ownCell(entry, field, context);
    if (cell === null || isVacant(cell)) continue;
    const { reading, leadKeys, cooperatingKeys, itemKeys, names, repeats } = readCell(entry, field, cell.text);
    const corrected = entry.correctedUnits?.[field] !== undefined;
    cells.push({ field, cell, reading, leadKeys, cooperatingKeys, itemKeys, names, repeats, corrected });
  }
  memory.units = cells;
  return cells;
}

/** Nothing, or a word that says there is nobody yet: `无`, `待定`, `尚未明确`. */
export function namesNobody(cell: RuleCell): boolean {
  return isVacant(cell) || NOBODY.test(cell.text.trim());
}

const NOBODY = /^(?:暂?无|(?:暂未|尚未|未|待|暂不)(?:定|明确|确定|落实)|n\/?a|none|tbd|[?？]{1,4})$/i;

/** The names that stand in the entry's own unit cells: as `unitCells` has them, for figures about all rows. */
export function unitNames(entry: PlacedEntry, { grid, columns }: RuleContext): readonly string[] {
  const names: string[] = [];
  for (const field of UNIT_FIELDS) {
    const column = columns[field];
    if (column === undefined || entry.cells[field]?.inherited) continue;
    const text = shownText(grid, entry.row, column);
    if (text !== '') names.push(...readCell(entry, field, text).names);
  }
  return names;
}

function readCell({ correctedUnits }: PlacedEntry, field: UnitField, text: string): UnitText {
  const correction = correctedUnits?.[field];
  return correction === undefined ? READ[field](text) : textOf(text, correction);
}

const READ: Readonly<Record<UnitField, (text: string) => UnitText>> = {
  leadUnits: remembering((text) => textOf(text, readUnits(text, 'leadUnits'))),
  cooperatingUnits: remembering((text) => textOf(text, readUnits(text, 'cooperatingUnits'))),
};

function textOf(text: string, reading: UnitReading): UnitText {
  const leadKeys = reading.lead.map((name) => spellingKey(name));
  const cooperatingKeys = reading.cooperating.map((name) => spellingKey(name));
  const itemKeys = listItems(text).map((item) => spellingKey(item.text));
  const repeats = new Set(itemKeys).size < itemKeys.length || cooperatingKeys.some((key) => leadKeys.includes(key));
  const names = [...reading.lead, ...reading.cooperating].filter(
    (name) => reading.expanded[name] === undefined && !isGroup(name),
  );
  return { reading, leadKeys, cooperatingKeys, itemKeys, names, repeats };
}

const isGroup = remembering((name: string) => isGroupName(fold(name)));

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
