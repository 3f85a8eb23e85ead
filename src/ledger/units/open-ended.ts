import { isPhraseWithUnit } from './plausible-names';
import { endsLikeUnit, looksLikeUnit } from './unit-names';
import { unitBeforeTail } from './unit-tails';

/** What may follow 等 in a flag: `等`, `等相关部门`, `等6个单位`, `等政府各有` (cut off). */
const FLAG =
  /等(?:[各有关相其他多方面职能省市区县州直级属成员政府部门单位机构科室处室企业院校学校街道乡镇和及与、一二三四五六七八九十两几数\d个家地同志责任领域社会群团体党组织人员]{0,18}|(?:国务院|中央|全[省市县区州国]|本|地方|金融|国有|重点|涉农|执法|行业|主管|监管|管理|直|驻[一-鿿]|有关|相关|各|[省市县区级]){1,5}(?:部门|单位|机构|企业|部委|委办局|院校|高校|学校|地区|县区|人员)(?:和(?:单位|企业|机构|地区|个人))?)$/;
/** `市教育局、市财政局……` */
const DOTS = /…+$/;
/** 等 inside a name: `高等学校`, `中等职业学校`, `等级保护办公室`. */
const INSIDE_NAME = /^(?:[高中初]等(?:学校|院校|教育|职业|专科|法院|师范|专业|技术)|.等(?:级|次|额|待|候|保))/;

/** `等市防灾减灾委员会成员单位`: all of a body's members, of whom some are named. */
const FLAG_OF_BODY = /等[^、,;等]{1,24}(?:部门|单位|机构|企业|院校|学校)$/;

const COUNT = '(?:[\\d一二三四五六七八九十百两几数]{1,4}余?多?[个家所名批]?|多[个家所]?)';
const BODIES =
  '(?:部门|单位|机构|机关|部委|委办局|企业|公司|院校|学校|高校|学院|组织|团体|党派|方面|党委|支部|总支|科室|处室|街道|乡镇|医院|协会|商会|银行|地区)';
/** A flag with more after it: `等部门研究提出意见`, `等相关职能部门组成检查组`. */
const FLAG_BEFORE_MORE = new RegExp(
  `^等(?:${COUNT}|有关|相关|各|其他|省|市|区|县|直|级|属|职能|主管|监管|政府|成员|群团|社会|国有|金融){0,5}${BODIES}`,
);
/** Behind a unit whatever is counted, and what they do: `等6家二级党委`, `等三市联合开展`, `等带头参与`. */
const COUNTED = new RegExp(`^等(?:${COUNT}(?:[^、,;等]{0,6}?${BODIES}|[省市县区州镇乡村]{1,3}))`);
const DOES =
  /^等(?=带头|联合|共同|分别|密切|协同|参与|参加|配合|负责|研究|制[定订]|审[核批]|提[出供]|按|根据|结合|组成|成立|开展|抓|做好|印发|出台)/;

/** The index of the 等 that leaves the list of a folded name open, or -1. It belongs to no name, and nothing behind it does. */
export function openingMark(folded: string): number {
  for (let at = folded.indexOf('等', 2); at >= 0; at = folded.indexOf('等', at + 1))
    if (!INSIDE_NAME.test(folded.slice(at - 1, at + 3))) return at;
  return -1;
}

/** `东湖区、西湖区、青云谱区3个县(市)区`: how many places the list has, behind the last of them. */
const TOTAL = /([省市县区州镇乡])(?:\d{1,3}|[二三四五六七八九十]{1,3})个?([省市县区州镇乡()]{1,6}|功能区)$/;

/** Where the total of a list begins behind its last name, or the length of the text. */
export function totalAt(folded: string): number {
  const [total = '', kind = '', kinds = ''] = TOTAL.exec(folded) ?? [];
  const at = folded.length - total.length + 1;
  return total !== '' && kinds.includes(kind) && looksLikeUnit(folded.slice(0, at)) ? at : folded.length;
}

/** Where the open-ended flag of a folded name begins and ends; both its length when there is none. */
export function findOpenEnded(folded: string): { start: number; end: number } {
  const none = { start: folded.length, end: folded.length };
  const dots = DOTS.exec(folded);
  const flag = FLAG.exec(folded.slice(0, dots?.index));
  const isName = flag !== null && flag.index > 0 && INSIDE_NAME.test(folded.slice(flag.index - 1));
  const match = isName ? dots : (flag ?? dots);
  if (match !== null) return { start: match.index, end: folded.length };
  const start = openingMark(folded);
  if (start < 0) return none;
  const before = folded.slice(0, start);
  const after = folded.slice(start);
  const isUnit = looksLikeUnit(before) && !isPhraseWithUnit(before);
  if (isUnit && FLAG_OF_BODY.test(after)) return { start, end: folded.length };
  const told =
    FLAG_BEFORE_MORE.exec(after) ??
    (isUnit ? (COUNTED.exec(after) ?? (endsLikeUnit(before) ? DOES.exec(after) : null)) : null);
  return told === null || unitBeforeTail(before) > 0 ? none : { start, end: start + told[0].length };
}
