import { labelKind } from '../units/role-labels';
import { matchHeader } from '../columns/match-header';

/** What the text after a label holds. */
export type LabelField = 'units' | 'persons' | 'schedule' | 'measures' | 'deliverable' | 'problem' | 'task' | 'remarks';

export interface Label {
  readonly field: LabelField;
  /** The label as folded, without colon. */
  readonly text: string;
  /** Index of its first character (its bracket when it stands in one) and after its colon. */
  readonly start: number;
  readonly end: number;
}

const LONGEST = 14;
const SHORTEST = 4;
/** Labels that a document writes before running text, beside those of units, persons and times. */
const OWN: readonly (readonly [LabelField, RegExp])[] = [
  [
    'deliverable',
    /^(?:标志性|预期|阶段性?|主要|工作)?(?:成果|成效|目标成果|成果形式|交付物)$|^(?:年度|工作|任务|量化|预期|主要|整改|具体)目标$|^(?:完成|验收|办结|销号)标准$|^完成标志$/,
  ],
  [
    'measures',
    /^(?:主要|具体|工作|落实|重点|整改|推进|实施|改革|保障|下步|下一步)?(?:措施|举措|做法)(?:及要求)?$|^(?:工作|主要|具体|任务|建设|实施|整改|办理|落实)(?:内容|安排|要求|任务)$|^工作重点$/,
  ],
  ['problem', /^(?:存在的?|主要|反馈|具体|突出){0,2}问题(?:表现|描述)?$/],
  [
    'task',
    /^(?:任务|项目|事项|工作|实事)名称$|^任务$|^事项$|^目标任务$|^(?:改革|任务|督办|实事|重点|整改|交办)(?:事项|项目)$/,
  ],
  [
    'remarks',
    /^(?:实际|目前|当前|最新)?(?:完成|进展|进度|落实|推进|办理)情况$|^(?:目前|当前|工作|最新)进展$|^备注$|^(?:执行|实施|适用|服务)对象$|^(?:联系|咨询)(?:电话|方式)$/,
  ],
];

/** `压减审批时限` is something to do. */
const VERB_FIRST = /^(?:压减|压缩|缩短|缩减|减少|延长|明确|规范|严格|优化|公开|公布|细化|确定|落实|严守|把握|设定)/;

/** The field of a text that is a label and nothing else (`责任单位`, `完成时限`, `主要措施`), or null. The text is folded. */
export function fieldOfLabel(folded: string): LabelField | null {
  const plain = folded.replace(/ /g, '');
  if (plain.length < 2 || plain.length > LONGEST) return null;
  const kind = labelKind(plain);
  if (kind === 'persons' || kind === 'schedule') return kind;
  if (/^[㐀-鿿]{2,6}(?:时限|期限|时间节点)$/.test(plain) && !VERB_FIRST.test(plain)) return 'schedule';
  const own = OWN.find(([, pattern]) => pattern.test(plain))?.[0];
  if (own) return own;
  if (kind !== null) return kind === 'other' ? 'remarks' : 'units';
  const header = matchHeader(plain)[0];
  if (header === undefined || header.weight < 3) return null;
  if (header.field === 'schedule') return 'schedule';
  if (header.field === 'leadUnits' || header.field === 'cooperatingUnits') return 'units';
  return header.field === 'responsiblePersons' ? 'persons' : null;
}

/** `单位：万元` above a table names no unit of the state. */
const MEASURED = /^\s?(?:万|亿|千|百)?(?:元|人|人次|亩|公顷|吨|平方米|公里|个|家|%)/;

const BREAK = /[。;；,，!?()[\]\n:“”"]/;

/**
 * The label whose colon stands at `colon`: the longest run before it that is one, back to a stop, a blank or `from`. Behind names (of
 * another label) it is the last words only.
 */
export function labelBeforeColon(folded: string, colon: number, from: number, behindNames = false): Label | null {
  const label = wholeLabel(folded, colon, from);
  const begins =
    label &&
    label.start > from &&
    (BREAK.test(folded.charAt(label.start - 1)) || /\s/.test(folded.charAt(label.start - 1)));
  if (label && (begins || !behindNames)) return label;
  return gluedLabel(folded, colon, from) ?? label;
}

function wholeLabel(folded: string, colon: number, from: number): Label | null {
  let start = colon;
  while (start > from && colon - start < LONGEST && !BREAK.test(folded.charAt(start - 1))) start--;
  // Behind a blank stands a label of its own: `各县(市、区)政府 完成时限:`.
  const words = folded.slice(start, colon);
  const blank = words.lastIndexOf(' ', words.length - SHORTEST);
  if (blank > 0 && fieldOfLabel(words.slice(blank + 1)) !== null) start += blank + 1;
  for (let at = start; at < colon; at++) {
    const previous = folded.charAt(at - 1);
    if (at > from && at !== start && previous !== ' ') continue;
    const text = folded.slice(at, colon);
    if (/^ /.test(text)) continue;
    const field = fieldOfLabel(text.trim());
    if (field === 'units' && text.trim() === '单位' && MEASURED.test(folded.slice(colon + 1))) return null;
    if (field) return { field, text: text.replace(/ /g, ''), start: at, end: colon + 1 };
  }
  return null;
}

function gluedLabel(folded: string, colon: number, from: number): Label | null {
  const text = GLUED.exec(folded.slice(Math.max(from, colon - LONGEST), colon))?.[1];
  const field = text === undefined ? null : fieldOfLabel(text);
  return field && { field, text: text!, start: colon - text!.length, end: colon + 1 };
}

/** A label behind a text that lost its line break: `责任单位:信息中心完成时限:9月`. */
const GLUED =
  /[^的各和与及由为是等将按向报请][^的]?((?:牵头|责任|配合|主办|协办|承办|参与)(?:单位|部门|科室|处室|领导|人)|(?:完成|整改|办结|办理)(?:时限|时间|期限))$/;

/** A label in brackets (`【责任单位】`) that opens at `open`; `close` is its partner. */
export function bracketedLabel(folded: string, open: number, close: number): Label | null {
  if (close - open - 1 > LONGEST || close <= open) return null;
  const text = folded.slice(open + 1, close).replace(/[: ]/g, '');
  const field = fieldOfLabel(text);
  if (!field) return null;
  const after = folded.charAt(close + 1) === ':' ? close + 2 : close + 1;
  return { field, text, start: open, end: after };
}

const STOPPED = /^([㐀-鿿 ]{2,14})[。]\s*(?=\S)/;

/**
 * A label at the beginning of a paragraph: `责任单位:…`, `【牵头单位】…`, `责任主体。…`. Behind one that ends in a stop, others of the
 * paragraph do so too (`stoppedBefore`): `工作内容。…时限要求。…`.
 */
export function labelAtStart(folded: string, index = 0, stoppedBefore = false): Label | null {
  const colon = folded.slice(index, index + LONGEST + 6).indexOf(':');
  if (folded.charAt(index) === '[' || folded.charAt(index) === '(') {
    const close = folded.slice(index, index + LONGEST + 2).search(/[)\]]/);
    return close < 0 ? null : bracketedLabel(folded, index, index + close);
  }
  if (colon > 0) {
    const label = labelBeforeColon(folded, index + colon, index);
    if (label && label.start === index) return label;
  }
  const stopped = STOPPED.exec(folded.slice(index, index + LONGEST + 4));
  if (!stopped || !(stoppedBefore || /(?:单位|部门|主体|时限|责任人)$/.test(stopped[1]!))) return null;
  const field = fieldOfLabel(stopped[1]!);
  return field && { field, text: stopped[1]!.replace(/ /g, ''), start: index, end: index + stopped[0].length };
}
