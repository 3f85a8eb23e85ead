import { splitTrailingBracket } from './brackets';
import { DEPARTMENT_STEMS, isBareDepartment } from './department-stems';
import { isGroupName } from './group-names';

/** Endings of two characters and more by which a name is a unit. */
const LONG_SUFFIX =
  /(?:委员会|办公室|办公厅|办事处|管委会|管理局|工作组|领导小组|指挥部|联席会议|工作专班|专班|中心|公司|集团|银行|支行|分行|大学|学院|学校|小学|中学|高中|初中|幼儿园|幼儿园所|医院|卫生院|分局|支队|大队|总队|中队|街道|社区|开发区|高新区|园区|新区|示范区|景区|保护区|度假区|政府|党委|党组|党工委|纪工委|党支部|党总支|工会|团委|妇联|残联|侨联|文联|社科联|工商联|协会|学会|商会|基金会|联合会|研究所|研究院|实验室|法院|检察院|人大|政协|科协|作协|记协|贸促会|电视台|融媒体|合作社|供销社|供电|燃气|电网|移动|电信|联通|铁塔|邮政|石油|石化|水务|地铁|铁路|海关|边检|气象台|人武部|军分区|警备区|部门|单位|机关|科室|处室|股室|企业|机构|高校|院校|平台|联盟|党校|纪委|监委|编委|编办|成员单位|项目部|项目组|分署|总署|业主|物业|运营商|各地|乡镇|镇街|街镇|红十字会|两委|党组织|工会组织|车间|工段|班组|(?:维修|检修|电气|电仪|热控|运行|仪表|机修|电工|保洁|保安|抢修)班|分厂|食堂|书店|热电|保险|证券|信托|控股|股份|农场|林场|牧场|渔场|机场|车站|乡镇场|少年宫|文化宫|网点|基地|窗口|年级|航空|团中央|联社|城投|交投|国投|文投|水投|建投|农投|文旅集团|供应商|服务商|集成商|厂商|承包商|开发商|总承包|甲方|乙方|第三方|施工方|设计方|监理方|承建方|建设方|使用方|项目方|经理层|管理层|医共体|医联体|血库|众创空间|孵化器|书院|门诊|学报|编辑部|律协|注协|消协|足协|篮协|音协|美协|书协|个私协|团组织|社会组织|妇联组织|群团组织|有关方面|相关方面|职中|矿山|大区|村居|居村|四套班子|四大家|县市区|区县|市县|地市|市州|报考点|接种点|招办|招生办)$/;

/** True for a text that ends as only units do (`党总支`, `办公室`), whatever stands before. */
export function hasUnitEnding(folded: string): boolean {
  return LONG_SUFFIX.test(folded);
}

/** Single characters: a unit only after at least one character that names it. */
const SHORT_SUFFIX = /[局委办厅部院署处科室组队站所馆社行台会校园厂股庭团镇乡村盟区县市省州旗企联矿司馆段系岗]$/;

/** Ordinary words that end like a unit. */
const NOT_UNITS =
  /(?:干部|部署|教室|(?<!安)全部|内部|外部|常委|社会|机会|财会|场所|好处|结局|布局|格局|民办|公办|主办|承办|(?<![政经])协办|举办|开办|交办|督办|(?<!督)查办|催办|会办|(?<!医)学科|本科|专科|文科|(?<![管护办审代病])理科|体系|关系|联系|派系|统一组|现场会|执行|推行|先行|运行|进行|试行|发行|举行|流行|并行|城市|上市|超市|都市|小区|地区|城区|片区|灾区|社团|企社|校园|田园|家园|公园|花园|[上下在到离转顶站值定待轮返试黄龙]岗|城乡|乡村|农村|城镇|行政|国家|全国|基层)$/;

const COMPLETE = new Set(
  '人大 政协 法院 检察院 工会 团委 妇联 残联 科协 文联 侨联 工商联 纪委 监委 党委 人武部 农行 工行 建行 中行 交行 人行'.split(
    ' ',
  ),
);
/** `全校`, `本单位`: the whole of what the ledger belongs to. */
const OWN_WHOLE =
  /^[全本我](?:校|院|局|厅|委|办|省|市|县|区|镇|乡|街道|集团|公司|单位|部门|科|处|中心|站|所|厂|矿|支部)$/;
/** `HRDepartment`, `MinistryofFinance`: English names, without their blanks. */
const ENGLISH =
  /^[A-Z][A-Za-z&'.,-]*(?:Department|Dept\.?|Bureau|Office|Committee|Commission|Cent(?:er|re)|Division|Team|School|Hospital|Company|Council|Agency|Board|Section|University|College|Authority|Institute|Ltd\.?|Inc\.?)$|^(?:Ministry|Department|Office|Bureau|School|Board|Faculty|Division)(?:of|for)[A-Z]/;
/** Suffixes that name nobody when they stand alone or with a level only. */
const GENERIC =
  /^(?:人民政府|政府|单位|部门|科室|处室|机构|企业|党委|学校|医院|公司|中心|大学|学院|集团|银行|平台|委员会|办公室|协会|学会|支队|大队|分局|社区|管委会|办事处|街道|园区|开发区|工作组)$/;

/** True for a department by its stem alone (`发改`, `规划`): enough in a list, too little beside 和 (`规划和自然资源局`). */
export function isBareStem(folded: string): boolean {
  return DEPARTMENT_STEMS.has(folded) && !COMPLETE.has(folded);
}

/** True for a suffix that stands alone (`政府`, `单位`): part of a longer name, or cut off. */
export function isGeneric(folded: string): boolean {
  return GENERIC.test(folded);
}

/** True for a text that ends as units do, whatever it begins with; `各区落实情况` does not. */
export function endsLikeUnit(folded: string): boolean {
  return !NOT_UNITS.test(folded) && (LONG_SUFFIX.test(folded) || SHORT_SUFFIX.test(folded));
}

/**
 * True for text that reads as the whole name of a unit or group of units: `区教育局`, `公安**分局`, `市交通委(市道运局)`, `各街道`,
 * `杭州市`, `财政` (a department without suffix). False for a part of one (`区文化`, `局`) and for other words.
 */
export function looksLikeUnit(folded: string): boolean {
  const { base, inside } = splitTrailingBracket(folded.replace(/[ \n“”"‘’']/g, ''));
  const name = inside === null ? base : base.trimEnd();
  if (name.length < 2 || name.length > 60) return false;
  if (COMPLETE.has(name) || DEPARTMENT_STEMS.has(name) || isBareDepartment(name)) return true;
  if (isGroupName(name) || OWN_WHOLE.test(name) || ENGLISH.test(name)) return true;
  if (
    NOT_UNITS.test(name) &&
    !/[省市区县州镇乡](?:公园|农村)$|^[省市区县州镇].{2,}(?<![局委部厅院会司团][督承主协举交催会联])办$/.test(name)
  )
    return false;
  if (LONG_SUFFIX.test(name)) return true;
  if (/^(?!X+$)[A-Z]{2,6}$|[一二三四五六七八九十\d]中$/.test(name)) return true;
  if (!SHORT_SUFFIX.test(name)) return false;
  return (
    name.length >= 3 ||
    /^(?:[A-Za-z].|[内外儿妇产骨眼牙]科|[马文理医]院|[一-鿿]厂|[厂校院]部|分[社店厂校院]|[一二三四五六七八九十]{1,2}[室科部处队组班股所]|[省市区县州镇乡局校院党政团董][委办]|[省市区县州]局|省厅|[一-鿿][省州])$/.test(
      name,
    )
  );
}
