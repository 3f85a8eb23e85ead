import { matchBrackets } from './brackets';
import { fold } from './fold';
import { isGroupName } from './group-names';
import { unitKey } from './unit-key';
import type { UnitField, UnitReading } from './unit-reading';

/** A reading that a person put right: it holds wherever this text stands in a cell of this column. */
export interface UnitOverride {
  readonly text: string;
  readonly field: UnitField;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly persons: readonly string[];
}

/** True for the correction of this text: width, blanks and kinds of brackets make no other text of it. */
export function isUnitOverrideFor({ field, text }: UnitOverride, column: UnitField, cell: string): boolean {
  return field === column && unitKey(text) === unitKey(cell);
}

/** The correction of a cell's text in a column, or undefined. */
export type UnitCorrections = (text: string, column: UnitField) => UnitOverride | undefined;

/** Looks corrections up by text; of several for one text the last holds. */
export function unitCorrections(overrides: readonly UnitOverride[]): UnitCorrections {
  const keyOf = (text: string, column: UnitField): string => `${column} ${unitKey(text)}`;
  const known = new Map(overrides.map((override) => [keyOf(override.text, override.field), override]));
  return (text, column) => known.get(keyOf(text, column));
}

/** The reading with the names that a person gave. What the text says besides (等, a date) stays; nothing is left over or implied. */
export function correctedReading(read: UnitReading, { lead, cooperating, persons }: UnitOverride): UnitReading {
  const units = [...new Set([...lead, ...cooperating])];
  const groups = new Set(read.groups);
  return {
    ...read,
    lead,
    cooperating,
    persons,
    openEnded: read.openEnded && units.length > 0,
    groups: units.filter((name) => groups.has(name) || isGroupName(fold(name))),
    expanded: Object.fromEntries(Object.entries(read.expanded).filter(([name]) => units.includes(name))),
    divided: [],
    rest: '',
  };
}

/** The names that a person typed, once each: divided by 、 , ; or line breaks, but not inside brackets (`各县（市、区）政府`). */
export function typedNames(text: string): string[] {
  const folded = fold(text);
  const partner = matchBrackets(folded);
  const names: string[] = [];
  let start = 0;
  for (let index = 0; index <= folded.length; index++) {
    const close = partner[index] ?? -1;
    if (close > index) index = close;
    else if (index === folded.length || /[、,;\n]/.test(folded.charAt(index))) {
      names.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...new Set(names.filter((name) => name !== ''))];
}
