import { isBareDepartment } from './department-stems';
import { roleOfWord, type Role } from './role-labels';
import { looksLikeUnit } from './unit-names';

/** A verb phrase that follows its names (`A、B按职责分工负责`) or, `joins`, that stands before them (`会同B、C`). */
export interface RoleVerb {
  readonly role: Role;
  readonly end: number;
  /** 会同: what follows cooperates, whatever verb closes the clause. */
  readonly joins: boolean;
  /** A word that is also part of names and titles (`实施`, `协同`): a verb only where the clause ends after it. */
  readonly weak: boolean;
  /** The phrase takes its object in (`保障经费`): a verb only where name and phrase together are no name. */
  readonly hasObject?: boolean;
  /** A word that is part of no name: `会同`, but not `联合`. */
  readonly sure?: boolean;
}

const DUTY =
  '(?:(?:按照|按|依据|依照|依|根据|结合|在|以)(?:各自|本部门|部门|其)?的?(?:工作)?(?:职责|职能|职权|分工|任务|权限|责任|要求|规定|部署|计划|进度|时限|时间节点|节点)(?:任务|职责|职能)?[和及与]?(?:权限|分工)?(?:要求)?(?:范围)?内?|职责分工)';
const ADVERB =
  '(?:分(?:领域|行业|条线|片区?|块|项|段|类)|结合(?:各自|本地|自身)?实际|因地制宜|立足职责|分别|共同|联合|具体|主要|全面|总体|整体|同步|遵照|参照|大力|协调(?=配合)|协同(?=负责|牵头|落实)|分工|密切|积极|各自|分头|分级|统一|统筹|主动|全力|予以|给予|切实|认真|做好|抓好|各负其责|双|总|一同|严格|要|须|应)';
const LEAD_VERB = new RegExp(
  `(?:${DUTY}|${ADVERB}){0,4}(?:(?:承担|履行|负|扛起)(?:起)?(?:总?牵头|主办|主责)(?:抓总)?(?:责任|职责)|牵头|主办|主责|主导|为主|主抓|抓总|总负责|负总责|负主责|负首责)(?:抓总|总负责|负责|落实|推进|实施|组织|办理|抓好|抓|协调|统筹|主办|为主|并){0,6}`,
  'y',
);
const COOPERATING_VERB = new RegExp(
  `(?:${DUTY}|${ADVERB}){0,4}(配合|参与|协办(?![公事])|协助|协同(?!负责|牵头)|参加|提供(?:支持|协助|便利)|支持|协作|会办(?![公事]))(?:配合|参与|协助|做好|抓好|落实|实施|推进|支持|保障|负责|完成|相关工作|有关工作|工作){0,6}`,
  'y',
);
const RESPONSIBLE_VERB = new RegExp(
  `(?:${DUTY}|${ADVERB}){0,4}(负责|承办|(?:承担|履行|负|落实|扛起)(?:起)?(?:主要|直接|主体|首要|属地|监管|领导|管理|相应|相关|有关|具体|整改|第一)(?:责任|职责|任务|工作)|承担|整改|(?:亲自|具体|直接)抓|抓落实|抓好落实|抓实|研究(?:提出|制定|制订|落实|推进|办理|解决)|组织开展|开展|组织实施|贯彻落实|落实|实施|推进|办理|执行|组织|完成|指导|督导|督促|监督|统筹|协调|制定|制订|编制|起草|会商|推动|汇总|把关|各负其责|各司其职|齐抓共管)(?:并|负责|落实|推进|实施|组织|办理|完成|执行|到位|具体工作|相关工作|有关工作|工作|好){0,6}`,
  'y',
);
/** `财政局保障经费`, `县委宣传部做好宣传`: a verb with its object, up to the end of the clause. */
const OBJECT_VERB =
  /(?:保障|提供|做好|抓好|搞好|加强|指导|审核|汇总|督促|组织|制定|建立|开展|给予|安排|落实|完成|推进|推动)[^、,;:。()[\]\n ]{2,12}(?=$|[、,;。()[\]\n ])/y;
/** `制定方案并组织实施`: a verb with its object and another verb. */
const OBJECT_AND_VERB =
  /(?:制定|制订|编制|提出|出台|完善|建立|研究)[^、,;:。()[\]\n ]{1,10}并[^、,;:。()[\]\n ]{2,10}(?=$|[、,;。()[\]\n ])/y;
/** `开展落实`, `推进实施`: verbs only; RESPONSIBLE_VERB reads them. */
const ENDS_AS_VERB =
  /(?:负责|落实|推进|实施|组织|办理|完成|执行|到位|工作|配合|牵头|参与|协助|整改|协办|主办|承办|会办)$/;
const DUTY_ONLY = new RegExp(`(?:分别|共同)?${DUTY}(?:分别|共同|抓好|做好)?`, 'y');
const NAMED =
  /(?:[作系]?[为是]|担?任)(?:主要|第一|直接|具体)?(牵头|主办|主责|责任|负责|承办|配合|协办|协同|参与|协助)(?:责任)?(?:单位|部门|部室|机关|主体|科室|处室|方|人)/y;
/** `联合党委` and `联合检查组` are bodies; `联合党委宣传部` joins one. */
const NOT_JOINING =
  /^(?:会商[室会]|联合[会社国体办执防惩救创发推工指作]|联合(?:检查|督[查导察]|调[查研解]|巡[查检]|考[察核评]|验收|评[审估]|审[查核]|核查|专[项家]|攻关|行动|整治)[一-鿿]{0,2}[组队班]|联合党(?!委[一-鿿]{2})|协同[会体办执防创发推工指作])/;
const JOINING = /(?:会同|会商|联合|协同)/y;

const TRIGGERS: ReadonlySet<string> = new Set(
  '亲直履扛任担系同遵大整面研保提搞加审汇安建完给齐开制编起因立牵主为抓总配参协支会负承组贯落实推办执完指督监按依根结在以职分共联具密积各统主动全予给切认做双一严要须应作是',
);

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const WEAK_COOPERATING = /(?:协同|支持|协作|会办|协办)/;

/** `党组织`, `社会组织`, `群团组织`: bodies, whatever follows them. */
function isBody(phrase: string, folded: string, index: number): boolean {
  if (!phrase.startsWith('组织')) return false;
  const before = folded.slice(Math.max(0, index - 6), index);
  if (/(?:工会|妇联|协会|商会)$/.test(before)) return phrase === '组织' || /各|基层/.test(before);
  return /(?:党|团|社会|基层|自治|合作|行业|经济|群众|民间)$/.test(before);
}

/** The verb phrase that begins at `index` of the folded text, or null. Every pattern is bounded, so a scan stays linear. */
export function verbAt(folded: string, index: number): RoleVerb | null {
  if (!TRIGGERS.has(folded.charAt(index))) return null;
  const named = matchAt(NAMED, folded, index);
  if (named?.[1] !== undefined) {
    return { role: roleOfWord(named[1]), end: index + named[0].length, joins: false, weak: false };
  }
  const lead = matchAt(LEAD_VERB, folded, index);
  if (lead !== null) {
    return { role: 'lead', end: index + lead[0].length, joins: false, weak: !/牵头|负[总主首]责/.test(lead[0]) };
  }
  const cooperating = matchAt(COOPERATING_VERB, folded, index);
  if (cooperating !== null) {
    const word = cooperating[1] ?? '';
    const bare = cooperating.index === index && folded.startsWith(word, index);
    return {
      role: 'cooperating',
      end: index + cooperating[0].length,
      joins: false,
      weak: bare && WEAK_COOPERATING.test(word),
    };
  }
  const both = matchAt(OBJECT_AND_VERB, folded, index);
  const object = both ?? matchAt(OBJECT_VERB, folded, index);
  if (object !== null && (both !== null || !ENDS_AS_VERB.test(object[0])) && !isBody(object[0], folded, index)) {
    return { role: 'responsible', end: index + object[0].length, joins: false, weak: true, hasObject: true };
  }
  const responsible = matchAt(RESPONSIBLE_VERB, folded, index);
  if (responsible !== null && !isBody(responsible[0], folded, index)) {
    const word = responsible[1] ?? '';
    const bare = folded.startsWith(word, index);
    return {
      role: 'responsible',
      end: index + responsible[0].length,
      joins: false,
      weak: word !== '负责' && (bare || !/^(?:按|依|根|结|职责|共同|分别|各自)/.test(responsible[0])),
    };
  }
  const duty = matchAt(DUTY_ONLY, folded, index);
  return duty === null ? null : { role: 'responsible', end: index + duty[0].length, joins: false, weak: true };
}

/** `市发改委会市财政局`, `教育部商财政部`: between two departments 会 and 商 join as 会同 and 会商 do. */
const BRIEF_BEFORE = /(?:[局厅办部署院行]|(?:改革|健康|卫健|发改|建设|住建|交通|城管|经信|国资|农业|[教建科计])委)$/;
const BRIEF_AFTER = /(?=[一-鿿])[^、,;。:()[\]\n 会商按负牵配等研制提出]{2,16}/y;

function brieflyJoins(folded: string, index: number): boolean {
  if (!/[会商]/.test(folded.charAt(index)) || !BRIEF_BEFORE.test(folded.slice(Math.max(0, index - 3), index)))
    return false;
  const name = matchAt(BRIEF_AFTER, folded, index + 1)?.[0] ?? '';
  return isBareDepartment(name) || (/^(?:[省市区县州]|国家|各|有关|相关|团)/.test(name) && looksLikeUnit(name));
}

/** A verb that stands before the names it adds (`会同`), or null. `联合会`, `会同县` are none. */
export function joiningVerbAt(folded: string, index: number): RoleVerb | null {
  const match = matchAt(JOINING, folded, index);
  if (match === null)
    return brieflyJoins(folded, index) ? { role: 'cooperating', end: index + 1, joins: true, weak: false } : null;
  const end = index + match[0].length;
  // 怀化市会同县人民政府 names the county; 县委组织部会同县科技局 has a body before the verb.
  const county = /(?:^|[、,;:。/|\\ \n(]|会同|湖南省?|怀化市?)$/;
  const isCounty = folded.startsWith('会同县', index) && county.test(folded.slice(Math.max(0, index - 3), index));
  if (isCounty || NOT_JOINING.test(folded.slice(index, end + 5))) return null;
  return { role: 'cooperating', end, joins: true, weak: false, sure: match[0] === '会同' };
}
