import { departmentRun } from './department-stems';
import { isGroupName } from './group-names';
import { isPhraseWithUnit } from './plausible-names';
import { endsLikeUnit, isBareStem, isGeneric, looksLikeUnit } from './unit-names';
import { matchBrackets, splitTrailingBracket } from './brackets';

const CONJUNCTION = /以及|及其他|[和及与暨]/y;
/** What follows in a name of one unit: `党委和人民政府`, `教育局及其直属单位`. */
const NOT_A_SECOND_UNIT = /^(?:其|计划单列市|所属|下属|直属|所辖|(?:单位|部门|机构|企业)(?=[和及与暨]))/;
/** Things that a department looks after, not a unit: `实验室与设备管理处`, `企业和个人服务处`. */
const NOT_A_FIRST_UNIT = /^(?:实验室|社区|平台|机构|企业|高校|院校)$/;
const GENERIC_PLACES = /^(?:街道|街道办|街道办事处|乡镇|镇街|园区|开发区|功能区|管委会|办事处|幼儿园|中小学|高校)$/;
/** 党委 and government of one place; the office of both: `县委和县政府办公室`. */
export const PARTY_HALF = /(?:[省市区县州旗镇乡]委|党委|党工委)$/;

/** `市委和市级国家机关各部委办局`, `区委和区政府各部门`: the organs of both. */
const ORGANS_OF_BOTH = /.各[一-鿿]{2,8}$/;

/** `莲花山公司及广汽乘用车`, `重症医学科及医管家`: after a whole unit 及 begins another, whatever it is called. */
const WHOLE_UNIT = /[一-鿿]{2}(?:公司|集团|中心|[局科处部室办院厅所])$/;
const NO_NAME = /^(?:时|第|各|有关|相关|个人|员工|项目)|[的了]|办法$/;

/** `办公室和法规处`: the office of a body beside its other sections. */
const SECTION = /^[一-鿿]{2,6}[处科股部]$/;

/** `市总工会等和各区政府`: 等 leaves the list before the second open, and belongs to no name. */
const LEFT_OPEN = /(?<=[一-鿿]{2})等$/;

function joins(before: string, whole: string, word: string): boolean {
  const left = before.replace(LEFT_OPEN, '');
  const right = splitTrailingBracket(whole).base;
  const isOffice = left === '办公室' && SECTION.test(right);
  const isPlaces = GENERIC_PLACES.test(left) && isGroupName(right);
  if (isBareStem(left) || (isGeneric(left) && !isOffice && !isPlaces) || !looksLikeUnit(left)) return false;
  if (NOT_A_SECOND_UNIT.test(right) || isPhraseWithUnit(left)) return false;
  if (NOT_A_FIRST_UNIT.test(left)) return false;
  if (isGeneric(right)) return GENERIC_PLACES.test(right) && (isGroupName(left) || /(?:部门|单位)$/.test(left));
  if (
    PARTY_HALF.test(left) &&
    /(?:政府|政府.*(?:办|办公室|室|厅))$/.test(right) &&
    !/^[省市区县州镇乡](?:人民)?政府$/.test(right)
  )
    return false;
  if (PARTY_HALF.test(left) && ORGANS_OF_BOTH.test(right)) return false;
  if (word.startsWith('及') && WHOLE_UNIT.test(left) && /^[一-鿿]{3,8}$/.test(right) && !NO_NAME.test(right))
    return true;
  return !isBareStem(right) && looksLikeUnit(right);
}

/** `文化宣传股文化馆`: a section of a bureau, then another unit. 股份, 控股 belong to names. */
const SECTION_THEN_UNIT = /^([一-鿿]{2,6}(?<![控参入持])股)(?![份权东票室长])[一-鿿]{3,12}$/;

/** `重庆市`, `渝中区`, `国家`: what the names of one place begin with. */
const PLACE = /^(?:国家(?=[一-鿿])|(?:中共)?([一-鿿]{2,6}?(?:自治[区州县旗]|[省市区县州旗])))/;
const GOVERNMENT = /^(?:人民)?政府$/;

/** Where each part begins when every one of them begins with `place` and is whole, or []. */
function partsOfPlace(folded: string, place: string): readonly number[] {
  const starts = [0];
  const isWhole = (part: string): boolean =>
    part.length > place.length && endsLikeUnit(splitTrailingBracket(part).base) && looksLikeUnit(part);
  for (let at = folded.indexOf(place, place.length + 1); at > 0; at = folded.indexOf(place, at + 1)) {
    const left = folded.slice(starts.at(-1), at);
    // 中共重庆市委重庆市人民政府信访局 is one bureau of both.
    const isOfBoth = PARTY_HALF.test(left) && !GOVERNMENT.test(folded.slice(at + place.length));
    if (isWhole(left) && !isOfBoth) starts.push(at);
  }
  return starts.length > 1 && isWhole(folded.slice(starts.at(-1))) ? starts : [];
}

/**
 * `区教育局区财政局`, `重庆市教育委员会重庆市财政局`: names whose separator was lost, where the level or the place that they begin
 * with stands again behind a whole name. By their level only departments are parted that are known by their stem; any other
 * name that could be two stays whole. Gives where each part begins, or [] when it is one name.
 */
export function gluedNames(folded: string): readonly number[] {
  const section = SECTION_THEN_UNIT.exec(folded)?.[1]?.length ?? 0;
  if (section > 0 && looksLikeUnit(folded.slice(section))) return [0, section];
  if (folded.length > 120) return [];
  const departments = departmentRun(folded);
  if (departments.length > 0) return departments;
  const [place = '', named = place] = PLACE.exec(folded) ?? [];
  return place === '' ? [] : partsOfPlace(folded, named);
}

/**
 * Divides `A和B`, `A及B`, `A以及B`, `A暨B` where both sides are whole unit names; `文化和旅游局`, `党委和人民政府`, `发展和改革委员会` stay
 * whole. Takes folded text of at most a few names; gives the [start, end) of each.
 */
export function splitConjunctions(folded: string): Array<readonly [number, number]> {
  const parts: Array<readonly [number, number]> = [];
  const partner = matchBrackets(folded);
  let start = 0;
  for (let index = 1; index < folded.length - 1 && folded.length <= 120; index++) {
    const close = partner[index] ?? -1;
    if (close > index) {
      index = close;
      continue;
    }
    CONJUNCTION.lastIndex = index;
    const word = CONJUNCTION.exec(folded)?.[0];
    if (word === undefined) continue;
    const skip = word === '及其他' ? 1 : word.length;
    const right = folded
      .slice(index + skip)
      .replace(/等[^等]*$/, '')
      .trim();
    if (!joins(folded.slice(start, index).trim(), right, word)) continue;
    parts.push([start, index]);
    start = index + skip;
    index = start;
  }
  parts.push([start, folded.length]);
  return parts;
}
