import { findMilestones } from '../schedule/find-milestones';
import { parseSchedule } from '../schedule/parse-schedule';
import type { Milestone, Schedule, ScheduleContext } from '../schedule/schedule';

export interface EntrySchedule {
  readonly schedule: Schedule;
  readonly milestones: readonly Milestone[];
  readonly from: 'statement' | 'text' | 'plain' | 'heading' | 'none';
}

/** A heading that sorts tasks by time: `第一季度`, `上半年重点任务`, `6月底前完成的任务`. */
const HEADING_TIME = /季度|[上下]半年|\d\s?月|[一二三四五六七八九十]月|年底|年内/;

/** `4月底前完成的任务` */
const OF_TASKS = /的?(?:重点|主要)?(?:工作|任务|事项|项目)$/;

/**
 * The schedule of an entry: what a label or bracket states, else the dated clauses of its own text, else the time of the nearest
 * heading. Milestones of the text are kept beside a stated schedule.
 */
export function scheduleOfEntry(
  statements: readonly string[],
  prose: string,
  headings: readonly string[],
  context: ScheduleContext,
): EntrySchedule {
  const found = prose === '' ? [] : findMilestones(prose, context);
  const stated = statements
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(',');
  if (stated !== '') {
    const schedule = parseSchedule(stated, context);
    return { schedule, milestones: merged(schedule.milestones, found), from: 'statement' };
  }
  const own = fromMilestones(found, context);
  if (own) return { schedule: own, milestones: found, from: 'text' };
  const plain = plainDates(prose, context);
  const mentioned = fromMilestones(plain, context);
  if (mentioned) return { schedule: mentioned, milestones: plain, from: 'plain' };
  for (const heading of [...headings].reverse()) {
    if (!HEADING_TIME.test(heading)) continue;
    const time = heading.replace(OF_TASKS, '');
    const dated = fromMilestones(findMilestones(time, context), context) ?? parseSchedule(time, context);
    if (dated.due !== null) return { schedule: { ...dated, rest: '' }, milestones: dated.milestones, from: 'heading' };
  }
  return { schedule: parseSchedule('', context), milestones: found, from: 'none' };
}

const CLAUSE = /[^,，;；。\n]{3,60}/g;
const BEGINS_WITH_DATE =
  /^\s*(?:拟?于|在|计划|拟|预计|安排在|(?:活动|实施|举办|整治|工作|开展)?时间(?:安排)?[为是:])?(?:20\d{2}年|今年|本年)?(?:第?[一二三四]季度|[上下]半年|(?:1[0-2]|[1-9])月|[一二三四五六七八九十]{1,2}月(?!会))/;
const NO_DUE = /起(?:施行|实施|执行)?|以来|至今|反馈|印发的|下发的|期间|以后|之后/;

/** `2025年绿地率达到40%`, `2025年基本建成分类体系` */
const YEAR_GOAL =
  /^\s*20\d{2}年(?![度前底末内起以来之]|第?[一二三四]季度|[上下]半年|\s?\d).*(?:达到|达标|建成|完成|实现|降至|降到|控制在|突破|超过|[高加大]到|以[上内下]$)/;

/** Clauses that begin with a month, quarter or half-year and say what is done then (`10月举办…`): dates that no word makes a deadline. */
function plainDates(prose: string, context: ScheduleContext): Milestone[] {
  const found: Milestone[] = [];
  for (const [clause] of prose.normalize('NFKC').matchAll(CLAUSE)) {
    const isGoal = YEAR_GOAL.test(clause);
    if (!(isGoal || BEGINS_WITH_DATE.test(clause)) || NO_DUE.test(clause)) continue;
    const { kind, due, precision } = parseSchedule(clause, context, { column: 'prose' });
    if (due === null || (kind !== 'deadline' && kind !== 'period')) continue;
    const isAhead = isGoal && due.year >= (context.year ?? context.reference.year);
    if (precision === 'year' ? isAhead : !isGoal) found.push({ due, text: clause.trim() });
  }
  return found;
}

/** Dated clauses as one schedule, whose day is the last of them. */
function fromMilestones(milestones: readonly Milestone[], context: ScheduleContext): Schedule | null {
  const [first] = milestones;
  if (!first) return null;
  const last = milestones.reduce(
    (latest, each) => (each.due.toString() > latest.due.toString() ? each : latest),
    first,
  );
  const texts = [...new Set(milestones.map(({ text }) => text))].join(';');
  const whole = parseSchedule(texts, context, { column: 'prose' });
  if (whole.due?.equals(last.due))
    return { ...whole, milestones: milestones.length > 1 ? milestones : whole.milestones };
  const final = parseSchedule(last.text, context, { column: 'prose' });
  return {
    ...(final.due === null ? whole : final),
    text: texts,
    kind: 'deadline',
    start: null,
    due: last.due,
    milestones,
    reason: null,
  };
}

function merged(scheduled: readonly Milestone[], found: readonly Milestone[]): readonly Milestone[] {
  const days = new Set(scheduled.map(({ due, text }) => `${due.toString()} ${text}`));
  return [...scheduled, ...found.filter(({ due, text }) => !days.has(`${due.toString()} ${text}`))];
}
