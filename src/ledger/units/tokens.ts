import { blankSeparates, lineBreakSeparates, LONGEST_NAME, spacedOut, standsAlone } from './blanks';
import { isGroupName } from './group-names';
import { numberingAt, runsOn } from './name-runs';
import { roleMark } from './role-labels';
import { dutiesEnd, runningTextEnd } from './running-text';
import { joiningVerbAt, verbAt, type RoleVerb } from './role-verbs';
import { separatorAt, type SeparatorKind } from './separators';
import { isBareStem, looksLikeUnit } from './unit-names';
import { unitBeforeTail } from './unit-tails';

export type Token =
  | { readonly type: 'name'; readonly start: number; readonly end: number; readonly afterVerb: boolean }
  | { readonly type: 'separator'; readonly kind: SeparatorKind }
  /** A clause that names nobody. */
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'verb'; readonly verb: RoleVerb };

/** After what looks like a verb: `牵头单位`, `责任制`. */
const NO_VERB_BEFORE = /^(?:人|同志|制(?!定|订|作)|单位|部门|领导|科室|处室|股室|主体|方)/;

/** `一、区教育局 二、区财政局`: after a blank the number of the next name. */
const CHINESE_NUMBERING = /^[一二三四五六七八九十]{1,2}、/;

/** `可会同有关部门`: what may stand before 会同 besides a name. */
const MODAL = /^(?:可以?|应当?|要|须|需|并)?$/;

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

/** `区委` + `组织部协办`: what looks like a verb with its object is the rest of a name. The phrase is at most 16 long. */
function goesOnAsName(name: string, phrase: string): boolean {
  if (isGroupName(name)) return false;
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
  // `组织实施` is no department that does so.
  if ((name === '' && isFirst) || name === '组织') return false;
  if (name === '' && separatorAt(folded, verb.end) === 'list' && isBareStem(folded.slice(index, verb.end)))
    return false;
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

/** At the beginning and behind 会同 a name is due, and no verb: `会同编制等部门`. */
function opensNames(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last === undefined || (last.type === 'verb' && last.verb.joins);
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
      const duties =
        separator === 'colon' && looksLikeUnit(name(index)) ? dutiesEnd(folded, index + 1, end) : index + 1;
      flush(index);
      tokens.push({ type: 'separator', kind: separator });
      if (duties > index + 1) {
        tokens.push({ type: 'verb', verb: { role: 'responsible', end: index + 1, joins: false, weak: false } });
        tokens.push({ type: 'text', start: index + 1, end: duties });
      }
      index = duties;
      continue;
    }
    if (/[ \n]/.test(folded.charAt(index))) {
      let after = index;
      while (after < end && /[ \n]/.test(folded.charAt(after))) after++;
      const lineBreak = folded.slice(index, after).includes('\n');
      const left = name(index);
      if (left !== '' && after < end && separatorAt(folded, after) === null) {
        const right = spacedOut(folded, after, end) || pieceAt(folded, partner, after, end);
        const isNumbered =
          (numberingAt(folded, after) || CHINESE_NUMBERING.test(folded.slice(after, after + 3))) && standsAlone(left);
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
      const right = spacedOut(folded, joining.end, end) || pieceAt(folded, partner, joining.end, end);
      // 会同 is part of no name but a county's: one side that is known for a unit is enough.
      const isKnown = MODAL.test(left) || standsAlone(left) || (joining.sure && left.length >= 2);
      const isNextKnown =
        looksLikeUnit(right) || unitBeforeTail(right) > 0 || (joining.sure && standsAlone(left) && right.length >= 2);
      if (isKnown && isNextKnown) {
        if (MODAL.test(left)) nameStart = -1;
        flush(index);
        tokens.push({ type: 'verb', verb: joining });
        index = joining.end;
        continue;
      }
    }
    const verb = verbAt(folded, index);
    if (verb !== null && verb.end <= end && acceptsVerb(folded, index, end, name(index), opensNames(tokens), verb)) {
      flush(index);
      tokens.push({ type: 'verb', verb });
      index = verb.role === 'responsible' ? dutiesEnd(folded, verb.end, end) : verb.end;
      if (index > verb.end) tokens.push({ type: 'text', start: verb.end, end: index });
      continue;
    }
    const textEnd = nameStart < 0 ? runningTextEnd(folded, index, end) : index;
    if (textEnd > index) {
      tokens.push({ type: 'text', start: index, end: textEnd });
      index = textEnd;
      continue;
    }
    if (nameStart < 0) nameStart = index;
    index++;
  }
  flush(end);
  return tokens;
}
