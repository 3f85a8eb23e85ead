import { Temporal } from 'temporal-polyfill';
import { COVERED_YEARS } from '../../../src/ledger/schedule/working-days';
import { DEFAULT_CONVENTIONS, type FestivalDay, type YearSpan } from '../../../src/ledger/schedule/conventions';
import { formatSchedule } from '../../../src/ledger/schedule/format-schedule';
import { translator } from '../../../src/i18n/translate';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import type { ReadingCase } from './cases/reading-case';
import { readingOf } from './reading';
import { FORMS } from './readings-at-a-glance';

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
    ['`X阶段（5月）`、`2023年为整治阶段`；`拟于X月中旬召开`、`下半年实施`', '时段：起止两日都给出，末日即时限'],
    ['`自X日起N个月内`、`X年起N年内`', '时段：自该日起，止于第 N 个月（年）的最后一日'],
    ['整格只有一个计划的标题：`《某规划（2018—2030年）》`', '时段：该计划的年份；长文中的标题不作时限'],
    ['`春节（国庆、五一）期间`', '放假天数每年不同：不猜；`期间前` 读作节日之前'],
    ['`X日前`', '含当日'],
    ['`X年前`（无“底”）', '该年之前一日，标 `before-year`：常也指该年年底'],
    ['`X月前`（无“底”）', '其开始之前一日，标 `before-period`；若因此落到上一年则取其末日'],
    ['`X季度前`（无“底”）', '该季度末日，标 `before-period`：也有指其开始之前的'],
    ['`民国X年`', '公历年 = X + 1911；单写三位数年份的不猜'],
    ['`H1`、`H2`；`第X周`', '上、下半年；周次的起算日各地不同：不猜'],
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
    ['缺年份', '依次取：文中前一个年份、台账标题的年份、参照日的年份（标 `year`）；问题来源的年份不沿用'],
    ['标题为学年、学期', '9月至12月在前一年，1月至8月在后一年；第一学期的8月在前一年'],
    ['岁末转年（`2025年12月底前…,3月底前…`、`11月至3月`）', '后者入次年（标 `year`）'],
    ['时段以“底”起（`2025年底至2026年3月`）', '自该年12月、该月21日起'],
    ['农历日期', '不读；公历日后括注的农历略过'],
    ['截至、印发、反馈、落款等日期', '不作时限'],
    ['没有“前、底前、内、到”的时间：自成一格、或引出要做的事（`3月完成`、`2025年新建2所`、`2025年达到80%`）', '时限'],
    [
      '同样的时间，只给事物定名（`召开2025年工作会议`、`县局10月份例会`、`2025年预算明细表`）或叙述已有的事（`2024年9月，省厅公布名单`、`前三季度新增1.2万户`、`2020年同比增长5%`）',
      '不作时限',
    ],
    ['`召开前一周`、`提前10天`', '从日历给不出的事往前数：不猜'],
    ['一格两种周期（`每日巡查、每周检查`）', '取第一种，其余列为未读'],
    ['`2年内不受理`、`三年内未发生`、`缩短至5个工作日内`', '条件、禁止或办事时长：不作时限'],
    ['`营商环境持续改善`、`可持续`、`长期投资`', '状态，不是持续推进的工作'],
    ['2000—2079 年范围内的五位数', 'Excel 序列号（1900 系统）'],
  ].map(([text, reading]) => `| ${text} | ${reading} |`);
}

const LOOSE_REFERENCE = Temporal.PlainDate.from('2025-03-10');

/** A row for every example, the name of the form on its first one. */
const glanceRows = (): string[] =>
  FORMS.flatMap(([form, examples]) =>
    examples.map((text, i) => {
      const reading = formatSchedule(parseSchedule(text, { reference: LOOSE_REFERENCE }), translator('zh-CN'));
      return `| ${i === 0 ? form : ''} | \`${text}\` | ${reading} |`;
    }),
  );

/** `docs/schedule-readings.md`: conventions and every case with its reading, from the tables that the tests run. */
export function readingsDoc(groups: CaseGroups): string {
  const cell = (text: string): string => `\`${text.replace(/\|/g, '\\|').trim()}\``;
  const tables = Object.entries(KINDS).flatMap(([key, title]) => [
    '',
    '<details>',
    `<summary>${title}（${groups[key as keyof typeof KINDS].length}）</summary>`,
    '',
    '| 写法 · text | 读法 · reading | 未读部分 · unread |',
    '|---|---|---|',
    ...groups[key as keyof typeof KINDS].map(([text]) => {
      const schedule = parseSchedule(text, { reference: LOOSE_REFERENCE });
      return `| ${cell(text)} | ${readingOf(schedule)} | ${schedule.kind === 'none' ? '' : schedule.rest.replace(/\|/g, '\\|')} |`;
    }),
    '',
    '</details>',
  ]);
  const festivals = Object.entries(DEFAULT_CONVENTIONS.festivals).map(([name, day]) => `${name}（${festival(day)}）`);
  return [
    '# 时限的读法 · How schedules are read',
    '',
    '先看各种写法各举几例，再看约定；全部用例在最后。读错了，可在窗格“填写任务”里更正：更正记在工作簿里，单元格的文字不动。',
    'First a few examples of each form, then the conventions; every case is at the end. A wrong reading is put right in the pane (Edit',
    'task): the correction is kept in the workbook, the text of the cell stays.',
    '',
    '由测试用例生成，不要手改 · generated from the test cases, do not edit:',
    '`UPDATE_DOCS=1 npx jest tests/ledger/schedule/readings-doc.test.ts`. 参照日 · reference day 2025-03-10.',
    '',
    '## 写法 · Forms',
    '',
    '| 写法 · form | 例 · example | 读作 · read as |',
    '|---|---|---|',
    ...glanceRows(),
    '',
    '括号里是没有写出、由台账或约定推定的部分；读不出的不猜，并说明原因。',
    'In brackets: what is not written and was taken from the ledger or a convention. What cannot be read is refused with the reason.',
    '',
    '## 约定 · Conventions',
    '',
    '各地不同的可在代码里改 · what differs by place is an argument: `ScheduleContext.conventions` (`src/ledger/schedule/conventions.ts`).',
    '',
    '| 写法 · text | 读作 · read as |',
    '|---|---|',
    ...conventionRows(),
    '',
    `节日 · festivals：${festivals.join('、')}。`,
    '',
    '## 全部用例 · All cases',
    '',
    'Notation: kind, days (`start..due`; a series lists its days), precision; `xN` times an interval, `@month/day` due day in the interval (`+` after its end), `+ongoing` goes on afterwards, `[…]` what was implied.',
    ...tables,
    '',
  ].join('\n');
}
