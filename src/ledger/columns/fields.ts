/**
 * The standard columns of a ledger, in the order in which a new ledger has them.
 * Keys are those of `task-ledger read --json` (`columns`).
 */
export const FIELDS = [
  'area',
  'number',
  'problem',
  'task',
  'measures',
  'deliverable',
  'schedule',
  'startedOn',
  'leadUnits',
  'cooperatingUnits',
  'responsiblePersons',
  'status',
  'progress',
  'progressText',
  'reportedOn',
  'completedOn',
  'signedOffOn',
  'evidence',
  'remarks',
] as const;

export type Field = (typeof FIELDS)[number];

/** Column letters by field, e.g. `{ area: 'A', number: 'B' }`. A field has one column at most. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;
