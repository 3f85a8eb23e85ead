import { translator } from '../../../src/i18n/translate';
import type { LedgerEntry } from '../../../src/ledger/entry';
import { alertText } from '../../../src/ledger/progress/alert-text';
import { bandOf } from '../../../src/ledger/progress/bands';
import { day, deadline, emptyReportCell, ongoing, sampleEntry } from './sample-entry';

test.each<[string, Partial<LedgerEntry>, string, string]>([
  ['12 days late', { schedule: deadline('2025-06-18') }, '逾期12天', '12 d overdue'],
  ['today', { schedule: deadline('2025-06-30') }, '今天到期', 'Due today'],
  ['5 days left', { schedule: deadline('2025-07-05') }, '还剩5天', '5 d left'],
  ['half a year left', { schedule: deadline('2025-12-31') }, '还剩184天', '184 d left'],
  ['done', { schedule: deadline('2025-06-18'), status: 'completed' }, '已办结', 'Done'],
  ['suspended', { schedule: deadline('2025-06-18'), status: 'suspended' }, '暂缓', 'Suspended'],
  ['no date', {}, '时限不明', 'No date'],
  ['ongoing', { schedule: ongoing }, '持续推进', 'Ongoing'],
  ['stale', { schedule: ongoing, reportedOn: day('2025-03-01') }, '121天未更新', 'No update for 121 d'],
  ['never reported', { schedule: ongoing, cells: emptyReportCell }, '尚未填报进展', 'Never reported'],
])('%s on 2025-06-30', (_, set, zh, en) => {
  const row = bandOf(sampleEntry(set), day('2025-06-30'));
  expect([alertText(row, translator('zh-CN')), alertText(row, translator('en-US'))]).toEqual([zh, en]);
});
