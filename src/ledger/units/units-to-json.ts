import type { UnitReading } from './unit-reading';

/** The result of `task-ledger units`, one line: names spelled as in the text. */
export interface UnitsJson {
  readonly text: string;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly persons: readonly string[];
  readonly openEnded: boolean;
  readonly groups: readonly string[];
}

/** A reading as the command line prints it. */
export function unitsToJson({ text, lead, cooperating, persons, openEnded, groups }: UnitReading): UnitsJson {
  return { text, lead, cooperating, persons, openEnded, groups };
}
