import { separatorAt } from './separators';
import { looksLikeUnit } from './unit-names';

/** How a clause begins that goes on to tell something: on what ground, by what means, what somebody can do, what is in it. */
const OPENING =
  /(?:根据|依据|按照|遵照|参照|鉴于|由于|针对|围绕|依托|通过|经过|结合|能够|确保|组织(?:开展|实施|编制|制定))(?=[一-鿿《“])|(?:对|将|把)(?=[一-鿿《“]{4})/y;
/** What follows is a list of matters, whatever they are called: `包括责任单位、联系人等内容`. */
const CONTENTS = /(?:主要)?(?:包括|包含)(?=[一-鿿])/y;
/** `根据工作需要由市教育局负责`: here the clause names somebody after all. */
const NAMES_AFTER_ALL = /(?<![自理缘事因])由/;

/** `负责全区的宣传、统计`, `制订宣传方案,协调新闻单位做好报道`: duties, as they are listed behind a unit and a colon. */
const DUTIES =
  /(?:负责|制[定订]|协调|指导|督促|做好|加强|落实|承担|监督|开展|推进|组织(?!部)|对(?!外))[^、,;:。()[\]\n ]{4,}/y;
/** `负责总体协调,市财政局配合`: behind the comma another is named. */
const NAMES_ANOTHER = /牵头|配合|参与|协助|协办/;

function clauseAt(folded: string, index: number, end: number): string {
  const clause = /[^;。\n]*/y;
  clause.lastIndex = index;
  return (clause.exec(folded)?.[0] ?? '').slice(0, end - index);
}

/** Where the duties end that begin at `index` behind the colon of a unit (`教导处:负责统筹协调、舆情处理`); `index` when none do. */
export function dutiesEnd(folded: string, index: number, end: number): number {
  DUTIES.lastIndex = index;
  if (!DUTIES.test(folded)) return index;
  const clause = clauseAt(folded, index, end);
  const comma = clause.indexOf(',');
  return index + (comma > 0 && NAMES_ANOTHER.test(clause.slice(comma)) ? comma : clause.length);
}

/**
 * Where a clause ends that begins at `index` like a sentence and holds the name of nobody who is responsible
 * (`根据省公司安排确定时间`); `index` when it is no such clause. A name may begin so, too (`对外联络处`, `结合改革办公室`).
 */
export function runningTextEnd(folded: string, index: number, end: number): number {
  CONTENTS.lastIndex = index;
  if (CONTENTS.test(folded)) return index + clauseAt(folded, index, end).length;
  OPENING.lastIndex = index;
  if (!OPENING.test(folded)) return index;
  let at = index;
  while (at < end && separatorAt(folded, at) === null && folded.charAt(at) !== '\n') at++;
  const clause = folded.slice(index, at);
  return NAMES_AFTER_ALL.test(clause) || (looksLikeUnit(clause) && !/^(?:根据|依据|能够)/.test(clause)) ? index : at;
}
