import { Temporal } from 'temporal-polyfill';
import { COVERED_YEARS } from '../../../src/ledger/schedule/working-days';
import { DEFAULT_CONVENTIONS, type FestivalDay, type YearSpan } from '../../../src/ledger/schedule/conventions';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import type { ReadingCase } from './cases/reading-case';
import { readingOf } from './reading';

const KINDS = {
  days: '日期',
  deadlines: '月、旬、季度、半年、年',
  periods: '时段',
  series: '一格多个时限',
  recurring: '周期',
  ongoing: '持续',
  relative: '相对时限',
  conventions: '节日、学期、规划期',
  refused: '不作时限',
} as const;

export type CaseGroups = Readonly<Record<keyof typeof KINDS, readonly ReadingCase[]>>;

const monthDay = ([month, day]: readonly [number, number]): string => `${month}月${day}日`;
const span = ({ from, to }: YearSpan): string => `${monthDay(from)}至${to[0] < from[0] ? '次年' : ''}${monthDay(to)}`;

function festival(day: FestivalDay): string {
  if ('solar' in day) return monthDay(day.solar);
  if ('lunar' in day) return `农历${day.lunar[0]}月${day.lunar[1]}日`;
  return '清明节气';
}

function conventionRows(): string[] {
  const c = DEFAULT_CONVENTIONS;
  return [
    ['`X年底(前)`、`到X年`、`X年内`、`X年`', 'X年12月31日'],
    ['`X月底(前)`、单写的 `X月`', '该月最后一日'],
    ['季度、半年', '最后一日'],
    ['上旬、中旬、下旬（`前`含本旬）', '10日、20日、月末'],
    ['`X日前`', '含当日'],
    ['`X年前`（无“底”）', '该年之前一日，标 `before-year`：常也指该年年底'],
    ['`X月前`、`X季度前`（无“底”）', '其开始之前一日，标 `before-period`；若因此落到上一年则取其末日'],
    ['`X节前`、`开学前`、`暑期前`', '之前一日'],
    ['年初、年中', `${monthDay(c.yearStartUntil)}、${monthDay(c.yearMiddle)}止`],
    ['月初、月中', `${c.monthStartUntil}日、${c.monthMiddle}日止`],
    ['十四五', `${c.fourteenthPlanStart}—${c.fourteenthPlanStart + 4} 年，其余类推`],
    ['春季（第二）学期', span(c.springTerm)],
    ['秋季（第一）学期', span(c.autumnTerm)],
    ['学年', span(c.schoolYear)],
    ['暑期、寒假', `${span(c.summerHolidays)}；${span(c.winterHolidays)}`],
    ['汛期', c.floodSeason ? span(c.floodSeason) : '各地不同，未设定：不猜'],
    ['两会、采暖季、高考等', '日历给不出：不猜'],
    ['工作日、节假日顺延', `按国务院放假安排，${COVERED_YEARS[0]}—${COVERED_YEARS[1]} 年；以外不作推算`],
    ['缺年份', '依次取：文中前一个年份、台账标题的年份、参照日的年份（标 `year`）'],
    ['岁末转年（`2025年12月底前…,3月底前…`、`11月至3月`）', '后者入次年（标 `year`）'],
    ['时段以“底”起（`2025年底至2026年3月`）', '自该年12月、该月21日起'],
    ['农历日期', '不读'],
    ['截至、印发、反馈等日期', '不作时限'],
    ['2000—2079 年范围内的五位数', 'Excel 序列号（1900 系统）'],
  ].map(([text, reading]) => `| ${text} | ${reading} |`);
}

const LOOSE_REFERENCE = Temporal.PlainDate.from('2025-03-10');

/** `docs/schedule-readings.md`: conventions and every case with its reading, from the tables that the tests run. */
export function readingsDoc(groups: CaseGroups): string {
  const cell = (text: string): string => `\`${text.replace(/\|/g, '\\|').trim()}\``;
  const tables = Object.entries(KINDS).flatMap(([key, title]) => [
    '',
    `## ${title}`,
    '',
    '| 写法 | 读法 | 未读部分 |',
    '|---|---|---|',
    ...groups[key as keyof typeof KINDS].map(([text]) => {
      const schedule = parseSchedule(text, { reference: LOOSE_REFERENCE });
      return `| ${cell(text)} | ${readingOf(schedule)} | ${schedule.kind === 'none' ? '' : schedule.rest.replace(/\|/g, '\\|')} |`;
    }),
  ]);
  const festivals = Object.entries(DEFAULT_CONVENTIONS.festivals).map(([name, day]) => `${name}（${festival(day)}）`);
  return [
    '# 时限读法 · Schedule readings',
    '',
    'Generated from `tests/ledger/schedule/cases/`; do not edit. Renew: `UPDATE_DOCS=1 npx jest --selectProjects node --testPathPatterns tests/ledger/schedule/readings-doc`.',
    '',
    'Notation: kind, days (`start..due`; a series lists its days), precision; `xN` times an interval, `@month/day` due day in the interval (`+` after its end), `+ongoing` goes on afterwards, `[…]` what was implied. Reference day 2025-03-10.',
    '',
    '## 约定 · Conventions',
    '',
    'All of `src/ledger/schedule/conventions.ts` is an argument (`ScheduleContext.conventions`).',
    '',
    '| 写法 | 读作 |',
    '|---|---|',
    ...conventionRows(),
    '',
    `节日：${festivals.join('、')}。`,
    ...tables,
    '',
  ].join('\n');
}
