import { matchBrackets } from './brackets';
import { isGroupName } from './group-names';
import { bareLabelAt, labelAtEnd, labelKind, roleMark, roleOfWord, type SectionKind } from './role-labels';
import { isMaskedName, isPerson, isPersonalName } from './person-names';
import { looksLikeUnit } from './unit-names';

/** A stretch of the text under one label; kind null before the first label. Indices into the folded text. */
export interface Section {
  readonly kind: SectionKind | null;
  readonly start: number;
  readonly end: number;
}

const LONGEST_LABEL = 18;
const BOUNDARY = /[、,;。|/\\\n ①-⑳]/;
/** `建设单位`, `各部门` are labels only where they stand at the beginning; with one of these words anywhere. */
const ROLE_WORD = /牵头|主办|主责|责任|负责|承办|配合|协办|协同|协助|参与|参加|落实|领导|联系|时限|期限|时间|电话/;
const CLAUSE_VERB = /牵头|负责|配合|协办|会同|(?:参与|参加|协助)$/;

function isBoundary(folded: string, index: number): boolean {
  return index < 0 || index >= folded.length || BOUNDARY.test(folded.charAt(index));
}

/** What is to stand in place of a pair of brackets that hold a section of their own; null for brackets inside a name. */
function replacement(folded: string, open: number, close: number): readonly [string, string] | null {
  const inside = folded.slice(open + 1, close);
  if (/^[;, ]*$/.test(inside)) return [';', ';'];
  const before = /[^、,;。|/\\\n :)\]]{0,18}$/.exec(folded.slice(Math.max(0, open - LONGEST_LABEL), open))?.[0] ?? '';
  if (/^(?:单位|部门|科室|处室|部室|机关|主体)[^、,;。\n]{0,6}:/.test(folded.slice(close + 1, close + 10))) return null;
  const isLabel = folded.charAt(close + 1) !== ':' && labelKind(before) !== null;
  if (isLabel && !(roleMark(inside) !== null && !ROLE_WORD.test(before))) return [':', ';'];
  if (/^\d{1,2}$/.test(inside) && !isBoundary(folded, open - 1)) return [';', ';'];
  const opensItem = isBoundary(folded, open - 1) || folded.charAt(open - 1) === ':';
  const closesItem = isBoundary(folded, close + 1) || /[([]/.test(folded.charAt(close + 1));
  const label = inside.length <= LONGEST_LABEL ? labelKind(inside.replace(/[: ]+$/, '')) : null;
  if (label !== null && !closesItem && (opensItem || folded.charAt(open) === '[')) return [';', ':'];
  const colon = inside.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon > 0) {
    const head = inside.slice(0, colon).replace(/ /g, '');
    if (labelKind(head) !== null) return [';', ';'];
  }
  if (roleMark(inside) !== null) return null;
  if (CLAUSE_VERB.test(inside)) return [';', ';'];
  return opensItem && closesItem && inside.length > 3 && looksLikeUnit(inside) ? [';', ';'] : null;
}

/** Turns brackets around whole sections (`(牵头单位:A)(责任单位:B)`, `【责任单位】A`) into separators. Same length. */
export function openSectionBrackets(folded: string): string {
  let text = folded;
  for (let depth = 0; depth < 3; depth++) {
    const partner = matchBrackets(text);
    const chars = text.split('');
    let changed = false;
    for (let open = 0; open < text.length; open++) {
      const close = partner[open] ?? -1;
      if (close <= open) continue;
      const marks = replacement(text, open, close);
      if (marks !== null) {
        [chars[open], chars[close]] = marks;
        changed = true;
      }
      open = close;
    }
    if (!changed) return text;
    text = chars.join('');
  }
  return text;
}

/** `施工单位`, `监理单位`: a label that the vocabulary does not know, with nothing in it but what the unit does. */
const UNKNOWN_LABEL = /^[一-鿿]{2,4}(?:单位|部门)$/;

/** `牵头委局`, `责任院系`: a role word with what an organisation calls its parts. */
const COINED_LABEL =
  /^(?:第[一二三]|主要|总|[省市区县镇]级)?(牵头|主责|主办|责任|配合|协办|会办|承办)[一-鿿]{1,3}(?<![人者员长同志领导编辑督学区制状书田清单])$/;
/** `相关责任单位` after the label of those who are mainly responsible: the others. */
const RELATED_LABEL = /^(?:相关|有关)(?:责任|承办|落实)(?:单位|部门|科室|处室)$/;
/** `包抓领导`, `区领导`: whoever stands before the colon is a person's office. */
const COINED_OFFICE = /^([一-鿿]{0,6})(?:领导|负责人|责任人|联系人|牵头人)$/;
/** `学校:教务处`: at which of several sides the unit is. */
const SIDE_LABEL = /^(?:[省市县]直|县区|区县|县市区|学校|医院|公司|集团|机关|总部|本级|社区|[校院省市区县镇乡村]级)$/;
/** `主:市商务局 协:市文旅局` */
const SHORT_LABELS: Readonly<Record<string, SectionKind>> = { 主: 'lead', 协: 'cooperating', 配: 'cooperating' };
/** `牵头部门:市数据局;目标位次:前五`: a label that is none of units, behind one that is. */
const OTHER_LABEL = /^(?!其中|如下|包括)[一-鿿]{2,8}$/;
/** `组长:市发改委;成员:市财政局`: units hold the posts, too. */
const POST_OF_TEAM = /^(?:副?组长|成员|组员|[总副]?召集人)$/;
const REMARK = /\([^()]{1,8}\)$/;

/** The kind of a whole text between a boundary and a colon that the vocabulary of labels does not hold as it is, or null. */
function coinedLabel(text: string): SectionKind | null {
  const plain = text.replace(REMARK, '');
  if (plain !== text && labelAtEnd(plain)?.length === plain.length) return labelKind(plain);
  const short = SHORT_LABELS[text];
  if (short !== undefined) return short;
  const word = COINED_LABEL.exec(text)?.[1];
  if (word !== undefined) return roleOfWord(word);
  const office = COINED_OFFICE.exec(text)?.[1];
  return office !== undefined && !looksLikeUnit(office) ? 'persons' : null;
}

/** A clause of its own under an earlier label: `帮扶单位:县教育局;驻村工作队:李村工作队`; `;区卫健局:疾控科` names the bureau. */
function opensAfterLabel(folded: string, start: number, from: number): boolean {
  return (
    from > 0 && start > from && /[;。\n]/.test(folded.charAt(start - 1)) && !/[省市区县州]/.test(folded.charAt(start))
  );
}

function clauseAfter(folded: string, colon: number): string {
  return /^[^;。\n]*/.exec(folded.slice(colon + 1, colon + 200))?.[0] ?? '';
}

/** `(二)配合:`, `2.配合:` */
const ENUMERATED = /(?:\([一二三四五六七八九十\d]{1,2}\)|\d[.、])$/;

function namesUnits(folded: string, index: number): boolean {
  return looksLikeUnit(/^[^、,;。:()\n ]*/.exec(folded.slice(index, index + 24))?.[0] ?? '');
}

/** The label that ends before the colon at `colon`. Blanks inside it (`责 任 单 位`) do not count; a blank before it does. */
function labelBefore(folded: string, colon: number, from: number): { kind: SectionKind; start: number } | null {
  let window = '';
  let afterBlank = '';
  const at: number[] = [];
  for (let index = colon - 1; index >= from && window.length < LONGEST_LABEL; index--) {
    const char = folded.charAt(index);
    if (/[,;。\n:]/.test(char)) break;
    if (char === ' ') {
      afterBlank ||= window;
      continue;
    }
    window = char + window;
    at.unshift(index);
  }
  const startOf = (length: number): number => at[window.length - length] ?? colon;
  const segment = afterBlank === '' ? window : afterBlank;
  const label = labelAtEnd(window);
  const next = /^[^、,;。\n ]*/.exec(folded.slice(colon + 1, colon + 7))?.[0] ?? '';
  const isPersonNext = isMaskedName(next) || isPersonalName(next);
  if (SIDE_LABEL.test(segment) && !isPersonNext) return { kind: 'responsible', start: startOf(segment.length) };
  const coined = label?.length === segment.length ? null : coinedLabel(segment);
  if (RELATED_LABEL.test(segment))
    return { kind: from > 0 ? 'cooperating' : 'responsible', start: startOf(segment.length) };
  if (coined !== null) return { kind: coined, start: startOf(segment.length) };
  if (label?.kind === 'persons' && POST_OF_TEAM.test(segment) && namesUnits(folded, colon + 1))
    return { kind: /^(?:组长|总?召集人)/.test(segment) ? 'lead' : 'responsible', start: startOf(segment.length) };
  if (label === null && opensAfterLabel(folded, startOf(segment.length), from) && namesUnits(folded, colon + 1))
    return { kind: 'responsible', start: startOf(segment.length) };
  if (label === null) {
    const isOther = opensAfterLabel(folded, startOf(segment.length), from) && OTHER_LABEL.test(segment);
    return isOther && !looksLikeUnit(segment) && !isPerson(segment) && !CLAUSE_VERB.test(clauseAfter(folded, colon))
      ? { kind: 'other', start: startOf(segment.length) }
      : null;
  }
  const start = startOf(label.length);
  const isNamed = window.startsWith('各') || !ROLE_WORD.test(window.slice(-label.length));
  if (isNamed && label.kind === 'responsible' && isPersonNext) return null;
  const last = afterBlank === '' ? null : labelAtEnd(afterBlank);
  if (last !== null && last.length >= 3 && last.length === afterBlank.length && ROLE_WORD.test(afterBlank))
    return { kind: last.kind, start: startOf(last.length) };
  const opensClause = isBoundary(folded, start - 1) || ENUMERATED.test(folded.slice(from, start).slice(-4));
  if (start <= from || opensClause) return { kind: label.kind, start };
  if (UNKNOWN_LABEL.test(window) && afterBlank === '' && !isGroupName(window))
    return { kind: isNamed ? 'responsible' : label.kind, start: startOf(window.length) };
  if (last !== null) return { kind: last.kind, start: startOf(last.length) };
  const glued = window.slice(-label.length);
  if (label.kind === 'persons' && isPersonalName(window.slice(0, -label.length))) return { kind: label.kind, start };
  if (!ROLE_WORD.test(glued) || (glued.length < 4 && label.kind !== 'persons')) return null;
  const before = window.slice(0, -label.length);
  return before.startsWith('各') && !looksLikeUnit(before.slice(1)) ? null : { kind: label.kind, start };
}

function gluedNameFollows(folded: string, index: number): boolean {
  const chunk = /[^、,;。:|/\\\n ]{2,40}/y;
  chunk.lastIndex = index;
  const name = chunk.exec(folded)?.[0].replace(/(?:牵头|负责|等).*$/, '');
  return name !== undefined && looksLikeUnit(name) && !/^(?:[和及与按])/.test(name);
}

/** `执行对象。全市企业。`: the label of something else, with a stop in place of the colon. */
function stoppedLabel(folded: string, index: number): { kind: SectionKind; end: number } | null {
  const match = /^([一-鿿]{2,8})。/.exec(folded.slice(index, index + 9));
  const kind = match?.[1] === undefined ? null : labelKind(match[1]);
  return match !== null && (kind === 'other' || kind === 'schedule') ? { kind, end: index + match[0].length } : null;
}

/** `主要责任单位:A;责任单位:B`: who is mainly responsible leads the others, where others are named. */
const MAIN_LABEL = /(?:主要|首要)责任(?:单位|部门)/y;

/**
 * `A,配合部门:B;C,配合部门:D`: where the clause before a repeated label begins. It is as unlabelled as the beginning of the text,
 * where it names somebody; `end` otherwise.
 */
function lastClause(folded: string, start: number, end: number): number {
  const at = Math.max(...[';', '。', '\n'].map((mark) => folded.lastIndexOf(mark, end - 1))) + 1;
  return at > start && namesUnits(folded, at) ? at : end;
}

/** Divides a folded text at its labels (`责任单位:`, `项目责任人:`, `责任主体。`). `partner` are its brackets. */
export function readSections(folded: string, partner: Int32Array): Section[] {
  const sections: Section[] = [];
  const main = new Set<number>();
  let kind: SectionKind | null = null;
  let start = 0;
  const begin = (next: SectionKind, labelStart: number, contentStart: number): void => {
    const paired = next === kind && sections[0]?.kind === null ? lastClause(folded, start, labelStart) : labelStart;
    if (paired > start) sections.push({ kind, start, end: paired });
    if (labelStart > paired) sections.push({ kind: null, start: paired, end: labelStart });
    kind = next;
    start = contentStart;
    MAIN_LABEL.lastIndex = labelStart;
    if (MAIN_LABEL.test(folded)) main.add(start);
  };
  for (let index = 0; index < folded.length; index++) {
    const close = partner[index] ?? -1;
    if (close > index) {
      index = close;
      continue;
    }
    if (folded.charAt(index) === ':') {
      const label = labelBefore(folded, index, start);
      if (label !== null) begin(label.kind, label.start, index + 1);
      continue;
    }
    if (index === 0 || /[;。,\n ]/.test(folded.charAt(index - 1))) {
      const stopped = stoppedLabel(folded, index);
      if (stopped !== null && stopped.end < folded.length) {
        begin(stopped.kind, index, stopped.end);
        index = stopped.end - 1;
        continue;
      }
      const label = bareLabelAt(folded, index);
      if (label === null || label.end >= folded.length || /[、,;:()[\]]/.test(folded.charAt(label.end))) continue;
      if (label.glued && !gluedNameFollows(folded, label.end)) continue;
      begin(label.kind, index, label.end);
      index = label.end - 1;
    }
  }
  sections.push({ kind, start, end: folded.length });
  const hasOthers = sections.some((section) => section.kind === 'responsible' && !main.has(section.start));
  return hasOthers && main.size > 0
    ? sections.map((section) => (main.has(section.start) ? { ...section, kind: 'lead' } : section))
    : sections;
}
