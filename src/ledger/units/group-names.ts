import { DEPARTMENT_STEMS } from './department-stems';

/** `各`, or a word for all or some, before a plural: `各街道`, `市级各有关部门`, `相关管委会`, `全区各学校`. */
const QUANTIFIER =
  /^(?:(?:中央|国家|[省市县区镇乡]级?)、|(?:有关|相关)(?!工作|规定|要求|政策|事项|费用|精神)|其他|其它|所有|全体|\d{1,3}个[一-鿿]{0,10}(?:政府|街道|[乡镇村区县市]|部门|单位|学校|企业|医院|科室|支部|小组|专班|公司)$|属地|辖区|所属|直属|下属)|各(?!$|自(?!治)|项(?!目)|种|方面|类工|尽|负)|(?:有关|相关)(?:部|单|委|企|职|责|科|处|区|市|县|镇|街|学|高|院|园|机)/;

/** A plural without quantifier: `功能区管委会`, `市直部门`, `镇街`, `县市区政府`. */
const PLURAL =
  /^(?!学校党委|(?:园区|开发区)(?:管委会)?$)(?:省|市|区|县|州|局)?(?:直|属|级)?(?:功能区|园区|开发区|县\(市、区\)|县\(市,区\)|县\(市区\)|[县市]\([县市区]\)|县市区|市县区|区县|县区|市县|市区县|乡镇|镇街|镇乡|街镇|街道\(乡镇\)|乡镇\(街道\)|镇\(街道\)|镇\(街\)|街道\(镇\)|部门|主管部门|单位|二级单位|二级学院|二级院系|企业|企事业单位|成员单位|职能部门|责任单位|科室|处室|学校|中小学校?|高校|高等学校|医疗机构|医疗卫生机构|社会组织|行业协会)(?:党委|党工委|政府|人民政府|管委会|办事处|街道|部门|单位)?$/;

/** `负有安全监管职责的部门`: all of those who have a duty. */
export const OF_DUTY =
  /^(?:负?有|具有|承担|涉及)[^、,;]{2,14}(?:职能|职责|任务|责任|业务)的(?=各?(?:部门|单位|处室|科室|机构|企业)$)/;

/** The members of a body, or the units of higher bodies that sit in a place: `市安委会成员单位`, `中央驻甘单位`. */
const MEMBERS =
  /成员单位$|(?:直属|下属|所属|垂直管理|垂管)(?:\(联系\))?(?:国有|[高中小]等?|中专|中小|事业|企事业)?(?:单位|企业|学校|机构|部门|公司)$|^(?:省|市|区|县|中央|市县|区县)属(?:国有)?(?:企业|单位|学校|高校|医院|院校|机构|公司)$|^(?:中央|中|部|省|市)?(?:[、和]?[省市])?驻[一-鿿]{1,4}?(?:有关|相关)?(?:单位|机构|部门|企业)$/;

/** `教育系统`, `全市政法系统`: a department with all that is below it. `信息系统` is none. */
const SYSTEM = /^(?:全[省市区县州]|[省市区县州])?([一-鿿]{2,6})系统$/;

/** True for a name of several units at once (`各街道`, `区政府有关部门`, `功能区管委会`): a figure by unit cannot count it as one. */
export function isGroupName(folded: string): boolean {
  if (QUANTIFIER.test(folded) || PLURAL.test(folded) || MEMBERS.test(folded) || OF_DUTY.test(folded)) return true;
  return !/(?:信息|通信|数据|能源|消防)系统$/.test(folded) && DEPARTMENT_STEMS.has(SYSTEM.exec(folded)?.[1] ?? '');
}
