import { PARTY_HALF } from './conjunctions';
import { isBareDepartment } from './department-stems';
import { isGroupName } from './group-names';

const LEVEL =
  '(?:街道|特区|自治[区州县旗]|直辖市|(?:省)?直管市|[县地]级市|[省市县区州旗盟]{1,3}|[部委办局厅处科室所站厂矿系院场镇乡村])';
const LEVEL_CHOICE = '(?:[([][省市县区州旗盟镇乡系所部处室、,]{1,5}[)\\]])?';
const RUN = new RegExp(`(?:各|有关|相关)${LEVEL}${LEVEL_CHOICE}(?:[、,]${LEVEL}${LEVEL_CHOICE})*$`);
const RUN_NEXT =
  /省直管县|(?:[县地]级市|特区|街道|(?:省)?直管市|自治[区州县旗]|直辖市|[部委办局厅处科室所站厂矿系院场镇乡村省市县区州旗盟])(?:$|[、,;。)\]\n ]|(?:人民)?政府(?!办|督|研|法|应急|有关|各|部门|直属|机关|组成)|党委(?!办|组织|宣传|统战|各|有关)|管委会|[([]|有关(?!部门|单位|处室)|相关(?!部门|单位|处室)|按|牵|负|配|落|参|抓|结|组织|分别|及|和)/y;

/** `各区、镇、办事处`: the third kind of a run; beside one kind only (`各乡镇、办事处`) it is a name of its own. */
const KINDS_OF_PLACE_NEXT =
  /(?:(?:街道)?办事处|园区|功能区|开发区|社区)(?=$|[、,;。()[\]\n ]|按|牵|负|配|落|参|抓|结|组织|分别|及|和)/y;

/** `各区、县级市`: a kind of place that is a name by itself; with 政府 behind it the two share that. */
const WHOLE_KIND_NEXT = /^[县地]级市(?:$|[、,;。)\]\n ])/;

/** `各县、区市场监管局`: places of one rank share what follows; `各区、市教育局` are two. */
const SAME_RANK = /^(?:县、区|区、县|市、县|市、区|市、州|州、市|县、旗|旗、县)/;

function sharesDepartment(folded: string, separator: number): boolean {
  if (!SAME_RANK.test(folded.slice(separator - 1, separator + 2))) return false;
  const next = /^[^、,;。:()[\]\n ]{2,12}/.exec(folded.slice(separator + 2, separator + 14))?.[0] ?? '';
  return isBareDepartment(next);
}

/** `各省、自治区、直辖市高级人民法院`, `…、新疆生产建设兵团教育局`: all provinces, whatever of theirs follows. */
const PROVINCES = /各省、自治区$|[、及]直辖市(?:[、及]计划单列市)?$/;
const PROVINCES_NEXT = /直辖市|计划单列市|新疆生产建设兵团/y;

/** `各市州、县市区人民政府` */
const KINDS_OF_GOVERNMENT_NEXT =
  /[省市县区州旗]{2,3}(?:人民)?政府(?=$|[、,;。()[\]\n ]|按|牵|负|配|落|参|抓|结|分别|及|和)/y;

/** `各市、州、神农架林区人民政府`: the last of a run shares its 政府 with the others. */
const NAMED_PLACE_NEXT = /[一-鿿]{2,6}(?:林区|新区|特区|矿区|自治州|自治县)(?:人民)?政府(?=$|[、,;。()[\]\n ])/y;

/** `各县(市、区)委、政府`, `各乡镇党委、政府`: the two halves of every place, one group. */
const PARTY_RUN =
  /^(?:各|有关|相关|全[省市区县州])[^,;]{0,16}(?:党委|党工委|党\(工\)委|[省市区县州旗盟)]委|行政公署|行署)(?:\([^()]{1,6}\))?$/;
const GOVERNMENT_NEXT = /(?:人民)?政府(?=$|[、,;。()[\]\n ]|要|应|须|按|牵|负|配|落|参|抓|结|组织|分别|及|和)/y;

/** `市委、市政府信访局`: the one bureau of both. */
const BUREAU_OF_BOTH_NEXT = /[省市区县州旗]?(?:人民)?政府信访(?:局|办公室|办)/y;

/** `市、县(区)教育局`: bodies of several levels at once. */
const LEVELS = /^(?:中央|国家|[省市县区镇乡]级?)(?:、[省市县区镇乡]级?)*$/;
const LEVEL_NEXT = /[省市县区镇乡]/;

/** `市委常委、副市长王某某`: one person of two offices. */
const OFFICE_RUN = /^[一-鿿]{0,8}(?:常委|党组成员|党委委员|党组副?书记|党委副?书记|工委委员)$/;
const OFFICE_NEXT =
  /[一-鿿]{0,8}(?:[省市州县区镇乡局厅处院校部]长|主任|主席|书记|总经理) ?(?:[一-鿿][某×*xX]{1,2}|[一-鿿]{2,3})(?=$|[,;。)\]\n ])/y;

/** `市委常委、组织部部长`: the same without a name. `党委书记、校长` are two. */
const MEMBER_RUN = /^[一-鿿]{0,8}(?:常委|党组成员|党委委员|工委委员)$/;
const OFFICE_ALONE_NEXT =
  /[一-鿿]{0,10}(?:[省市州县区镇乡局厅处院校部]长|秘书长|主任|主席|书记|总经理)(?=$|[、,;。)\]\n ])/y;

/** `市直有关部门、单位`: one group of two kinds; a bare 单位 names nobody. */
const KINDS = /(?:部门|机关|科室|处室)$/;
const KINDS_NEXT = /(?:单位|事业单位)(?=$|[、,;。)\]\n ]|按|牵|负|配|落|参|结|分别|等|及|和)/y;

/** `各临床、医技科室`, `教学、科研单位`: what kinds of units, then the units. */
const ADJECTIVE =
  '(?:临床|医技|职能|业务|直属|附属|教学|科研|教辅|教研|行政|党政|党群|生产|后勤|管理|服务|经营|综合|专业|辅助|机关|基层|一线|主管|监管|涉农|成员|牵头|配合|责任)';
const ADJECTIVE_RUN = new RegExp(`^(?:[^、,]{0,8}(?:各|有关|相关))?${ADJECTIVE}$`);
const ADJECTIVE_NEXT = new RegExp(`${ADJECTIVE}(?:、${ADJECTIVE})?(?:科室|处室|部门|单位|机构|院系|科研机构)`, 'y');

/** `各县(市、区` at the end of an excerpt: the bracket was never closed. */
const CUT_CHOICE = /[省市县区州旗镇乡]\([省市县区州旗街道镇乡园、,]{1,8}$/;

/** `各县、区人民政府`, `各部、委、办、局`: after 各 the marks 、 part single characters of one name, not names. */
export function runsOn(folded: string, nameStart: number, separator: number): boolean {
  if (nameStart < 0 || !/[、,]/.test(folded.charAt(separator))) return false;
  const run = folded.slice(nameStart, separator);
  if (run.length <= 16 && CUT_CHOICE.test(run)) return true;
  ADJECTIVE_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && run.length <= 14 && ADJECTIVE_RUN.test(run) && ADJECTIVE_NEXT.test(folded))
    return true;
  KINDS_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && run.length <= 20 && KINDS.test(run) && KINDS_NEXT.test(folded))
    return isGroupName(run.trim());
  OFFICE_NEXT.lastIndex = separator + 1;
  if (run.length <= 16 && OFFICE_RUN.test(run) && OFFICE_NEXT.test(folded)) return true;
  OFFICE_ALONE_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && run.length <= 16 && MEMBER_RUN.test(run) && OFFICE_ALONE_NEXT.test(folded))
    return true;
  GOVERNMENT_NEXT.lastIndex = separator + 1;
  if (run.length <= 26 && PARTY_RUN.test(run) && GOVERNMENT_NEXT.test(folded)) return true;
  BUREAU_OF_BOTH_NEXT.lastIndex = separator + 1;
  if (folded.charAt(separator) === '、' && PARTY_HALF.test(run) && BUREAU_OF_BOTH_NEXT.test(folded)) return true;
  if (folded.charAt(separator) === '、' && run.length <= 12 && LEVELS.test(run))
    return LEVEL_NEXT.test(folded.charAt(separator + 1));
  PROVINCES_NEXT.lastIndex = separator + 1;
  if (run.length <= 24 && PROVINCES.test(run) && PROVINCES_NEXT.test(folded)) return true;
  const levels = RUN.exec(folded.slice(Math.max(nameStart, separator - 16), separator))?.[0];
  if (levels === undefined) return false;
  KINDS_OF_GOVERNMENT_NEXT.lastIndex = separator + 1;
  if (KINDS_OF_GOVERNMENT_NEXT.test(folded)) return true;
  KINDS_OF_PLACE_NEXT.lastIndex = separator + 1;
  NAMED_PLACE_NEXT.lastIndex = separator + 1;
  if (levels.includes('、') && NAMED_PLACE_NEXT.test(folded)) return true;
  if (/[、,]/.test(levels) && !levels.includes('(') && KINDS_OF_PLACE_NEXT.test(folded)) return true;
  if (WHOLE_KIND_NEXT.test(folded.slice(separator + 1, separator + 6))) return false;
  if (sharesDepartment(folded, separator)) return true;
  RUN_NEXT.lastIndex = separator + 1;
  return RUN_NEXT.test(folded);
}

/** `2.市财政局`, `(2)市财政局`: the number of the next name of a list. */
export function numberingAt(folded: string, index: number): boolean {
  return /^(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\)) ?[一-鿿]/.test(folded.slice(index, index + 6));
}
