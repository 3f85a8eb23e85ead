import type { LedgerEntry } from '../entry';
import { combineUnitColumns } from '../units/combine-columns';

type EntryUnits = Pick<
  LedgerEntry,
  'leadUnits' | 'cooperatingUnits' | 'responsiblePersons' | 'unitsOpenEnded' | 'unitGroups' | 'unitsExpanded'
>;

/**
 * Units and persons of one row from its unit and person cells; roles named inside a cell win over the column. A unit that
 * leads and cooperates at once stays in both lists, as written.
 */
export function unitsOf(leadUnits: string, cooperatingUnits: string, responsiblePersons: string): EntryUnits {
  const units = combineUnitColumns({ leadUnits, cooperatingUnits, responsiblePersons });
  return {
    leadUnits: units.lead,
    cooperatingUnits: units.cooperating,
    responsiblePersons: units.persons,
    unitsOpenEnded: units.openEnded,
    unitGroups: units.groups,
    ...(Object.keys(units.expanded).length > 0 ? { unitsExpanded: units.expanded } : {}),
  };
}
