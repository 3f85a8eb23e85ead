import { RANK } from './outline-markers';
import type { Candidate } from './task-candidates';
import type { OutlineNode } from './outline-tree';

/** Headings of sections that set no tasks, where nobody is named in them. */
const NO_TASKS =
  /^(?:(?:当前|目前)?(?:存在|主要|突出)的?(?:主要|突出)?(?:问题|不足|困难)(?:[与和及](?:不足|原因|短板|困难)(?:分析)?)?|(?:问题|原因|形势|现状)分析|(?:工作|基本|总体)(?:情况|回顾|成效)|监督[与和及](?:考核|问责)|其他事项|总体(?:要求|思路|目标|思想)|指导思想|基本原则|工作原则|主要原则|总体考虑|(?:主要|工作|总体|发展|目标|年度|具体)?(?:目标|任务目标|目标任务|目标要求)|工作思路|基本思路|(?:工作|有关|相关|具体)要求|(?:组织|工作|政策|要素)?保障(?:措施|机制)?|组织(?:领导|保障|实施|推动)|保障与实施|实施保障|(?:加强|强化)?(?:组织领导|组织保障|工作保障)|实施(?:步骤|安排)|工作(?:步骤|安排|机制)|(?:实施|适用)范围|附则|背景|编制背景|现状|总则|指导思想和.{2,8}|总体要求和.{2,8}|.{2,6}和(?:主要|工作|总体)目标)$/;
/** What a plan for an event says before its tasks: `活动时间和主题`, `竞赛目的、对象`. */
const OF_THE_EVENT =
  /^(?:本次)?(?:活动|工作|竞赛|比赛|培训|宣传|创建)?(?:的?(?:目标|目的|意义|主题|口号|时间|日期|地点|对象|形式|(?:领导|组织|工作)机构)[和与及]?){1,3}$/;

export interface Sorted {
  readonly tasks: readonly Candidate[];
  /** Items of sections that set no tasks. */
  readonly others: readonly Candidate[];
}

/** `本措施自2025年3月1日起施行,由区科技局负责解释`: what a paper says of itself. */
const OF_ITSELF_ANYWHERE = /自(?:印发|发布|公布|下发)之日起(?:施行|实施|执行)|负责(?:具体)?解释(?:工作)?[。,]?$/;
const OF_ITSELF = /^(?:本|此)[^。;]{1,10}(?:自|从|由|有效期)[^。]{2,40}(?:起?(?:施行|实施|执行)|解释|修订|有效期)/;
const LONGEST_OF_ITSELF = 90;
/** `附则。`, `施行日期。` before what a paper says of itself; a task is longer. */
const LONGEST_TITLE_BEFORE = 8;

function speaksOfItself(plain: string): boolean {
  if (plain.length > LONGEST_OF_ITSELF) return false;
  const match = OF_ITSELF_ANYWHERE.exec(plain);
  return OF_ITSELF.test(plain) || (match !== null && plain.lastIndexOf('。', match.index) <= LONGEST_TITLE_BEFORE);
}

/** The heading of a node without stop, blanks and bracket. */
function plainHeading(node: OutlineNode): string {
  const first = node.pieces[0]?.folded ?? '';
  return first
    .split(/[。:;\n]/)[0]!
    .replace(/[([].*$/, '')
    .replace(/\s/g, '');
}

/** `二、领导机构:安全生产领导小组`: who leads the whole, which is no task. */
function namesLeaders({ node }: Candidate): boolean {
  return node.marker !== null && /机构$/.test(plainHeading(node)) && OF_THE_EVENT.test(plainHeading(node));
}

function isGeneralText(text: string): boolean {
  return NO_TASKS.test(text) || OF_THE_EVENT.test(text);
}

function isGeneralItem(node: OutlineNode): boolean {
  return node.marker !== null && isGeneralText(plainHeading(node));
}

/** The item itself, or a clause of a heading above it, is a general one (`切实加强组织领导,强化制度保障`). */
function setsNoTasks({ node, path }: Candidate): boolean {
  const isGeneral = (each: OutlineNode): boolean =>
    each.marker !== null &&
    plainHeading(each)
      .split(/[,、]/)
      .map((clause) => clause.replace(/^(?:切实|进一步|着力|全面)/, ''))
      .some(isGeneralText);
  if (path.some(isGeneral)) return true;
  // Among items of a section of tasks `加强组织领导` is one of them.
  const sisters = path.length > 0 ? (node.parent?.children ?? []) : [];
  return isGeneralItem(node) && !sisters.some((sister) => !isGeneralItem(sister));
}

/**
 * Parts tasks from what is none. Where a document names units, a section in which nobody is named sets tasks only when its heading
 * is not one of the usual general ones and its items are numbered like the tasks; where it names none, all numbered items of the
 * commonest kind are tasks.
 */
export function sortTasks(candidates: readonly Candidate[]): Sorted {
  const owned = candidates.filter(({ hasUnits }) => hasUnits);
  const numbered = candidates.filter((each) => each.numbered);
  const usual = commonest(
    (owned.length >= 2 ? owned : numbered.filter((each) => !setsNoTasks(each))).map(({ node }) => node.style),
  );
  const namesUnits =
    owned.length >= 2 && owned.length * 4 >= numbered.filter(({ node }) => node.style === usual).length;
  const parentsWithUnits = new Set(owned.map(({ node }) => node.parent));
  const isTask = (candidate: Candidate): boolean => {
    const { node, hasUnits, hasSchedule, numbered: isNumbered } = candidate;
    const { folded } = candidate.parts;
    const plain = folded.trim();
    if (speaksOfItself(plain)) return false;
    if (namesLeaders(candidate)) return false;
    if (hasUnits) return true;
    if (plain === '' || !isNumbered) return false;
    if (hasSchedule) return true;
    if (namesUnits && parentsWithUnits.has(node.parent) && node.style === usual) return true;

    if (setsNoTasks(candidate)) return false;
    return node.style === usual || (!namesUnits && standsAbove(candidate, usual));
  };
  const found = candidates.filter(isTask);
  // A lone heading with nothing under it, where nobody is named, sets no task.
  const tasks =
    found.length === 1 && !found[0]!.hasUnits && !found[0]!.hasSchedule && isBareHeading(found[0]!) ? [] : found;
  const chosen = new Set(tasks);
  return { tasks, others: candidates.filter((each) => !chosen.has(each)) };
}

/** An item with a text on the level above the tasks of other sections; where these name units, it would as well. */
function standsAbove({ node, parts }: Candidate, usual: OutlineNode['style'] | undefined): boolean {
  if (usual === undefined || usual === 'root' || node.style !== 'hanBracket') return false;
  return RANK[usual] > RANK.hanBracket && /[。;\n].{12}/.test(parts.folded);
}

function isBareHeading({ parts }: Candidate): boolean {
  return parts.folded.length <= 30 && !/[。;\n]/.test(parts.folded);
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
