import type { ScheduleContext } from '../schedule/schedule';
import { parseSchedule } from '../schedule/parse-schedule';
import { isGroupName } from '../units/group-names';
import { fold } from '../units/fold';
import { readUnits } from '../units/read-units';
import type { UnitReading } from '../units/unit-reading';
import { looksLikeUnit } from '../units/unit-names';
import { DOES } from './doing-words';
import { fieldOfLabel } from './labels';

const VERB = /牵头|负责|主办|承办|配合|协办|主责|落实|参与|按职责|分工|组织实施|督促/;
/** An aside, not a list of units. */
const ASIDE =
  /^(?:含|包括|包含|如(?![东皋])|例如|即(?!墨)|以下|下称|简称|详见|见|附(?![属中小])|其中|不含|除|原(?![州平阳])|注(?!册)|以及|截至|约|共(?!青)|占|含有|试行|暂行|修订|征求意见)/;
const LONGEST = 600;

function names(reading: UnitReading): string[] {
  return [...reading.lead, ...reading.cooperating];
}

/** `各乡镇要明确专人负责` names nobody: a group with what it is told to do. */
const URGES = /要(?!素|塞)|切实|认真|按照|根据|积极|主动|承担|严格|必须|应当|明确|安排|落实/;

/** `天津、陕西公司`: the places before the last one leave 公司 out. */
const PLACE = /^[㐀-鿿]{2,3}$/;

/** `市商务局牵头,市税务局、国际铁路港、海关负责`: among so many names that are known one may be unknown. */
const KNOWN_BESIDE = 3;

function areUnits(list: readonly string[], besideVerb = false): boolean {
  const elided = list.some((name) => /公司$/.test(name));
  const isUnit = (name: string): boolean =>
    looksLikeUnit(fold(name)) || isGroupName(fold(name)) || (elided && PLACE.test(name));
  const known = list.filter(isUnit).length;
  const enough = known === list.length || (besideVerb && known >= (list.length - known) * KNOWN_BESIDE);
  return list.length > 0 && enough && list.every((name) => !DOES.test(name) && !URGES.test(name));
}

/** Whether a text is a list of units and nothing else: `县医保局、县卫健局` as a heading. */
export function namesOnlyUnits(text: string): boolean {
  const folded = fold(text).trim();
  if (folded.length < 3 || folded.length > 60 || /[。;:]/.test(folded)) return false;
  const reading = readUnits(text, null);
  return reading.rest.trim() === '' && areUnits(names(reading));
}

function namesWithVerb(folded: string): boolean {
  const reading = readUnits(folded, null);
  return areUnits(names(reading), true) && (reading.rest.trim() === '' || /(?:牵头|负责|配合|落实)$/.test(folded));
}

/** What a bracket at the end of a text or inside it states: responsible units (with or without a time), a time, or neither. */
export function bracketStates(inside: string, atEnd: boolean, context: ScheduleContext): 'units' | 'schedule' | null {
  const folded = fold(inside).trim();
  if (folded.length < 2 || folded.length > LONGEST) return null;
  const colon = folded.slice(0, 22).indexOf(':');
  if (colon > 1) {
    const field = fieldOfLabel(folded.slice(0, colon).trim());
    if (field === 'units' || field === 'persons') return 'units';
    if (field === 'schedule') return /(?:单位|部门|责任人|领导):/.test(folded.slice(colon)) ? 'units' : 'schedule';
  }
  if (ASIDE.test(folded)) return null;
  // Behind `县气象局负责;` may stand anything.
  if ([folded, folded.split(';')[0]!].some((text) => VERB.test(text) && namesWithVerb(text))) return 'units';
  if (!atEnd) return null;
  if (isTime(inside, context)) return 'schedule';
  const reading = readUnits(inside, null);
  return reading.rest.trim() === '' && areUnits(names(reading)) ? 'units' : null;
}

/** A text that says a time and nothing else. */
function isTime(text: string, context: ScheduleContext): boolean {
  if (text.length > 60) return false;
  const schedule = parseSchedule(text, context);
  if (schedule.kind === 'none' || schedule.kind === 'relative' || schedule.rest.trim() !== '') return false;
  return schedule.kind !== 'period' || /[前底内完起止]/.test(text) || /月/.test(text);
}

const SENTENCE_VERB = /牵头|主办|承办|负责|配合|主责|会同/;
/** What the named units are to do with the task as a whole: `研究提出落实意见`, `制定具体办法`. */
const WHOLE_TASK =
  /(?:负责)?(?:研究|共同|抓紧)*(?:提出|制定|拟定|出台|研究)(?:具体|相关|贯彻|有关)*(?:落实|实施|工作|操作)?(?:意见|方案|办法|措施|细则)$/;
const LEADING = /^(?:(?:以上|上述|此项|该项|本项|各项|具体)?(?:工作|任务|事项|措施)?[,，、]?\s*)由\s*/;

/**
 * Whether a whole clause says who is responsible and nothing else (`由区教育局牵头,区财政局配合`, `责任单位为区教育局`). Strict: a name that
 * does not look like a unit, or any other text, makes it an ordinary sentence.
 */
export function clauseStatesUnits(clause: string): boolean {
  const folded = fold(clause).trim();
  if (folded.length < 4 || folded.length > 240) return false;
  const bare = folded.replace(LEADING, '').replace(WHOLE_TASK, '负责');
  const isLabelled = /^(?:牵头|责任|主办|承办|配合)(?:单位|部门)[为是]/.test(bare);
  if (!isLabelled && !SENTENCE_VERB.test(bare)) return false;
  if (
    !isLabelled &&
    !/(?:牵头|主办|承办|负责|配合|主责|落实|参与|协助|实施|推进|办理|[,;](?:会同|联合)[^,;]+)$/.test(bare)
  )
    return false;
  const reading = readUnits(bare, null);
  return reading.rest.trim() === '' && areUnits(names(reading));
}
