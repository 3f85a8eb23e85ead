import type { DocumentCase } from './reading-case';

/** Periods as they stand in the cells of ledgers, read against 1 July of the year given. Labelled before they were read. */
export const cellPeriods2: readonly DocumentCase[] = [
  [2025, '长期坚持，2025年持续推进', 'period 2025-01-01..2025-12-31 year'],
  [2025, '下月上旬至中旬', 'period 2025-08-01..2025-08-20 ten-days [year,month]'],
  [2025, '下月10日至25日', 'period 2025-08-10..2025-08-25 day [year,month]'],
  [2025, '开始日期2025-03-01，结束日期2025-11-30', 'period 2025-03-01..2025-11-30 day'],
];
