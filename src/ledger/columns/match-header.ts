import type { Candidate } from './candidate';
import { FIELDS, type Field } from './fields';
import { headerText, LONGEST_HEADER } from './header-text';
import { patternCandidates } from './header-patterns';
import { DIRECTORY_HEADERS, FIGURE_HEADER, HEADER_TERMS, OTHER_HEADERS } from './header-vocabulary';

const TERMS = new Map<string, Candidate[]>();
for (const field of FIELDS) {
  for (const weight of [3, 2, 1] as const) {
    for (const term of (HEADER_TERMS[field][weight] ?? '').split(' ')) {
      const known = TERMS.get(term) ?? [];
      if (term && !known.some((candidate) => candidate.field === field)) TERMS.set(term, [...known, { field, weight }]);
    }
  }
}

/** Words before a header that name a time, a level or a purpose and leave its meaning as it is: `市级牵头单位`, `截至10月底进展情况`. */
const MODIFIER =
  /^(?:20\d\d年?度?|20\d\d-20\d\d年?|年[底末]前?|年内|\d{1,2}月份?(?:底|末)?|[一二三四]季度|第[一二三四]季度|[上下]半年|截至|截止|本[月周年期]|本季度|上月|每月|当前|目前|最新|近期|市级|省级|国家级?|县级|区级|县区|市直|镇级|具体|主要|重点|年度|月度|季度|全年|各|(?:填报|督[办查])(?!(?:部门|科室|处室|机构)$)|整改|改革|项目|任务|工作|攻坚|预期|推进|落实|实施|创建|current|overall|rag|project|primary|main|latest|key)/;

const JOINERS = /以及|及其|[及和与暨或、/&+;,，]/;

function exactOrPattern(core: string): readonly Candidate[] {
  const exact = TERMS.get(core);
  if (exact) return exact;
  if (OTHER_HEADERS.has(core)) return [];
  return patternCandidates(core);
}

function withModifiers(core: string): readonly Candidate[] {
  // 责任清单, 时限清单: what the list is of.
  let rest = core.replace(/^(..+)清单$/, (whole, stem: string) => (TERMS.has(whole) ? whole : stem));
  for (let stripped = 0; stripped < 4; stripped++) {
    const found = exactOrPattern(rest);
    if (found.length > 0) return stripped === 0 ? found : lighter(found, 0.1 * stripped);
    if (OTHER_HEADERS.has(rest)) return [];
    const shorter = rest.replace(MODIFIER, '');
    if (shorter === rest || shorter === '' || /^[项次条]$/.test(shorter)) return [];
    rest = shorter;
  }
  return [];
}

function lighter(candidates: readonly Candidate[], by: number): Candidate[] {
  return candidates.map(({ field, weight }) => ({ field, weight: weight - by }));
}

/** One column with two headers (`落实举措及标志性成果`): the first named field is likelier, however sure the others are. */
function combined(core: string, least: 1 | 2): Candidate[] {
  const pieces = core.split(JOINERS).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > 4) return [];
  const last = pieces[pieces.length - 1] ?? '';
  const tail = /单位|部门|时间|情况|措施|目标/.exec(last)?.[0] ?? '';
  const read = pieces.map((piece) => {
    const found = withModifiers(piece);
    return found.length > 0 || !tail ? found : withModifiers(piece + tail);
  });
  const most = Math.max(0, ...(read[0] ?? []).map(({ weight }) => weight)) || 3;
  if (read.filter((found) => found.length > 0).length < least) return [];
  if (least === 1 && read[0]?.length === 0) return [];
  return best(
    read.flatMap((found, index) =>
      found.map(({ field, weight }) => ({ field, weight: Math.min(weight, most) - 0.2 - 0.2 * index })),
    ),
  );
}

/** The highest weight of each field, surest first. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const weights = new Map<Field, number>();
  for (const { field, weight } of candidates) weights.set(field, Math.max(weight, weights.get(field) ?? 0));
  return [...weights].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight);
}

const cache = new Map<string, readonly Candidate[]>();
const NONE: readonly Candidate[] = [];

/**
 * The fields that one header text may stand for, surest first; empty when it is no header we know.
 * A hint in brackets that names a role turns a unit header: `责任单位（配合）`.
 */
export function matchHeader(text: string): readonly Candidate[] {
  if (text === '' || text.length > LONGEST_HEADER * 3) return NONE;
  const known = cache.get(text);
  if (known) return known;
  const found = matchUncached(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, found);
  return found;
}

/** In brackets behind a time: `完成时间（实际）`. */
const PLANNED_OR_ACTUAL = /^(?:计划|实际|预计|拟)[^/、]{0,4}$/;

function matchUncached(text: string): readonly Candidate[] {
  const { core, hints } = headerText(text);
  if (core === '' || core.length > LONGEST_HEADER) return NONE;
  // 三级任务（具体举措）: the level says less than what stands in the brackets.
  if (/^[一二三四]级(?:任务|指标|目标)$/.test(core)) {
    const hinted = matchHeader(hints[0] ?? '');
    if (hinted.length > 0) return hinted;
  }
  const exact = TERMS.get(core);
  const pair = exact ? [] : combined(core, 2);
  const found = qualified(
    exact ?? (pair.length > 0 ? pair : withModifiers(core)),
    hints.find((hint) => PLANNED_OR_ACTUAL.test(hint)) ?? '',
  );
  if (found.some(({ field }) => field === 'leadUnits' || field === 'cooperatingUnits')) {
    const hint = hints.join('');
    if (/牵头|主办/.test(hint) && !/牵头|主办/.test(core) && !/配合|参与/.test(hint))
      return [{ field: 'leadUnits', weight: 3 }];
    if (/配合|协办|参与|协同|协助/.test(hint) && !/牵头|主办/.test(core + hint))
      return [{ field: 'cooperatingUnits', weight: 3 }];
  }
  // 工作进展（%）
  if (hints.includes('%') && found.some(({ field }) => field === 'progressText' || field === 'status'))
    return [{ field: 'progress', weight: 2.9 }];
  if (found.length > 0) {
    // 责任单位/责任人 in one column: persons are told apart in the cell, so it stands for the units.
    if (pair.length > 0 && has(pair, 'responsiblePersons') && has(pair, 'leadUnits'))
      return [{ field: 'leadUnits', weight: 2.7 }];
    // 牵头单位及配合单位 in one column: the unit language tells the roles apart.
    const both = /牵头|主办/.test(core) && /配合|协办|参与/.test(core);
    return both ? [{ field: 'leadUnits', weight: 2.9 }] : best(found);
  }
  if (OTHER_HEADERS.has(core)) return NONE;
  const joined = combined(core, 1);
  if (joined.length > 0) return joined;
  // 审批（责任）部门: what stands in brackets belongs to the word.
  const parts = /^([^()（）]+)[(（]([^()（）/、]{1,4})[)）]([^()（）]+)$/.exec(text);
  return parts ? matchHeader(parts.slice(1).join('')) : bilingual(text);
}

/** Where Chinese and English meet, in this order or the other. */
const MEETING = /(?<=\p{Script=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s*(?=\p{Script=Han})/u;

/**
 * One header in two languages (`序号 No.`, `Due Date 到期日`) is what the Chinese one says. On one line both must be headers that we know:
 * in `LED屏` the letters belong to the word.
 */
function bilingual(text: string): readonly Candidate[] {
  const halves = text.split(MEETING);
  const chinese = halves.find((half) => /\p{Script=Han}/u.test(half));
  if (halves.length !== 2 || chinese === undefined) return NONE;
  const parted = /[\r\n]/.test(text);
  return parted || halves.every((half) => matchHeader(half).length > 0) ? matchHeader(chinese) : NONE;
}

function has(candidates: readonly Candidate[], field: Field): boolean {
  return candidates.some((candidate) => candidate.field === field);
}

/** True for a text that a header row may hold: one that we know, with a field or without. */
export function isKnownHeader(text: string): boolean {
  if (matchHeader(text).length > 0) return true;
  const { core } = headerText(text);
  return core !== '' && (OTHER_HEADERS.has(core) || DIRECTORY_HEADERS.has(core) || FIGURE_HEADER.test(core));
}

/** Words under a group header that say nothing alone: what they mean under which group. */
const LEAVES: readonly (readonly [leaf: RegExp, group: RegExp, field: Field, weight: number])[] = [
  [/^(?:牵头|主办|主责)$/, /./, 'leadUnits', 3],
  [/^(?:配合|协办|参与|协同)$/, /./, 'cooperatingUnits', 3],
  [/^(?:单位|部门|责任|名称|科室)$/, /配合|协办|参与|协同/, 'cooperatingUnits', 3],
  [/^(?:单位|部门|责任|名称|科室)$/, /责任|牵头|分工|主办|单位|部门|负责/, 'leadUnits', 2.6],
  [/^(?:人员?|姓名|领导|个人|负责人)$/, /责任|分工|牵头|负责|落实/, 'responsiblePersons', 2.8],
  [/^(?:计划|实际)?(?:开始|启动|开工|起|起始|始|自|start)$/, /./, 'startedOn', 2.6],
  [/^(?:竣工|完工|建成|投用|投产|交付|交工)(?:时间|日期)?$/, /实际|actual/, 'completedOn', 3],
  [
    /^(?:竣工|完工|建成|投用|投产|交付|交工)(?:时间|日期)?$/,
    /计划|时间|时限|节点|进度|安排|工期|周期/,
    'schedule',
    2.8,
  ],
  [/^(?:计划|预计|要求|应|拟)(?:完成|办结|结束|整改)$/, /./, 'schedule', 2.8],
  [/^(?:结束|完成|截止|止|终止|至|办结|end|finish)(?:时间|日期)?$/, /实际|actual/, 'completedOn', 3],
  [/^(?:开始|启动)(?:时间|日期)?$/, /实际|actual/, 'startedOn', 3],
  [
    /^(?:结束|完成|截止|止|终止|至|办结|end|finish)(?:时间|日期)?$/,
    /计划|时间|时限|进度|安排|工期|周期|plan/,
    'schedule',
    2.8,
  ],
  [/^(?:时间|日期)$/, /计划|时限|安排|要求/, 'schedule', 2.6],
  [/^(?:时间|日期)$/, /销号/, 'signedOffOn', 3],
  [/^(?:时间|日期)$/, /完成|办结|整改|验收/, 'completedOn', 2.2],
  [/^(?:时间|日期)$/, /进展|更新|填报|报送/, 'reportedOn', 2.6],
  [/^(?:进度|比例|百分比|%|完成率|率|percent)$/, /完成|进展|进度|情况|推进|落实|progress|status/, 'progress', 2.9],
  [
    /^(?:说明|描述|文字说明|情况说明|内容|情况|具体情况|具体内容|comments?|description)$/,
    /完成|进展|进度|情况|推进|落实|整改|progress|status/,
    'progressText',
    2.9,
  ],
  [/^(?:状态|是否完成|结论|结果)$/, /完成|进展|进度|情况|推进|落实|整改|办理|销号/, 'status', 3],
  [/^(?:内容|名称|事项|标题|描述|name|description)$/, /任务|事项|工作|项目|task/, 'task', 2.6],
  [/^(?:类别|类型|分类)$/, /./, 'area', 2.6],
  [/^(?:内容|描述|表现)$/, /问题|隐患/, 'problem', 2.8],
  [/^(?:目标|成果|标准|指标)$/, /./, 'deliverable', 2.2],
];

/**
 * The fields of a column whose header stands in one or more rows, outermost first: the last text decides, a group above it (责任单位
 * over 牵头单位 | 配合单位) says what a bare word (牵头, 说明, 时间) means.
 */
export function matchHeaderPath(path: readonly string[]): readonly Candidate[] {
  const texts = path.filter((text) => text !== '');
  const leaf = texts[texts.length - 1] ?? '';
  if (texts.length < 2) return matchHeader(leaf);
  const group = headerText(texts.slice(0, -1).join('')).core;
  const { core } = headerText(leaf);
  for (const [leafPattern, groupPattern, field, weight] of LEAVES) {
    if (leafPattern.test(core) && groupPattern.test(group)) return [{ field, weight }];
  }
  const own = matchHeader(leaf);
  if (own.length > 0) return qualified(own, group);
  const joined = matchHeader(group + core);
  if (joined.length > 0) return lighter(joined, 0.1);
  // A week, a month or a name under a group that we know: only the first such column can stand for the group.
  return lighter(matchHeader(texts[texts.length - 2] ?? ''), 0.6).filter(({ weight }) => weight > 0);
}

/** 计划 and 实际 above a time decide what a bare 完成时间 below them means. */
function qualified(own: readonly Candidate[], group: string): readonly Candidate[] {
  const isTime = own.some(({ field }) => field === 'schedule' || field === 'completedOn');
  if (isTime && /实际|已完成|actual/.test(group) && !has(own, 'startedOn')) {
    return [{ field: 'completedOn', weight: 3 }];
  }
  // Where it is told how a task goes, a time is when it was done.
  if (isTime && /(?:完成|办理|落实|整改|进展|办结|销号)情况$/.test(group) && !has(own, 'startedOn'))
    return [{ field: 'completedOn', weight: 2.6 }];
  if (isTime && /计划|目标|要求|plan/.test(group)) return [{ field: 'schedule', weight: 2.9 }];
  return own;
}
