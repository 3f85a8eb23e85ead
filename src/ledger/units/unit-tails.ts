import { isGroupName } from './group-names';
import { endsLikeUnit, looksLikeUnit } from './unit-names';

/** Where a phrase begins that says what a unit does. */
const TAIL =
  /按|依照|依据|根据|结合|围绕|大力|全力|总体|整体|全面|统一|同步|遵照|参照|承担|担任|履行|负|共同|分别|分工(?!程)|联合|统筹|应(?!急|用|届|诊|征)|须(?!江)|对(?!外|口|台|接|内|公|象|策)|可(?!持续)|会同|具体|认真|切实|积极|主动|及时|尽快|配合|协|参与|制[定订]|研究|另行|拟[定订]|提出|确定|编制|(?<![党团会利]|自治|合作|经济|群众|民间)组织(?!$|[部处科]|人事)|推[进动]|整改|做好|抓|提供|给予|加强|完善|落实|实施|开展|指导|督促|监督|会签|审[核批]|保障|汇总|上?报|牵头|(?:发布|印发|公布|颁布|出台|督查|检查)$|就(?!业|学|医|餐|地)/g;

/** What is part of no name: after it the clause tells something, even where it ends as a name does (`各县公司要用好平台`). */
const PREDICATE =
  /(?<![机重主需紧纪必首次摘])要(?!闻|素|塞|案|点|道|地|害|员|求)|将(?!军|帅|乐|台)|应当|必须|务必|自行(?!车)|视情|负责(?!人|同志)|提交|设在|组成(?!部门|单位|机构|人员)|抽调|派员|选派|组建|成立|设立|担任|划转|兼任|(?:在|均|也|都|曾|深入|先后)$/g;

/** The length of the unit before the first match of `pattern` that has one before it, or 0. */
function unitBefore(pattern: RegExp, folded: string): number {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null && match.index <= 40; match = pattern.exec(folded)) {
    const unit = folded.slice(0, match.index);
    if (unit.length >= 2 && endsLikeUnit(unit) && looksLikeUnit(unit)) return unit.length;
  }
  return 0;
}

/**
 * `各区县政府按要求`, `市教育局遵照执行`: the length of the unit before words that say what it does and that no verb of the
 * vocabulary covers; 0 for a name. The unit is taken and the words are said to be unread, not taken for a part of its name.
 */
export function unitBeforeTail(folded: string): number {
  const told = unitBefore(
    PREDICATE,
    folded.replace(/[(“《][^)”》]*[)”》]/g, (inside) => '　'.repeat(inside.length)),
  );
  if (told > 0) return told;
  if (endsLikeUnit(folded) || (looksLikeUnit(folded) && !isGroupName(folded))) return 0;
  return unitBefore(TAIL, folded);
}
