import { Temporal } from 'temporal-polyfill';
import { contextFromTitle } from '../../../src/ledger/schedule/context-from-title';

test.each([
  ['2025年重点工作任务台账', '2026-03-10', 2025, null],
  ['全县教育工作要点任务分解表（截至2025年6月）', '2026-03-10', 2025, null],
  ['特殊教育三年行动计划任务清单（2023-2025年）', '2024-05-01', 2024, '2023-01-01..2025-12-31'],
  ['特殊教育三年行动计划任务清单(2023年—2025年)', '2026-05-01', 2025, '2023-01-01..2025-12-31'],
  ['二〇二五年度重点任务', '2026-03-10', 2025, null],
  ['“十四五”规划重点任务清单', '2024-03-10', undefined, null],
  ['“十四五”期间重点任务清单', '2024-03-10', 2024, '2021-01-01..2025-12-31'],
  ['重点任务清单', '2024-03-10', undefined, null],
  ['关于印发任务清单的通知（教办〔2023〕12号）', '2024-03-10', undefined, null],
])('%s', (title, reference, year, period) => {
  const context = contextFromTitle(title, Temporal.PlainDate.from(reference));
  expect(context.year).toBe(year);
  expect(context.period ? `${context.period.start.toString()}..${context.period.end.toString()}` : null).toBe(period);
});
