import { Temporal } from 'temporal-polyfill';
import { translator } from '../../../src/i18n/translate';
import { formatSchedule } from '../../../src/ledger/schedule/format-schedule';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { scheduleToJson } from '../../../src/ledger/schedule/schedule-to-json';

const reference = Temporal.PlainDate.from('2025-03-10');

test.each([
  ['2025年6月底前', '2025-06-30', '2025-06-30'],
  ['6月底前', '2025-06-30（年份按台账推定）', '2025-06-30 (year taken from the ledger)'],
  ['2025年3月至5月', '2025-03-01 至 2025-05-31', '2025-03-01 to 2025-05-31'],
  ['2025年6月底前,12月底前', '2025-06-30 → 2025-12-31', '2025-06-30 → 2025-12-31'],
  ['每月28日前', '每月 · 28 日前', 'monthly · by day 28'],
  ['每周五前', '每周 · 周五前', 'weekly · by Friday'],
  ['三年一轮', '每 3 年', 'every 3 years'],
  ['持续推进', '持续推进', 'ongoing'],
  ['2025年底前,并长期坚持', '2025-12-31 · 之后长期坚持', '2025-12-31 · then ongoing'],
  ['5个工作日内', '5 个工作日内（起算日未定）', 'within 5 working days (start not given)'],
  ['立行立改', '立即', 'at once'],
  ['9月31日', '未读出时限：日期不存在', 'No deadline read: there is no such day'],
])('%s', (text, chinese, english) => {
  const schedule = parseSchedule(text, { reference });
  expect(formatSchedule(schedule, translator('zh-CN'))).toBe(chinese);
  expect(formatSchedule(schedule, translator('en-US'))).toBe(english);
});

test('the JSON of the command line: keys in the order of the contract, nothing else', () => {
  const json = scheduleToJson(parseSchedule('2025年每季度首月10日前', { reference }));
  expect(JSON.stringify(json)).toBe(
    '{"text":"2025年每季度首月10日前","kind":"recurring","start":"2025-01-01","due":"2025-12-31","precision":"year","milestones":[],"recurrence":{"every":"quarter","interval":1,"times":null},"implied":[],"rest":"","reason":null}',
  );
});
