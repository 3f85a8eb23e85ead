import type { ScheduleContext } from '../schedule/schedule';
import { matchBrackets } from '../units/brackets';
import { bracketedLabel, labelAtStart, labelBeforeColon, type Label, type LabelField } from './labels';
import type { Piece } from './outline-tree';
import { bracketStates, clauseStatesUnits, namesOnlyUnits } from './unit-statement';

export type PartField = LabelField;

/** A stretch of an entry's text that is understood. `from`..`to` with bracket or label; `inner` what it says. */
export interface Part {
  readonly field: PartField;
  readonly from: number;
  readonly to: number;
  readonly inner: string;
}

/** The text of an entry, taken apart. */
export interface EntryParts {
  readonly text: string;
  readonly folded: string;
  readonly parts: readonly Part[];
}

/** A label or a verb that makes a bracket a statement of its own. */
const SAYS_ROLE = /[:：]|[牵牽][头頭]|配合|[负負][责責]|主[办辦]|[协協][办辦]/;
const STOP = /[。\n]/;
const BODY = /^(?:部门|单位|科室|处室)$/;

/** Joins the pieces by line breaks and finds what is said about units, persons, times and results. One pass over brackets and colons. */
export function readParts(pieces: readonly Piece[], context: ScheduleContext): EntryParts {
  const text = pieces.map((piece) => piece.text).join('\n');
  const folded = pieces.map((piece) => piece.folded).join('\n');
  const labels: Label[] = [];
  const parts: Part[] = [];
  const partner = matchBrackets(folded);
  let from = 0;
  let lineStart = true;
  /** Behind a label of units: `各乡镇（街道）` is a name, no statement of its own. */
  let inUnits = false;
  let stoppedLabels = false;
  for (let index = 0; index < folded.length; index++) {
    const char = folded.charAt(index);
    if (char === '\n' || char === '。') {
      from = index + 1;
      lineStart = true;
      inUnits = false;
      continue;
    }
    if (lineStart && char !== ' ') {
      lineStart = false;
      const label = labelAtStart(folded, index, stoppedLabels);
      if (label) {
        stoppedLabels ||= folded.slice(label.start, label.end).trimEnd().endsWith('。');
        labels.push(label);
        inUnits = label.field === 'units';
        from = label.end;
        index = label.end - 1;
        continue;
      }
    }
    const close = partner[index] ?? -1;
    if (close > index && (char === '(' || char === '[')) {
      // `成果转化科（牵头）、政策法规科` says a role of the name before it, `本单位（部门）` another word for it.
      const follows = index > 0 && !/[\s。;,]/.test(folded.charAt(index - 1));
      const isAside: boolean = follows && (inUnits || BODY.test(folded.slice(index + 1, close)));
      const label: Label | null = isAside ? null : bracketedLabel(folded, index, close);
      if (label && !/[\s。;,)\]]/.test(folded.charAt(label.end)) && label.end < folded.length) {
        labels.push(label);
        inUnits = label.field === 'units';
        index = label.end - 1;
        from = label.end;
        continue;
      }
      const inside = text.slice(index + 1, close);
      const states = bracketStates(inside, isAtEnd(folded, close, partner), context);
      const isName = inUnits && states === 'units' && !SAYS_ROLE.test(inside);
      if (states && !isName) parts.push({ field: states, from: index, to: close + 1, inner: inside });
      index = close;
    } else if (
      char === '(' &&
      index > 0 &&
      folded.charAt(index - 1) === '。' &&
      close < 0 &&
      isLastClause(folded, index)
    ) {
      const inner = text.slice(index + 1);
      const states = bracketStates(inner, true, context);
      if (states !== 'units') continue;
      parts.push({ field: states, from: index, to: folded.length, inner });
      break;
    } else if (char === ':') {
      const label = labelBeforeColon(folded, index, from, inUnits);
      if (label) {
        labels.push(label);
        inUnits = label.field === 'units';
        from = index + 1;
      }
    }
  }
  // Where labels name the units, `联系2个村（社区）` names none.
  if (labels.some(({ field }) => field === 'units'))
    parts.splice(0, parts.length, ...parts.filter(({ field, inner }) => field !== 'units' || SAYS_ROLE.test(inner)));
  const brackets = parts.filter((part) => part.field === 'units').map((part) => part.from);
  let nextBracket = 0;
  labels.forEach((label, index) => {
    while (nextBracket < brackets.length && brackets[nextBracket]! < label.end) nextBracket++;
    const limit = Math.min(labels[index + 1]?.start ?? folded.length, brackets[nextBracket] ?? folded.length);
    const part = labelledPart(label, text, folded, limit, partner);
    if (part) parts.push(part);
  });
  if (!parts.some((part) => part.field === 'units'))
    parts.push(...namedFirst(text, folded), ...closingClauses(text, folded));
  return { text, folded, parts: parts.sort((a, b) => a.from - b.from) };
}

/** The text was cut inside a bracket behind its last stop: `…医院。(国家卫生健康委、财政部`. */
function isLastClause(folded: string, at: number): boolean {
  return !/[。;\n]/.test(folded.slice(at + 1, at + 1 + LONGEST_CUT)) && folded.length - at <= LONGEST_CUT;
}

const LONGEST_CUT = 120;

/** Whether the parts leave nothing of a text but a stop. */
export function coversAll(parts: readonly Part[], folded: string): boolean {
  const covered = parts.reduce((sum, part) => sum + (part.to - part.from), 0);
  return parts.length > 0 && covered >= folded.length - 2;
}

/** The last paragraph, behind others, says who is responsible and nothing else. */
export function endsWithUnitsAlone({ folded, parts }: EntryParts): boolean {
  const from = folded.trimEnd().lastIndexOf('\n') + 1;
  const last = parts.filter((part) => part.from >= from);
  return from > 0 && last.some(({ field }) => field === 'units') && coversAll(last, folded.slice(from));
}

/** Only stops, blanks and further brackets follow in the paragraph. */
function isAtEnd(folded: string, close: number, partner: Int32Array): boolean {
  let brackets = 0;
  for (let index = close + 1; index < folded.length; index++) {
    const char = folded.charAt(index);
    if (char === '\n') return true;
    if (char === '(' || char === '[') {
      const next = partner[index] ?? -1;
      if (next < index || ++brackets > 4) return false;
      index = next;
    } else if (!/[ 。;,.]/.test(char)) return false;
  }
  return true;
}

/** Units, persons and times end with their sentence, measures and results with the next label. */
function labelledPart(label: Label, text: string, folded: string, limit: number, partner: Int32Array): Part | null {
  const short = label.field === 'units' || label.field === 'persons' || label.field === 'schedule';
  let start = label.end;
  while (start < limit && /\s/.test(folded.charAt(start))) start++;
  let end = limit;
  if (short) {
    for (end = start; end < limit && !STOP.test(folded.charAt(end)); end++) {
      const close = partner[end] ?? -1;
      if (close > end && close < limit) end = close;
    }
  }
  const inner = text.slice(start, end).replace(short ? /[\s。;；,，、]+$/ : /[\s;；,，、]+$/, '');
  const to = folded.charAt(end) === '。' ? end + 1 : end;
  return {
    field: label.field,
    from: label.start,
    to,
    inner: label.field === 'units' || label.field === 'persons' ? `${text.slice(label.start, start)}${inner}` : inner,
  };
}

/** `市工信局:制定整治方案`: who is named before a colon at the beginning does what follows. */
function namedFirst(text: string, folded: string): Part[] {
  const colon = folded.slice(0, LONGEST_NAMES).indexOf(':');
  const says = colon > 0 && !folded.startsWith('关于') && /[。;]/.test(folded.slice(colon + 1));
  if (!says || !namesOnlyUnits(folded.slice(0, colon))) return [];
  return [{ field: 'units', from: 0, to: colon + 1, inner: text.slice(0, colon) }];
}

const LONGEST_NAMES = 62;
const CLAUSE = /[^。\n]{4,}/g;

/** Sentences, or their last clauses, that say who is responsible: `由区教育局牵头,区财政局配合。` */
function closingClauses(text: string, folded: string): Part[] {
  const found: Part[] = [];
  CLAUSE.lastIndex = 0;
  for (let match = CLAUSE.exec(folded); match; match = CLAUSE.exec(folded)) {
    const sentence = match[0];
    if (!/牵头|负责|主办|承办|配合|会同|责任单位|责任部门/.test(sentence.slice(-300))) continue;
    const end = match.index + sentence.length;
    let closes = false;
    for (const at of clauseStarts(sentence)) {
      const clause = sentence.slice(at);
      if (!clauseStatesUnits(clause)) continue;
      const from = match.index + at;
      const to = folded.charAt(end) === '。' ? end + 1 : end;
      found.push({
        field: 'units',
        from,
        to,
        inner: text.slice(from, end).replace(/^[^由]{0,14}由(?=\S)/, ''),
      });
      closes = true;
      break;
    }
    const leading = closes ? null : leadingClause(sentence, match.index === 0);
    if (leading) {
      const [from, to] = [match.index + leading.from, match.index + leading.to];
      const inner = text.slice(from, to).replace(/^由|[,，;；]$/g, '');
      found.push({ field: 'units', from, to, inner });
    }
  }
  return found;
}

/** `由县住建局牵头,县财政局配合,9月底前完工`: who does it stands before what is to be done. */
const LEADING =
  /(?:^|[,;:])\s*(由(?:[^,;:。]{2,80}(?:牵头|主办|负责)|[^,;:。]{2,60}会同[^,;:。]{2,60}(?:推进|落实|实施))(?:[,;](?:(?:会同|联合)[^,;:。]{2,80}|[^,;:。]{2,80}(?:牵头|负责|配合|协助|参与|协办))){0,4})[,;]/;
/** `建设科牵头,财务科配合,加快推进前期工作` */
const FIRST_CLAUSE = /^\s*([^,;:。由]{2,60}(?:牵头|负责|主办)(?:[,;][^,;:。]{2,80}(?:配合|协助|参与|协办)){0,3})[,;]/;
/** `县财政局负责落实前期经费`: the sentence that begins the entry has units for its subject. */
const SUBJECT = /^\s*([^,;:。由]{2,60}?(?:牵头负责|牵头|负责|配合))(?!单位|部门)(?=[^,;。]{4})/;

function leadingClause(sentence: string, opens: boolean): { from: number; to: number } | null {
  const match = LEADING.exec(sentence) ?? FIRST_CLAUSE.exec(sentence);
  if (match && clauseStatesUnits(match[1]!)) {
    const from = match.index + match[0].indexOf(match[1]!);
    return { from, to: from + match[1]!.length + 1 };
  }
  const subject = opens ? SUBJECT.exec(sentence)?.[1] : undefined;
  if (subject === undefined || !clauseStatesUnits(subject)) return null;
  const from = sentence.indexOf(subject);
  return { from, to: from + subject.length };
}

/** Where the clause with the units can begin: at the sentence itself, or behind a comma or semicolon before 由. */
function clauseStarts(sentence: string): number[] {
  const starts: number[] = [];
  const pattern = /[,;:]\s*(?=由|具体由|牵头单位[为是]|责任单位[为是])/g;
  for (let match = pattern.exec(sentence); match && starts.length < 6; match = pattern.exec(sentence))
    starts.push(match.index + match[0].length);
  const semicolon = sentence.lastIndexOf(';');
  if (semicolon > 0) starts.push(semicolon + 1);
  // `此项工作由A牵头,由B配合` is one statement; `组建某公司,由A牵头` begins behind the comma.
  if (/^(?:[^,;由]{0,14}由|.{2,4}(?:单位|部门)[为是])/.test(sentence)) return [0, ...starts];
  return [...starts, 0];
}

/** The text without the given stretches, blanks and stray stops around them removed. */
export function without(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
  from = 0,
): string {
  const pieces: string[] = [];
  let last = '';
  let at = from;
  const append = (piece: string): void => {
    const kept = last !== '' && '。；;'.includes(last) ? piece.replace(/^[ \t\u3000]*[。；;，,]+/, '') : piece;
    if (kept === '') return;
    pieces.push(kept);
    last = kept.charAt(kept.length - 1);
  };
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to <= at) continue;
    if (span.from > at) append(text.slice(at, span.from));
    at = Math.max(at, span.to);
  }
  append(text.slice(at));
  return pieces
    .join('')
    .replace(/[ \t\u3000]*\n[\s\u3000]*/g, '\n')
    .replace(/^[\s。;；,，.、:：]+/, '')
    .trim();
}
