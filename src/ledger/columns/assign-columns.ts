import { FIELDS, type Field } from './fields';
import type { Candidate } from './candidate';

/** Candidates of a column, by 1-based column. */
export type ColumnCandidates = ReadonlyMap<number, readonly Candidate[]>;

export interface Assignment {
  readonly column: number;
  readonly weight: number;
}

/**
 * Gives every field at most one column and every column at most one field: the surest pair first, then the leftmost column, then
 * the order of the standard fields.
 */
export function assignColumns(candidates: ColumnCandidates): ReadonlyMap<Field, Assignment> {
  const pairs = [...candidates].flatMap(([column, list]) =>
    list.map(({ field, weight }) => ({ column, field, weight })),
  );
  pairs.sort((a, b) => b.weight - a.weight || a.column - b.column || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
  const taken = new Set<number>();
  const assigned = new Map<Field, Assignment>();
  for (const { column, field, weight } of pairs) {
    if (weight <= 0 || taken.has(column) || assigned.has(field)) continue;
    taken.add(column);
    assigned.set(field, { column, weight });
  }
  return assigned;
}

const TEXT_FIELDS: readonly Field[] = ['task', 'measures', 'problem', 'area'];
const ACCOUNT_FIELDS: readonly Field[] = [
  'schedule',
  'leadUnits',
  'cooperatingUnits',
  'responsiblePersons',
  'status',
  'progress',
  'progressText',
  'completedOn',
  'signedOffOn',
];
/** From this weight on a header counts as understood when a header row is looked for. */
const SURE = 1.8;

/** What an assignment is good for: says what is done, and who does it, when, or how far it is. `periods` columns plan for a quarter or month. */
export function isLedgerHeader(
  assigned: ReadonlyMap<Field, Assignment>,
  headerCells: number,
  periods: number,
): boolean {
  const sure = [...assigned].filter(([, { weight }]) => weight >= SURE).map(([field]) => field);
  const texts = TEXT_FIELDS.filter((field) => sure.includes(field));
  if (sure.length < 2 || texts.length === 0) return false;
  const exact = texts.some((field) => field !== 'area' && (assigned.get(field)?.weight ?? 0) >= 2.5);
  const share = sure.length / (headerCells - periods);
  if (sure.length < 4 && share < (sure.length === 3 && exact ? 0.3 : 0.5)) return false;
  if (periods > 0 || ACCOUNT_FIELDS.some((field) => sure.includes(field))) return true;
  return texts.includes('measures') && texts.length >= 2 && sure.includes('number');
}
