import { looksLikeUnit } from './unit-names';

/** What may follow 等 in a flag: `等`, `等相关部门`, `等6个单位`, `等政府各有` (cut off). */
const FLAG =
  /等(?:[各有关相其他多方面职能省市区县州直级属成员政府部门单位机构科室处室企业院校学校街道乡镇和及与、一二三四五六七八九十两几数\d个家地同志责任领域社会群团体党组织人员]{0,18}|(?:国务院|中央|全[省市县区州国]|本|地方|金融|国有|重点|涉农|执法|行业|主管|监管|管理|直|驻[一-鿿]|有关|相关|各|[省市县区级]){1,5}(?:部门|单位|机构|企业|部委|委办局|院校|高校|学校|地区|县区|人员)(?:和(?:单位|企业|机构|地区|个人))?)$/;
/** `市教育局、市财政局……` */
const DOTS = /…+$/;
/** `高等学校`, `中等职业学校`: 等 inside a name. */
const INSIDE_NAME = /[高中初]等(?:学校|院校|教育|职业|专科|法院|师范|专业|技术)/;

/** `等市防灾减灾委员会成员单位`: all of a body's members, of whom some are named. */
const FLAG_OF_BODY = /等[^、,;等]{1,24}(?:部门|单位|机构|企业|院校|学校)$/;

/** A flag with more after it: `粮食局等部门研究提出落实意见`. */
const FLAG_BEFORE_MORE = /等(?:有关|相关|各|其他|省|市|区|县|直|级){0,4}(?:部门|单位|机构|部委|方面)(?=[一-鿿])/;

/** Where the open-ended flag of a folded name begins and ends; both its length when there is none. */
export function findOpenEnded(folded: string): { start: number; end: number } {
  const none = { start: folded.length, end: folded.length };
  const dots = DOTS.exec(folded);
  const flag = FLAG.exec(folded.slice(0, dots?.index));
  const isName = flag !== null && INSIDE_NAME.test(folded.slice(Math.max(0, flag.index - 1)));
  const match = isName ? dots : (flag ?? dots);
  if (match !== null) return { start: match.index, end: folded.length };
  if (isName) return none;
  const named = FLAG_OF_BODY.exec(folded);
  if (named !== null && looksLikeUnit(folded.slice(0, named.index))) return { start: named.index, end: folded.length };
  const inside = FLAG_BEFORE_MORE.exec(folded);
  return inside === null || inside.index < 2 ? none : { start: inside.index, end: inside.index + inside[0].length };
}
