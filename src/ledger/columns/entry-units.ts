import type { LedgerEntry } from '../entry';
import { readPersons, readUnits } from '../units/read-units';

type EntryUnits = Pick<
  LedgerEntry,
  'leadUnits' | 'cooperatingUnits' | 'responsiblePersons' | 'unitsOpenEnded' | 'unitGroups'
>;

/** Units and persons of one row from its unit and person cells; roles named inside a cell win over the column. */
export function unitsOf(leadText: string, cooperatingText: string, personText: string): EntryUnits {
  const lead = readUnits(leadText, 'leadUnits');
  const cooperating = readUnits(cooperatingText, 'cooperatingUnits');
  const leadUnits = unique([...lead.lead, ...cooperating.lead]);
  return {
    leadUnits,
    cooperatingUnits: unique([...lead.cooperating, ...cooperating.cooperating]),
    responsiblePersons: unique([...lead.persons, ...cooperating.persons, ...readPersons(personText)]),
    unitsOpenEnded: lead.openEnded || cooperating.openEnded,
    unitGroups: unique([...lead.groups, ...cooperating.groups]),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
