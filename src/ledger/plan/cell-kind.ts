import type { Field } from '../columns/fields';
import { isRowNumber } from '../columns/row-texts';
import { parseProgress } from '../progress/progress-value';
import { parseStatus } from '../progress/status';
import { parseSchedule } from '../schedule/parse-schedule';
import type { ScheduleContext } from '../schedule/schedule';
import { fold } from '../units/fold';
import { isGroupName } from '../units/group-names';
import { isPerson } from '../units/person-names';
import { readUnits } from '../units/read-units';
import { looksLikeUnit } from '../units/unit-names';
import { DOES } from './doing-words';
import { markerAt } from './outline-markers';

/** What a cell can be by its content alone. */
export interface CellKind {
  readonly length: number;
  readonly number: boolean;
  readonly schedule: boolean;
  readonly timed: boolean;
  readonly units: boolean;
  readonly persons: boolean;
  readonly heading: boolean;
  readonly sentence: boolean;
  readonly nothing: boolean;
  readonly status: boolean;
  readonly progress: boolean;
}

const LONGEST_SCHEDULE = 80;
const LONGEST_UNITS = 400;
/** `持续推进`, `全年常态化开展`: beside the time stands what is done. */
const LONGEST_ONGOING = 10;

/** The blank in `俞 悦`, which makes a short name as wide as the others. */
const SPACED_NAME = /(?<=(?:^|[、,;\s])[㐀-鿿])\s+(?=[㐀-鿿](?:$|[、,;\s]))/g;

/** `****002`: a number of which a part was masked. */
const MASKED_NUMBER = /^\*{3,}\d{0,4}$/;

export function cellKind(text: string, context: ScheduleContext): CellKind {
  const plain = text.trim();
  const folded = fold(plain);
  const nothing = /^(?:无|暂无|[/\\—-]{1,3})?$/.test(folded);
  const schedule = plain.length <= LONGEST_SCHEDULE && saysTime(plain, context);
  const marker = markerAt(folded, 0);
  return {
    length: plain.length,
    nothing,
    timed: isTimed(folded),
    number: isRowNumber(plain) || MASKED_NUMBER.test(folded),
    schedule,
    units: !nothing && !schedule && plain.length <= LONGEST_UNITS && namesUnits(plain),
    persons:
      plain.length <= 30 &&
      folded
        .replace(SPACED_NAME, '')
        .split(/[、,;\s]+/)
        .every(isPerson),
    heading: marker !== null && (marker.style === 'han' || marker.style === 'hanBracket') && plain.length <= 60,
    sentence: /[。;]/.test(folded) || plain.length >= 24,
    status: plain.length <= 12 && parseStatus(plain) !== null,
    progress: /^\d{1,3}(?:\.\d+)?%$/.test(folded) && parseProgress(plain) !== null,
  };
}

const TIMED = /^(?:\d{1,2}月?\s?[—~至、-]{0,3}\s?\d{1,2}月|(?:\d{1,2}月|[一二三四]季度)(?:份|底|[上中下]旬)?\s?:)/;

/** A step with its time (`3月至5月：开展摸底`), in half width. */
export function isTimed(folded: string): boolean {
  return TIMED.test(folded) && !ONLY_TIME.test(folded);
}

const ONLY_TIME = /^[\d\s月份底上中下旬—~至:-]*$/;

function saysTime(text: string, context: ScheduleContext): boolean {
  if (DONE.test(text) && !/[\d一二三四五六七八九十][年季月日]|[年季月旬]/.test(text)) return false;
  const schedule = parseSchedule(text, context);
  if (schedule.kind === 'ongoing' && text.length <= LONGEST_ONGOING) return true;
  return schedule.kind !== 'none' && schedule.rest.trim().length * 3 <= text.length;
}

/** What is done, or a count of things; none of them ends the name of a unit. */
const DONE =
  /\d+(?:多|余)?(?:个|处|所|座|条|项|家|件|次|场|户|人|台|套|辆|名|亩|万元|亿元|公里|平方米)(?:以上|左右)?$|(?:考试|会议|活动|培训|比赛|竞赛|检查|评比|典礼|仪式|大会|讲座|考核|演练)$|(?:通|代|快|速|秒|帮)办$|[”件事项]联办$/;

/** The stages of a plan (`组织实施`, `总结提升`). */
const STAGE =
  /^(?:动员|宣传|组织|集中|全面|启动|深化|巩固|总结|检查|督查|自查|考核)(?:部署|发动|实施|推进|整治|整改|提升|验收|评估|总结|落实|自查|启动)(?:阶段)?$/;

/** `高一年级参加` among remarks: who takes part in what others see to. */
const TAKES_PART = /^(?!.*(?:牵头|负责|主办)).*(?:参加|参与|配合)$/;

function namesUnits(text: string): boolean {
  if (STAGE.test(text) || TAKES_PART.test(text)) return false;
  const clauses = fold(text).split(/[,;。]/);
  if (clauses.some((clause) => DOES.test(clause) || DONE.test(clause))) return false;
  const reading = readUnits(text, 'leadUnits');
  const names = [...reading.lead, ...reading.cooperating];
  const good = names.filter((name) => looksLikeUnit(fold(name)) || isGroupName(fold(name)));
  const isWhole = reading.rest.trim().length * 3 <= text.length && names.join('').length * 2 >= text.length;
  return names.length > 0 && good.length === names.length && isWhole && !/[。]./.test(text);
}

/** How badly a cell fits under a column, 0 = just so. A header that may mean several fields takes the best. */
export function cellCost(kind: CellKind, fields: readonly Field[]): number {
  return fields.length === 0 ? 2 : fields.reduce((best, field) => Math.min(best, costUnder(kind, field)), 9);
}

/** What a step with its time costs: it stands under the times, not under the task that it is a step of. */
const STEP: Readonly<Partial<Record<Field, number>>> = { schedule: 0.5, task: 2, area: 4 };
/** `二、扩大利用` among the tasks stands across the table. */
const HEADING = 2;

function costUnder(kind: CellKind, field: Field): number {
  if (kind.timed && STEP[field] !== undefined) return STEP[field];
  const other = kind.number ? 6 : kind.units || kind.schedule ? 4 : kind.heading && !kind.sentence ? HEADING : 0;
  switch (field) {
    case 'number':
      return kind.number ? 0 : 8;
    case 'schedule':
    case 'startedOn':
    case 'reportedOn':
    case 'completedOn':
    case 'signedOffOn':
      return kind.schedule ? 0 : kind.nothing ? 1 : kind.length <= 12 && !kind.units ? 3 : 8;
    case 'leadUnits':
    case 'cooperatingUnits':
      return kind.units ? 0 : kind.nothing ? 0.5 : kind.length <= 30 && !kind.sentence && !kind.schedule ? 3 : 8;
    case 'responsiblePersons':
      return kind.persons ? 0 : kind.length <= 20 && !kind.sentence ? (kind.units ? 5 : 3) : 8;
    case 'area':
      return kind.heading ? 0 : other > 0 ? other : kind.sentence ? 6 : 1.5;
    case 'task':
      return other > 0 ? other : kind.length <= 60 ? 0.8 : 1.5;
    case 'measures':
      return other > 0 ? other + 1 : kind.sentence ? 0.3 : 2.5;
    case 'status':
      return kind.status ? 0 : 6;
    case 'progress':
      return kind.progress ? 0 : 6;
    default:
      return other > 0 ? other : kind.nothing ? 0.5 : 1.5;
  }
}
