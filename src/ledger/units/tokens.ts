import { isGroupName } from './group-names';
import { isPerson } from './person-names';
import { roleMark } from './role-labels';
import { joiningVerbAt, verbAt, type RoleVerb } from './role-verbs';
import { looksLikeUnit } from './unit-names';

/** `clause` closes a clause (; 。 line break), `comma` may, `list` and `colon` do not. */
export type SeparatorKind = 'list' | 'comma' | 'clause' | 'colon';

export type Token =
  | { readonly type: 'name'; readonly start: number; readonly end: number; readonly afterVerb: boolean }
  | { readonly type: 'separator'; readonly kind: SeparatorKind }
  | { readonly type: 'verb'; readonly verb: RoleVerb };

const SEPARATORS: Readonly<Record<string, SeparatorKind>> = {
  '、': 'list',
  '|': 'list',
  '/': 'list',
  '\\': 'list',
  ',': 'comma',
  ';': 'clause',
  '。': 'clause',
  '!': 'clause',
  ':': 'colon',
};

const LONGEST_NAME = 60;

/** True for text that can stand by itself in a list: a unit, a person, or names with the flag 等. */
function standsAlone(folded: string): boolean {
  const text = folded.trim();
  if (text.length === 0 || text.length > LONGEST_NAME) return false;
  return looksLikeUnit(text) || isPerson(text) || /等$/.test(text) || /^[\d-]{7,}$/.test(text);
}

/** The separator at an index, or null. Between digits `,` `/` `:` belong to a number, a date, a time. */
export function separatorAt(folded: string, index: number): SeparatorKind | null {
  const char = folded.charAt(index);
  const kind = SEPARATORS[char];
  if (char === '.') {
    return /[\dA-Za-z]/.test(folded.charAt(index - 1)) || /[\dA-Za-z.]/.test(folded.charAt(index + 1))
      ? null
      : 'clause';
  }
  if (/[①-⑳]/.test(char)) return 'list';
  if (/[+&]/.test(char)) return /[一-鿿*)][+&][一-鿿]/.test(folded.slice(index - 1, index + 2)) ? 'list' : null;
  if (kind === undefined) return null;
  const amongDigits = /\d/.test(folded.charAt(index - 1)) && /\d/.test(folded.charAt(index + 1));
  return amongDigits && (char === ',' || char === '/' || char === ':') ? null : kind;
}

/** After what looks like a verb: `牵头单位`, `责任制`. */
const NO_VERB_BEFORE = /^(?:人|同志|制(?!定|订|作)|单位|部门|领导|科室|处室|股室|主体|方)/;

/** The piece of text from `index` to the next separator, blank or verb, at most as long as a name. */
function pieceAt(folded: string, partner: Int32Array, index: number, end: number): string {
  let at = index;
  while (at < end && at - index < LONGEST_NAME) {
    const close = partner[at] ?? -1;
    if (close > at) {
      at = Math.min(close + 1, end);
      continue;
    }
    if (separatorAt(folded, at) !== null || /[ \n]/.test(folded.charAt(at))) break;
    if (at > index && /[牵负配按会]/.test(folded.charAt(at))) {
      const verb = verbAt(folded, at);
      if (verb !== null && !NO_VERB_BEFORE.test(folded.slice(verb.end, verb.end + 2))) break;
    }
    at++;
  }
  return folded.slice(index, Math.min(at, index + LONGEST_NAME));
}

/** `区 财 政 局`: single characters held apart by single blanks, three or more; the name that they spell, or ''. */
function spacedOut(folded: string, index: number, end: number): string {
  let name = '';
  let at = index;
  while (at < end && name.length < LONGEST_NAME && /[一-鿿]/.test(folded.charAt(at))) {
    const next = folded.charAt(at + 1);
    name += folded.charAt(at);
    if (at + 1 >= end || separatorAt(folded, at + 1) !== null || /[\n()[\]]/.test(next)) break;
    if (next !== ' ') return '';
    if (folded.charAt(at + 2) === ' ') break;
    at += 2;
  }
  return name.length >= 3 ? name : '';
}

const BEGINS_WITH_LEVEL = /^(?:[省市区县州旗镇乡]|国家|中国|自治区)/;
const BEGINS_A_NAME = /^(?:[省市区县州旗镇乡](?=..)|各|有关|相关|国家|中国)/;

/**
 * Whether a line break parts two names. A cell copied from a document breaks in the middle of names, too: then what stands
 * before it is no name, and what follows is the short rest of one, or begins with 和, or goes on after a level.
 */
function lineBreakSeparates(left: string, right: string): boolean {
  if (/^(?:[省市区县各]|有关|相关)/.test(right)) return true;
  if (!looksLikeUnit(left + right)) return true;
  if (standsAlone(left)) return standsAlone(right) || right.length > 3;
  if (left.length < 2) return true;
  return !(!standsAlone(right) || right.length <= 4 || /^[和与及]/.test(right) || BEGINS_WITH_LEVEL.test(left));
}

/** Whether blanks part two names: where both are whole, or one is and the other cannot be its rest. */
function blankSeparates(left: string, right: string): boolean {
  const isWhole = standsAlone(left);
  const isNextWhole = standsAlone(right) || /^(?:各|有关|相关|等)/.test(right);
  if (isWhole && isNextWhole) return true;
  if (isWhole) return right.length >= 3 && /^[一-鿿A-Za-z]/.test(right) && !looksLikeUnit(left + right);
  return isNextWhole && left.length >= 2 && !BEGINS_WITH_LEVEL.test(left) && BEGINS_A_NAME.test(right);
}

/** `区委` + `组织部协办`: what looks like a verb with its object is the rest of a name. The phrase is at most 16 long. */
function goesOnAsName(name: string, phrase: string): boolean {
  for (let length = 3; length <= phrase.length; length++)
    if (looksLikeUnit(name + phrase.slice(0, length))) return true;
  return false;
}

function acceptsVerb(
  folded: string,
  index: number,
  end: number,
  name: string,
  isFirst: boolean,
  verb: RoleVerb,
): boolean {
  if (name === '' && isFirst) return false;
  const next = folded.slice(verb.end, verb.end + 2);
  if (verb.end < end && NO_VERB_BEFORE.test(next) && !/[为是作]/.test(folded.charAt(verb.end - 6))) return false;
  const closes =
    verb.end >= end ||
    separatorAt(folded, verb.end) !== null ||
    /^[ \n()[\]]/.test(next) ||
    verbAt(folded, verb.end) !== null;
  if (verb.hasObject === true) return standsAlone(name) && !goesOnAsName(name, folded.slice(index, verb.end));
  const after = name === '' || standsAlone(name);
  return verb.weak ? closes && after : closes || after;
}

const LEVEL = '(?:自治[区州县旗]|直辖市|[县地]级市|[省市县区州旗盟]{1,3}|[部委办局厅处科室所站厂矿系院场镇乡村])';
const LEVEL_CHOICE = '(?:\\([省市县区州旗盟、,]{1,5}\\))?';
const RUN = new RegExp(`(?:各|有关|相关)${LEVEL}${LEVEL_CHOICE}(?:[、,]${LEVEL}${LEVEL_CHOICE})*$`);
const RUN_NEXT =
  /(?:[县地]级市|自治[区州县旗]|直辖市|[部委办局厅处科室所站厂矿系院场镇乡村省市县区州旗盟])(?:$|[、,;。)\]\n ]|(?:人民)?政府(?!办|督|研|法|应急|有关|各|部门|直属|机关|组成)|党委(?!办|组织|宣传|统战|各|有关)|管委会|[([]|有关(?!部门|单位|处室)|相关(?!部门|单位|处室)|按|牵|负|配|落|参|抓|结|组织|分别|及|和)/y;

/** `市、县(区)教育局`: bodies of several levels at once. */
const LEVELS = /^(?:中央|国家|[省市县区镇乡]级?)(?:、[省市县区镇乡]级?)*$/;
const LEVEL_NEXT = /[省市县区镇乡]/;

/** `市直有关部门、单位`: one group of two kinds; a bare 单位 names nobody. */
const KINDS = /(?:部门|机关|科室|处室|企业|村)$/;
const KINDS_NEXT = /(?:单位|事业单位|机构|社区)(?=$|[、,;。)\]\n ]|按|牵|负|配|落|参|结|分别|等|及|和)/y;

/** `各临床、医技科室`, `教学、科研单位`: what kinds of units, then the units. */
const ADJECTIVE =
  '(?:临床|医技|职能|业务|直属|附属|教学|科研|教辅|教研|行政|党政|党群|生产|后勤|管理|服务|经营|综合|专业|辅助|机关|基层|一线|主管|监管|涉农|成员|牵头|配合|责任)';
const ADJECTIVE_RUN = new RegExp(`^(?:[^、,]{0,8}(?:各|有关|相关))?${ADJECTIVE}$`);
const ADJECTIVE_NEXT = new RegExp(`${ADJECTIVE}(?:、${ADJECTIVE})?(?:科室|处室|部门|单位|机构|院系|科研机构)`, 'y');

/** `各县、区人民政府`, `各部、委、办、局`: after 各 the marks 、 part single characters of one name, not names. */
function runsOn(folded: string, nameStart: number, separator: number): boolean {
  if (nameStart < 0 || !/[、,]/.test(folded.charAt(separator))) return false;
  const run = folded.slice(nameStart, separator);
  ADJECTIVE_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && run.length <= 14 && ADJECTIVE_RUN.test(run) && ADJECTIVE_NEXT.test(folded))
    return true;
  KINDS_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && run.length <= 20 && KINDS.test(run) && KINDS_NEXT.test(folded))
    return isGroupName(run.trim());
  if (run.length <= 12 && LEVELS.test(run)) return LEVEL_NEXT.test(folded.charAt(separator + 1));
  if (!RUN.test(folded.slice(Math.max(nameStart, separator - 16), separator))) return false;
  RUN_NEXT.lastIndex = separator + 1;
  return RUN_NEXT.test(folded);
}

/** `2.市财政局`, `(2)市财政局`: the number of the next name of a list. */
function numberingAt(folded: string, index: number): boolean {
  return /^(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\)) ?[一-鿿]/.test(folded.slice(index, index + 6));
}

/** Divides a stretch of folded text into names, separators and role verbs. One pass; every look-ahead is bounded. */
export function tokenize(folded: string, partner: Int32Array, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let nameStart = -1;
  const name = (upTo: number): string =>
    nameStart < 0 ? '' : folded.slice(Math.max(nameStart, upTo - LONGEST_NAME - 1), upTo).trim();
  const flush = (upTo: number): void => {
    if (nameStart >= 0 && folded.slice(nameStart, upTo).trim() !== '') {
      const before = tokens.at(-1);
      tokens.push({
        type: 'name',
        start: nameStart,
        end: upTo,
        afterVerb: before?.type === 'verb' && !before.verb.joins,
      });
    }
    nameStart = -1;
  };
  let index = start;
  while (index < end) {
    const close = partner[index] ?? -1;
    if (close > index && close < end) {
      const marksName = nameStart >= 0 && roleMark(folded.slice(index + 1, close)) !== null;
      if (nameStart < 0) nameStart = index;
      index = close + 1;
      if (marksName) {
        flush(index);
        tokens.push({ type: 'separator', kind: 'list' });
      }
      continue;
    }
    const separator = separatorAt(folded, index);
    if (separator !== null && runsOn(folded, nameStart, index)) {
      index++;
      continue;
    }
    if (separator !== null) {
      flush(index);
      tokens.push({ type: 'separator', kind: separator });
      index++;
      continue;
    }
    if (/[ \n]/.test(folded.charAt(index))) {
      let after = index;
      while (after < end && /[ \n]/.test(folded.charAt(after))) after++;
      const lineBreak = folded.slice(index, after).includes('\n');
      const left = name(index);
      if (left !== '' && after < end && separatorAt(folded, after) === null) {
        const right = spacedOut(folded, after, end) || pieceAt(folded, partner, after, end);
        const isNumbered = numberingAt(folded, after) && standsAlone(left);
        if (isNumbered || (lineBreak ? lineBreakSeparates(left, right) : blankSeparates(left, right))) {
          flush(index);
          tokens.push({ type: 'separator', kind: lineBreak ? 'clause' : 'list' });
        }
      } else if (left === '' && lineBreak && tokens.at(-1)?.type === 'verb') {
        tokens.push({ type: 'separator', kind: 'clause' });
      }
      index = after;
      continue;
    }
    if (nameStart >= 0 && numberingAt(folded, index) && standsAlone(name(index))) {
      flush(index);
      tokens.push({ type: 'separator', kind: 'list' });
    }
    const joining = joiningVerbAt(folded, index);
    if (joining !== null && joining.end < end) {
      const left = name(index);
      const right = pieceAt(folded, partner, joining.end, end);
      // 会同 is part of no name but a county's: one side that is known for a unit is enough.
      const isKnown = left === '' || standsAlone(left) || (joining.sure && left.length >= 2);
      const isNextKnown = looksLikeUnit(right) || (joining.sure && standsAlone(left) && right.length >= 2);
      if (isKnown && isNextKnown) {
        flush(index);
        tokens.push({ type: 'verb', verb: joining });
        index = joining.end;
        continue;
      }
    }
    const verb = verbAt(folded, index);
    if (verb !== null && verb.end <= end && acceptsVerb(folded, index, end, name(index), tokens.length === 0, verb)) {
      flush(index);
      tokens.push({ type: 'verb', verb });
      index = verb.end;
      continue;
    }
    if (nameStart < 0) nameStart = index;
    index++;
  }
  flush(end);
  return tokens;
}
