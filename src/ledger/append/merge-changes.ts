import type { Field } from '../columns/fields';
import type { LedgerEntry } from '../entry';
import type { FieldChanges } from '../entry-edits';
import { readUnits } from '../units/read-units';
import { unitKey } from '../units/unit-key';
import type { UnitField, UnitReading } from '../units/unit-reading';

export interface MergeChanges {
  /** The fields of the row that is there, with the texts that they would hold. */
  readonly changes: FieldChanges;
  /** Fields in which the new task says something else that is not taken over: a formula, a merged cell, roles that differ. */
  readonly kept: readonly Field[];
}

/** Texts that fill a cell only where it is empty. */
const FILLED = ['measures', 'deliverable', 'problem', 'remarks'] as const;

/**
 * What a task read from a plan adds to the same task in a ledger: units that are missing, the schedule where it is another one, and
 * texts where the ledger has none. Nothing that stands in the ledger is taken away but a schedule that is replaced. Every unit cell is
 * read again with what it would hold: where that does not give exactly the units of both, it is left as it is.
 */
export function mergeChanges(there: LedgerEntry, added: LedgerEntry): MergeChanges {
  const changes: Partial<Record<Field, string>> = {};
  const kept: Field[] = [];
  const put = (field: Field, text: string): void => {
    const cell = there.cells[field];
    if (!cell || cell.inherited || cell.formula !== null) kept.push(field);
    else changes[field] = text;
  };
  mergeUnits(there, added, put, kept);
  if (added.schedule.text !== '' && differs(there, added)) put('schedule', added.schedule.text);
  for (const field of FILLED)
    if (added[field] !== '' && there[field] === '' && there.cells[field]) put(field, added[field]);
  const persons = added.responsiblePersons.join('、');
  if (persons !== '' && there.responsiblePersons.length === 0 && there.cells.responsiblePersons)
    put('responsiblePersons', persons);
  return { changes, kept: [...new Set(kept)] };
}

function differs({ schedule: one }: LedgerEntry, { schedule: other }: LedgerEntry): boolean {
  if (one.text.trim() === other.text.trim()) return false;
  // A date in a cell and the same day in words are one schedule.
  return (
    one.text === '' || one.kind !== other.kind || one.due?.toString() !== other.due?.toString() || one.due === null
  );
}

function mergeUnits(
  there: LedgerEntry,
  added: LedgerEntry,
  put: (field: Field, text: string) => void,
  kept: Field[],
): void {
  const present = new Set([...there.leadUnits, ...there.cooperatingUnits].map(unitKey));
  const missing = (names: readonly string[]) => names.filter((name) => !present.has(unitKey(name)));
  const lead = missing(added.leadUnits);
  const cooperating = missing(added.cooperatingUnits);
  const leads = new Set(there.leadUnits.map(unitKey));
  if (added.leadUnits.some((name) => present.has(unitKey(name)) && !leads.has(unitKey(name)))) kept.push('leadUnits');
  if (added.cooperatingUnits.some((name) => leads.has(unitKey(name)))) kept.push('cooperatingUnits');
  const own = there.cells.cooperatingUnits !== undefined;
  // 等 stands behind the units that the plan names last: the cooperating ones, where it names any.
  const open = added.unitsOpenEnded && !there.unitsOpenEnded;
  const opensOwn = open && own && added.cooperatingUnits.length > 0;
  const opensLead = open && !opensOwn;
  if (lead.length > 0 || (!own && cooperating.length > 0) || opensLead) {
    const text = withUnits(there, 'leadUnits', lead, own ? [] : cooperating, opensLead);
    if (text === null) kept.push('leadUnits');
    else put('leadUnits', text);
  }
  if (own && (cooperating.length > 0 || opensOwn)) {
    const text = withUnits(there, 'cooperatingUnits', [], cooperating, opensOwn);
    if (text === null) kept.push('cooperatingUnits');
    else put('cooperatingUnits', text);
  }
}

function textOf({ cells }: LedgerEntry, field: UnitField): string {
  return String(cells[field]?.value ?? '').trim();
}

/** The cell's text with further units, in its own way of writing; null where none of the ways reads as the units of both. */
function withUnits(
  there: LedgerEntry,
  column: UnitField,
  lead: readonly string[],
  cooperating: readonly string[],
  open: boolean,
): string | null {
  const text = textOf(there, column);
  const before: UnitReading = there.correctedUnits?.[column] ?? readUnits(text, column);
  const wanted = {
    lead: keysOf([...before.lead, ...lead]),
    cooperating: keysOf([...before.cooperating, ...cooperating]),
  };
  const ways = waysOf(text, column, lead, cooperating);
  return (
    (open ? ways.map((way) => `${way}等`) : ways).find((way) => {
      const read = readUnits(way, column);
      return (
        keysOf(read.lead) === wanted.lead &&
        keysOf(read.cooperating) === wanted.cooperating &&
        read.openEnded === (before.openEnded || open) &&
        read.rest === before.rest
      );
    }) ?? null
  );
}

const keysOf = (names: readonly string[]): string => names.map(unitKey).sort().join('\n');

const OPEN_END = /等(?:相关|有关|各)?(?:部门|单位|地区)*[。；;]?$/;

function waysOf(text: string, column: UnitField, lead: readonly string[], cooperating: readonly string[]): string[] {
  const hasRoles = /牵头|配合|协助|责任/.test(text);
  const separator = (hasRoles ? /[、，,]/ : /[、，,；;\n]/).exec(text)?.[0] ?? '、';
  const plain = column === 'leadUnits' ? lead : cooperating;
  const others = column === 'leadUnits' ? cooperating : [];
  const tail = others.length > 0 ? `；配合单位：${others.join('、')}` : '';
  const added = plain.join(separator);
  const end = text.replace(/[。；;、，,\s]+$/, '');
  const ways: string[] = [];
  if (plain.length > 0) {
    if (OPEN_END.test(end)) ways.push(end.replace(OPEN_END, (open) => `${separator}${added}${open}`));
    ways.push(end === '' ? added : `${end}${separator}${added}`);
    // A lead goes in front of a cooperating part, after the leads that are there.
    const role = /[；;\n，,]\s*(?=配合|协助|参与)/.exec(end);
    if (role) ways.push(`${end.slice(0, role.index)}、${added}${end.slice(role.index)}`);
  } else ways.push(end);
  if (others.length === 0) return ways;
  return [
    ...ways.filter((way) => way !== '').map((way) => `${way}${separator}${others.join(separator)}`),
    ...ways.map((way) => (way === '' ? tail.slice(1) : `${way}${tail}`)),
    ...ways.map((way) => `牵头单位：${way}${tail}`),
  ];
}
