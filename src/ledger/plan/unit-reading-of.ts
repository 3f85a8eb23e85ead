import { readUnits } from '../units/read-units';
import { takeRules } from '../units/rule-phrases';
import { fold } from '../units/fold';
import type { EntryParts, Part } from './entry-parts';

export interface EntryUnits {
  readonly leadUnits: readonly string[];
  readonly cooperatingUnits: readonly string[];
  readonly responsiblePersons: readonly string[];
  readonly unitsOpenEnded: boolean;
  readonly unitGroups: readonly string[];
  readonly scheduleText: string;
  readonly rest: string;
  /** Statements that stand apart in the text. */
  readonly statements: number;
}

/** `列第一位的为牵头单位`, as the unit language understands it. */
const FIRST_LEADS = ';列第一位的为牵头单位';

/** Whether a text says that of several units the first one leads, and whether that holds from here on (`下同`). */
export function statesFirstLeads(text: string): { here: boolean; onwards: boolean } {
  if (!/第一|第1|首位|最前/.test(text)) return { here: false, onwards: false };
  const folded = fold(text);
  return { here: takeRules(folded).firstLeads, onwards: /下(?:均)?同/.test(folded) };
}

/**
 * The statements about units of one entry. Labels belong together (`责任单位` beside `牵头单位` cooperates), and so do brackets side by
 * side; brackets that stand apart are read one by one.
 */
export function statementsOf({ text, parts }: EntryParts): string[] {
  const own = parts.filter(({ field }) => field === 'units' || field === 'persons');
  const statements: string[] = [];
  let last: Part | null = null;
  const labelled: string[] = [];
  for (const part of own) {
    if (!/^[([（〔【［]/.test(text.charAt(part.from))) {
      labelled.push(part.inner);
      continue;
    }
    const beside = last !== null && /^[\s。;；,，]*$/.test(text.slice(last.to, part.from));
    if (beside) statements[statements.length - 1] += `；${part.inner}`;
    else statements.push(part.inner);
    last = part;
  }
  return labelled.length > 0 ? [...statements, labelled.join('；')] : statements;
}

/** Reads the statements; with `firstLeads` the first unit of a list without a lead leads. */
export function readStatements(statements: readonly string[], firstLeads: boolean): EntryUnits {
  const readings = statements.map((statement) => {
    const reading = readUnits(statement, null);
    const bare = firstLeads && reading.cooperating.length === 0 && reading.lead.length > 1;
    return bare && !/牵头|主办/.test(fold(statement)) ? readUnits(statement + FIRST_LEADS, null) : reading;
  });
  const unique = (pick: (reading: (typeof readings)[number]) => readonly string[]): string[] => [
    ...new Set(readings.flatMap(pick)),
  ];
  const leadUnits = unique((reading) => reading.lead);
  return {
    leadUnits,
    // One statement is kept as written, though it names a unit twice; of several the lead of one is no helper of another.
    cooperatingUnits: unique((reading) => reading.cooperating).filter(
      (name) => readings.length === 1 || !leadUnits.includes(name),
    ),
    responsiblePersons: unique((reading) => reading.persons),
    unitsOpenEnded: readings.some((reading) => reading.openEnded),
    unitGroups: unique((reading) => reading.groups),
    scheduleText: readings
      .map((reading) => reading.scheduleText)
      .filter(Boolean)
      .join(','),
    rest: readings
      .map((reading) => reading.rest.trim())
      .filter(Boolean)
      .join(' '),
    statements: statements.length,
  };
}
