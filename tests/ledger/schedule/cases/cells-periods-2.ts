import type { DocumentCase } from './reading-case';

/** Periods as they stand in the cells of ledgers, read against 1 July of the year given. Labelled before they were read. */
export const cellPeriods2: readonly DocumentCase[] = [
  [2025, '长期坚持，2025年持续推进', 'period 2025-01-01..2025-12-31 year'],
];
