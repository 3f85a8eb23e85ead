import { fold } from './fold';
import { readPersons, readUnits } from './read-units';
import { correctedReading, type UnitCorrections } from './unit-override';
import type { UnitField, UnitReading } from './unit-reading';

/** The texts of the unit columns of one row; absent where the ledger has no such column. */
export interface UnitCells {
  readonly leadUnits?: string;
  readonly cooperatingUnits?: string;
  readonly responsiblePersons?: string;
}

/** The units of one entry, read out of all its unit columns. Names are spelled as in the cells. */
export interface CombinedUnits {
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly persons: readonly string[];
  readonly openEnded: boolean;
  readonly groups: readonly string[];
  /** Names that lead and cooperate at once: kept in both as written, reported here. */
  readonly repeated: readonly string[];
  /** Names whose level was left out, as written → completed. */
  readonly expanded: Readonly<Record<string, string>>;
  /** Schedule text that stood in a unit cell, else ''. */
  readonly scheduleText: string;
  /** Text that was not understood. */
  readonly rest: string;
  /** The readings that a person put right, by column; a column without one is absent. */
  readonly corrected: CorrectedUnits;
}

export type CorrectedUnits = Readonly<Partial<Record<UnitField, UnitReading>>>;

function key(name: string): string {
  return fold(name).replace(/ /g, '');
}

/** The names of all lists; one that a later list repeats is left out, what one list holds twice stays. */
function merge(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((merged, list) => {
    const known = new Set(merged.map(key));
    return [...merged, ...list.filter((name) => !known.has(key(name)))];
  }, []);
}

function joined(separator: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(separator);
}

/**
 * The units of an entry. Which column is the lead's and which the cooperating one's is decided by the column mapping
 * (`责任单位` beside `牵头单位` is cooperating); a role that a cell itself names (`A牵头,B配合`) overrides its column,
 * and what a person put right overrides both.
 */
export function combineUnitColumns(cells: UnitCells, corrections?: UnitCorrections): CombinedUnits {
  const corrected: Partial<Record<UnitField, UnitReading>> = {};
  const readCell = (column: UnitField): UnitReading => {
    const text = cells[column] ?? '';
    const reading = readUnits(text, column);
    const correction = corrections?.(text, column);
    return correction === undefined ? reading : (corrected[column] = correctedReading(reading, correction));
  };
  const first = readCell('leadUnits');
  const second = readCell('cooperatingUnits');
  const lead = merge(first.lead, second.lead);
  const cooperating = merge(first.cooperating, second.cooperating);
  const leadKeys = new Set(lead.map(key));
  return {
    lead,
    cooperating,
    persons: merge(first.persons, second.persons, readPersons(cells.responsiblePersons ?? '')),
    openEnded: first.openEnded || second.openEnded,
    groups: merge(first.groups, second.groups),
    repeated: cooperating.filter((name) => leadKeys.has(key(name))),
    expanded: { ...second.expanded, ...first.expanded },
    scheduleText: joined(',', first.scheduleText, second.scheduleText),
    rest: joined(' ', first.rest, second.rest),
    corrected,
  };
}
