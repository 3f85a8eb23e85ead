/** What may follow 等 in a flag: `等`, `等相关部门`, `等6个单位`, `等政府各有` (cut off). */
const FLAG =
  /等(?:[各有关相其他多方面职能省市区县州直级属成员政府部门单位机构科室处室企业院校学校街道乡镇和及与、一二三四五六七八九十两几数\d个家地同志责任领域社会团体组织人员]{0,18}|(?:国务院|中央|全[省市县区州国]|本|地方|金融|国有|重点|涉农|执法|行业|主管|监管|管理|直|驻[一-鿿]|有关|相关|各|[省市县区级]){1,5}(?:部门|单位|机构|企业|部委|委办局|院校|高校|学校|地区|县区|人员)(?:和(?:单位|企业|机构|地区|个人))?)$/;
/** `高等学校`, `中等职业学校`: 等 inside a name. */
const INSIDE_NAME = /[高中初]等(?:学校|院校|教育|职业|专科|法院|师范|专业|技术)/;

/** Cuts the open-ended flag off a folded name: the length of what is left, and whether there was a flag. */
export function cutOpenEnded(folded: string): { length: number; openEnded: boolean } {
  const match = FLAG.exec(folded);
  if (match === null) return { length: folded.length, openEnded: false };
  if (INSIDE_NAME.test(folded.slice(Math.max(0, match.index - 1)))) return { length: folded.length, openEnded: false };
  return { length: match.index, openEnded: true };
}
