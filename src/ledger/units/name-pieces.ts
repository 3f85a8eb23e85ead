import { splitTrailingBracket } from './brackets';
import { gluedNames, splitConjunctions } from './conjunctions';
import { cut, spelled, trimmed, withoutLead, type Text } from './item-text';
import { findOpenEnded, openingMark, totalAt } from './open-ended';
import { beforeTitledName, isMaskedName, isPerson, isPersonalName, splitMaskedNames } from './person-names';
import { isSharedMark, roleMark, type Role } from './role-labels';
import { couldBeName, isPhraseWithUnit } from './plausible-names';
import { isSchedulePhrase } from './schedule-phrases';
import { endsLikeUnit, isBareStem, isGeneric, looksLikeUnit } from './unit-names';
import { isGroupName } from './group-names';
import { unitBeforeTail } from './unit-tails';

/** What one item of a list turned out to be. Texts are slices of the original. */
export type Piece =
  | {
      readonly is: 'unit';
      readonly name: string;
      readonly folded: string;
      readonly role: Role | null;
      /** The names before it have its role, too. */
      readonly shared?: boolean;
      /** It ends like no unit: a name only where its place says so. */
      readonly unsure?: boolean;
      /** The text ran it together with another. */
      readonly divided?: boolean;
      readonly marked: boolean;
    }
  | { readonly is: 'person'; readonly name: string }
  | { readonly is: 'text'; readonly as: 'schedule' | 'rest'; readonly text: string }
  | { readonly is: 'openEnded' };

const NONE =
  /^(?:以上(?:各|所有|有关|相关)?(?:单位|部门|科室)|(?:暂|暂时)?(?:无|没有)(?:牵头|配合|责任|协办|参与|协同|其他)?(?:单位|部门|科室)?|空|缺|暂缺|待补充?|不涉及|无需配合|none|n\/a|[-—–_\\/|.*~]+)$/i;
/** True for what a cell says that names nobody: `无`, `/`, `无需配合`, `N/A`. */
export function isNone(folded: string): boolean {
  return folded === '' || NONE.test(folded);
}

/** Words that stand for a name without being one. */
const NO_NAME =
  /^(?:同(?:[上前左]|牵头|责任|配合).{0,4}|属地|各自|[^由]*由.*(?:确[定认]|明确|指定)|按照?(?:各自|部门)?职责(?:分工)?(?:负责|落实)?|待定|待明确|待确定|未定|详见.*|见附.*|另行.*|略|全部|下同|如下|是|否|有|.*(?:联动|共管|共治|上下|指导)|(?:部门|行业|属地|综合).{0,2}监管|.*(?:指标|任务|措施|已完成|未完成|进行中)|(?:牵头|责任|配合|协办|主办|参与|承办|主责|协同)(?:责任)?(?:单位?|部门|科室|处室|主体))$/;
const SENTENCE =
  /[的了着吗呢“”]|进行|开展|加强|完善|确保|完成|提高|提升|做好|回应|积极|落实|制定|推动|推进|研究提出|组织实施|建立健全|按照|依据|负责|牵头|参与|参加|协助|配合/;
const LONGEST_UNKNOWN = 12;

/** `技术部-李强`: the index of the dash between a unit and the person in it, or 0. */
function dashBeforeName(folded: string): number {
  const dash = folded.search(/[-—–](?=[^-—–]{2,4}$)/);
  if (dash < 2) return 0;
  const name = folded.slice(dash + 1).trim();
  return (isMaskedName(name) || isPersonalName(name)) && looksLikeUnit(folded.slice(0, dash).trim()) ? dash : 0;
}

/** `县教育局李某`: the length of the unit before a name that is glued to it, or 0. */
function unitBeforeName(folded: string): number {
  for (const length of [3, 2, 4]) {
    const at = folded.length - length;
    if (at < 3) continue;
    const name = folded.slice(at);
    const unit = folded.slice(0, at);
    if (!looksLikeUnit(unit) || isPhraseWithUnit(unit)) continue;
    if (isMaskedName(name) || (length < 4 && isPersonalName(name))) return at;
  }
  return 0;
}

/** `县教体局、县财政局(按职责分工)` */
const DUTY_REMARK = /^按?照?(?:各自)?(?:职责|职能|任务)?分工$/;
/** `区教体局(区国资公司代建)`, `市公安局(交通部分)`: of what the unit has a part, or who does it for the unit. */
const PART_REMARK = /^(?:待定|暂定?|新增|拟定?|已撤[销并])$|(?:代建|代管|承建|托管|项目|除外|部分|方面|阶段)$/;

/** `5个成员单位(包括区教育局、区财政局)`: the names in the bracket. */
function membersOf(content: Text): Text[] {
  const start = /^(?:包括|分别[为是]|即)?/.exec(content.folded)?.[0].length ?? 0;
  const names: Text[] = [];
  for (let at = start; at < content.folded.length;) {
    const length = content.folded.slice(at).search(/[、,]/);
    const end = length < 0 ? content.folded.length : at + length;
    names.push(cut(content, at, end));
    at = end + 1;
  }
  return names;
}

function bracketed(item: Text, base: string, inside: string): Piece[] | null {
  const head = cut(item, 0, base.length);
  const content = cut(item, base.length + 1, base.length + 1 + inside.length);
  const role = roleMark(content.folded);
  if (role !== null) {
    const shared = isSharedMark(content.folded);
    return readPiece(head).map((piece) => (piece.is === 'unit' ? { ...piece, role, shared } : piece));
  }
  if (DUTY_REMARK.test(content.folded)) return readPiece(head);
  if (PART_REMARK.test(content.folded) && looksLikeUnit(head.folded))
    return [...readPiece(head), { is: 'text', as: 'rest', text: content.text }];
  const parts = content.folded.split(/[、, ]/).filter((part) => part !== '');
  if (isPerson(head.folded) && parts.length > 0 && parts.every(isPerson))
    return [{ is: 'person', name: spelled(item.text) }];
  if (parts.length > 0 && parts.every((part) => isPerson(part) || /^[\d-]{7,}$/.test(part))) {
    const names = content.text.split(/[、,， \u3000]/).filter((part) => part !== '' && !/^[\d-]{7,}$/.test(part));
    return [...readPiece(head), ...names.map((name): Piece => ({ is: 'person', name: spelled(name) }))];
  }
  if (/^\d{1,3}[个家]/.test(head.folded) && parts.length > 1) {
    const members = membersOf(content);
    if (members.every((member) => looksLikeUnit(member.folded))) return members.flatMap(readPlain);
  }
  if (isPerson(head.folded) && looksLikeUnit(content.folded)) return [...readPiece(head), ...readPiece(content)];
  // `学籍管理(教务处)`: a matter, and who has it.
  const isMatter =
    head.folded.length > 1 &&
    !looksLikeUnit(head.folded) &&
    !isBareStem(head.folded.replace(/^[省市区县州]/, '')) &&
    !isPerson(head.folded);
  const named = membersOf(content);
  if (isMatter && named.every(({ folded }) => looksLikeUnit(folded) && !isGeneric(folded)))
    return [{ is: 'text', as: 'rest', text: head.text }, ...named.flatMap(readPiece)];
  if (isSchedulePhrase(content.folded)) return [...readPiece(head), { is: 'text', as: 'schedule', text: content.text }];
  if (/^(?:[\d-]{7,}|[\d.]+[%％分万亿元个项]?)$/.test(content.folded))
    return [...readPiece(head), { is: 'text', as: 'rest', text: content.text }];
  // `市教育局(统筹协调各项改革工作)`: what the unit does of it.
  const isDuty = content.folded.length > 5 && !endsLikeUnit(content.folded) && !couldBeName(content.folded);
  if (isDuty && looksLikeUnit(head.folded))
    return [...readPiece(head), { is: 'text', as: 'rest', text: cut(item, base.length).text }];
  return null;
}

/** `等部门各区政府`: behind the flag other names begin; whatever else stands there (`组成检查组`) names nobody. */
function namesOthers(folded: string): boolean {
  return isPerson(folded) || ((isGroupName(folded) || /^[省市区县州旗]/.test(folded)) && looksLikeUnit(folded));
}

/** Reads one name without conjunctions: unit, person, unit with person, schedule, flag, or something not understood. */
function readPiece(text: Text): Piece[] {
  const whole = cut(text, 0, totalAt(text.folded));
  const flag = findOpenEnded(whole.folded);
  const isFlagged = flag.start < whole.folded.length;
  const more = cut(whole, flag.end);
  if (isFlagged && more.folded !== '') {
    const after: Piece[] = namesOthers(more.folded)
      ? readPiece(more)
      : [{ is: 'text', as: isSchedulePhrase(more.folded) ? 'schedule' : 'rest', text: more.text }];
    return [...readPiece(cut(whole, 0, flag.end)), ...after];
  }
  const item = isFlagged ? cut(whole, 0, flag.start) : whole;
  const flags: Piece[] = isFlagged ? [{ is: 'openEnded' }] : [];
  const { folded } = item;
  if (isNone(folded)) return flags;
  const { base, inside } = splitTrailingBracket(folded);
  if (inside !== null && NONE.test(base)) {
    const remark = cut(item, base.length + 1, base.length + 1 + inside.length);
    return [{ is: 'text', as: isSchedulePhrase(remark.folded) ? 'schedule' : 'rest', text: remark.text }, ...flags];
  }
  const fromBracket = inside === null ? null : bracketed(item, base, inside);
  if (fromBracket !== null) return [...fromBracket, ...flags];
  return [...readPlain(item), ...flags];
}

/** `张某某13800000000` */
const PHONE = /(?<=[一-鿿]) ?\d[\d-]{6,}$/;

function readPlain(item: Text): Piece[] {
  const { folded } = item;
  const phone = folded.search(PHONE);
  if (phone > 0) return [...readPlain(cut(item, 0, phone)), { is: 'text', as: 'rest', text: cut(item, phone).text }];
  const rest: Piece = { is: 'text', as: 'rest', text: item.text };
  const unit: Piece = {
    is: 'unit',
    name: spelled(item.text),
    folded: folded.replace(/\n/g, ''),
    role: null,
    marked: false,
  };
  if (isMaskedName(folded)) return splitMaskedNames(item.text).map((name) => ({ is: 'person', name }));
  if (isSchedulePhrase(folded)) return [{ is: 'text', as: 'schedule', text: item.text }];
  if (NO_NAME.test(folded)) return [rest];
  const titled = beforeTitledName(folded);
  if (titled >= 2 && looksLikeUnit(folded.slice(0, titled)))
    return [...readPlain(cut(item, 0, titled)), { is: 'person', name: spelled(item.text.slice(titled)) }];
  if (isPerson(folded)) return [{ is: 'person', name: spelled(item.text) }];
  if (folded.length < 2 || !/[\u4e00-\u9fffA-Za-z]/.test(folded))
    return /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.test(folded) ? [] : [rest];
  const unitLength = unitBeforeTail(folded);
  if (isPhraseWithUnit(folded, unitLength) || (unitLength === 0 && openingMark(splitTrailingBracket(folded).base) > 0))
    return [rest];
  if (unitLength > 0) {
    const { text, folded: head } = cut(item, 0, unitLength);
    return [...readItem(text, head), { is: 'text', as: 'rest', text: cut(item, unitLength).text }];
  }
  if (looksLikeUnit(folded)) {
    if (folded.length > 40 && SENTENCE.test(folded)) return [rest];
    // `各年级入学考试` begins as a group does and ends as no unit.
    const isDoubtful = folded.length > 6 && !/[)\]]$/.test(folded) && isGroupName(folded) && !endsLikeUnit(folded);
    if (isDoubtful && !couldBeName(folded)) return [rest];
    return isDoubtful ? [{ ...unit, unsure: true }] : [unit];
  }
  const time = folded.search(/(?:截至|[于在至到])?(?:\d|年[内底]|每[年月季周]|长期|持续|常态)/);
  if (time > 1 && looksLikeUnit(folded.slice(0, time)) && isSchedulePhrase(folded.slice(time))) {
    return [...readPlain(cut(item, 0, time)), { is: 'text', as: 'schedule', text: item.text.slice(time) }];
  }
  const dash = dashBeforeName(folded);
  if (dash > 0) return [...readPlain(cut(item, 0, dash)), { is: 'person', name: spelled(item.text.slice(dash + 1)) }];
  const glued = unitBeforeName(folded);
  if (glued > 0) return [...readPlain(cut(item, 0, glued)), { is: 'person', name: spelled(item.text.slice(glued)) }];
  const { base } = splitTrailingBracket(folded);
  // `Planning Office`: a Latin letter says less than a character.
  const longest = /^[\x20-\x7e]+$/.test(base) ? LONGEST_UNKNOWN * 3 : LONGEST_UNKNOWN;
  if (base.length > longest || SENTENCE.test(folded) || /^[省市区县].$/.test(folded)) return [rest];
  return couldBeName(folded) ? [{ ...unit, unsure: true }] : [rest];
}

const MARK_BEFORE = /^[★☆▲△※]+/;
const MARK_AFTER = /[★☆▲△※]+$|(?<=[一-鿿])\*$/;

/** Reads what stands between conjunctions: one name, or several that lost their separator. */
function readGlued(item: Text): Piece[] {
  const starts = gluedNames(item.folded);
  if (starts.length === 0) return readPiece(item);
  return starts
    .flatMap((start, at) => readPiece(cut(item, start, starts[at + 1])))
    .map((piece) => (piece.is === 'unit' ? { ...piece, divided: true } : piece));
}

/** `前期工作由市发改委`: the index of a 由 between a matter and its unit, or 0. `自由贸易` has none. */
function matterBefore(folded: string): number {
  const at = folded.search(/(?<![自理缘事因])由/);
  const before = folded.slice(0, Math.max(at, 0));
  if (at < 2 || /[([][^)\]]*$/.test(before)) return 0;
  const after = folded.slice(at + 1);
  if (/另行|确[定认]|明确|指定/.test(after)) return 0;
  return looksLikeUnit(after) || unitBeforeTail(after) > 0 ? at : 0;
}

/** Reads one item of a list: the text between two separators. `text` and `folded` are of one length. */
export function readItem(text: string, folded: string): Piece[] {
  const whole = withoutLead(trimmed({ text, folded }));
  const before = MARK_BEFORE.exec(whole.folded)?.[0].length ?? 0;
  const after = looksLikeUnit(whole.folded.slice(0, -1)) ? (MARK_AFTER.exec(whole.folded)?.[0].length ?? 0) : 0;
  const item = cut(whole, before, whole.folded.length - after);
  if (item.folded === '') return [];
  const matter = matterBefore(item.folded);
  if (matter > 0) {
    const unit = cut(item, matter + 1);
    return [{ is: 'text', as: 'rest', text: cut(item, 0, matter).text }, ...readItem(unit.text, unit.folded)];
  }
  const pieces = splitConjunctions(item.folded).flatMap(([start, end]) => readGlued(cut(item, start, end)));
  return before + after === 0
    ? pieces
    : pieces.map((piece) => (piece.is === 'unit' ? { ...piece, marked: true } : piece));
}
