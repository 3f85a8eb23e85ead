import { separatorAt } from './separators';
import { endsLikeUnit, looksLikeUnit } from './unit-names';

/** How a clause begins that goes on to tell something: on what ground, by what means, what somebody can do, what is in it. */
const OPENING =
  /(?:根据|依据|按照|遵照|参照|鉴于|由于|针对|围绕|依托|通过|经过|结合|能够|确保|组织(?:开展|实施|编制|制定))(?=[一-鿿《“])|(?:对|将|把)(?=[一-鿿《“]{4})/y;
/** What follows is a list of matters, whatever they are called: `包括责任单位、联系人等内容`. */
const CONTENTS = /(?:主要)?(?:包括|包含)(?=[一-鿿])/y;
/** `根据工作需要由市教育局负责`: here the clause names somebody after all. */
const NAMES_AFTER_ALL = /(?<![自理缘事因])由/;

/** `负责全区的宣传、统计`, `制订宣传方案,协调新闻单位做好报道`: duties, as they are listed behind a unit and a colon. */
const DUTIES =
  /(?:负责|制[定订]|协调|指导|督促|做好|加强|落实|承担|监督|开展|推进|组织(?!部)|对(?!外))[^、,;:。()[\]\n ]{3,}/y;
/** `负责总体协调,市财政局配合`: behind the comma another is named. */
const NAMES_ANOTHER = /牵头|配合|参与|协助|协办/;

const ALL = '(?:政府|党委|企业|部门|社会|市场|公众|群众|全民|行业|各方|属地)';
const SHARE = '(?:主导|引导|推动|主体|运作|参与|协同|联动|领导|自律|监督|支撑|共建|共治|自治|管理)';
/** `政府主导、企业主体、社会参与`: who does what in general, and nobody. */
const SLOGAN = new RegExp(
  `(?:(?:政府(?:主导|引导|推动)|(?:社会|市场|公众|群众|全民|行业|各方|属地)${SHARE}|企业(?:主体|自律))|${ALL}(?:${SHARE}|负责|保障|落实|配合)(?=[、,]${ALL}${SHARE}))(?:[、,]${ALL}(?:${SHARE}|负责|保障|落实|配合))*(?=$|[、,;。)”])`,
  'y',
);

function clauseAt(folded: string, index: number, end: number): string {
  const clause = /[^;。\n]{0,600}/y;
  clause.lastIndex = index;
  return (clause.exec(folded)?.[0] ?? '').slice(0, end - index);
}

/** `(市教育局负责)指导学校、财务处负责采购`: behind the mark another has duties. */
const HAS_DUTIES = /^([^、,]{2,30}?)(?:负责|牵头|配合|参与|协助|协办)/;
const HAVE_DUTIES = /^([^、,]{2,30})、[^,]{2,60}负责/;
/** `(文化科负责)图书馆、文化馆管理工作`: what is listed is looked after, not named. */
const LOOKED_AFTER = /^[^、,;。\n ][^,;。\n]{0,60}(?:工作|管理|建设|维护|运营|事宜|事务|业务)(?=$|[,;。\n])/;

/**
 * Where the duties end that begin at `index` behind the colon of a unit (`教导处:负责统筹协调、舆情处理`) or behind 负责 (`教导处负责指导团委、
 * 学生会`); `index` when none do.
 */
export function dutiesEnd(folded: string, index: number, end: number): number {
  DUTIES.lastIndex = index;
  const clause = clauseAt(folded, index, end);
  const isListed = !NAMES_ANOTHER.test(clause) && LOOKED_AFTER.test(clause);
  if (!DUTIES.test(folded) && !isListed) return index;
  for (const mark of clause.matchAll(/[、,]/g)) {
    const after = clause.slice(mark.index + 1);
    if (mark[0] === ',' && NAMES_ANOTHER.test(after)) return index + mark.index;
    const another = HAS_DUTIES.exec(after) ?? (mark[0] === ',' ? HAVE_DUTIES.exec(after) : null);
    if (looksLikeUnit(another?.[1] ?? '')) return index + mark.index;
    const [item = ''] = /^[省市区县州各][^、,;。]*/.exec(after) ?? [];
    if (looksLikeUnit(item) && !endsLikeUnit(clause.slice(0, mark.index))) return index + mark.index;
  }
  return index + clause.length;
}

/**
 * Where a clause ends that begins at `index` like a sentence and holds the name of nobody who is responsible
 * (`根据省公司安排确定时间`); `index` when it is no such clause. A name may begin so, too (`对外联络处`, `结合改革办公室`).
 */
export function runningTextEnd(folded: string, index: number, end: number): number {
  SLOGAN.lastIndex = index;
  const slogan = SLOGAN.exec(folded)?.[0].length ?? 0;
  if (slogan > 0 && index + slogan <= end) return index + slogan;
  CONTENTS.lastIndex = index;
  if (CONTENTS.test(folded)) return index + clauseAt(folded, index, end).length;
  OPENING.lastIndex = index;
  if (!OPENING.test(folded)) return index;
  let at = index;
  while (at < end && separatorAt(folded, at) === null && folded.charAt(at) !== '\n') at++;
  const clause = folded.slice(index, at);
  return NAMES_AFTER_ALL.test(clause) || (looksLikeUnit(clause) && !/^(?:根据|依据|能够)/.test(clause)) ? index : at;
}
