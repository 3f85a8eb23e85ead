import type { LedgerEntry } from '../entry';
import { combineUnitColumns, type CombinedUnits } from '../units/combine-columns';
import { unitCorrections, type UnitOverride } from '../units/unit-override';

type EntryUnits = Pick<
  LedgerEntry,
  'leadUnits' | 'cooperatingUnits' | 'responsiblePersons' | 'unitsOpenEnded' | 'unitGroups' | 'unitsExpanded'
>;

/**
 * Units and persons of one row from its unit and person cells; roles named inside a cell win over the column. A unit that
 * leads and cooperates at once stays in both lists, as written.
 */
export function unitsOf(leadUnits: string, cooperatingUnits: string, responsiblePersons: string): EntryUnits {
  return entryUnits(combineUnitColumns({ leadUnits, cooperatingUnits, responsiblePersons }));
}

function entryUnits(units: CombinedUnits): EntryUnits {
  return {
    leadUnits: units.lead,
    cooperatingUnits: units.cooperating,
    responsiblePersons: units.persons,
    unitsOpenEnded: units.openEnded,
    unitGroups: units.groups,
    ...(Object.keys(units.expanded).length > 0 ? { unitsExpanded: units.expanded } : {}),
  };
}

/** The entries with their units put right by hand; the text in the cell stays what it is. */
export function withUnitOverrides(
  entries: readonly LedgerEntry[],
  overrides: readonly UnitOverride[],
): readonly LedgerEntry[] {
  if (overrides.length === 0) return entries;
  const corrections = unitCorrections(overrides);
  return entries.map((entry) => {
    const textOf = (field: 'leadUnits' | 'cooperatingUnits' | 'responsiblePersons') => entry.cells[field]?.text ?? '';
    const texts = { leadUnits: textOf('leadUnits'), cooperatingUnits: textOf('cooperatingUnits') };
    if (!corrections(texts.leadUnits, 'leadUnits') && !corrections(texts.cooperatingUnits, 'cooperatingUnits'))
      return entry;
    const units = combineUnitColumns({ ...texts, responsiblePersons: textOf('responsiblePersons') }, corrections);
    const { unitsExpanded: _read, ...rest } = entry;
    return { ...rest, ...entryUnits(units), correctedUnits: units.corrected };
  });
}
