/** Texts of one part; keys begin with `units.`. The Chinese file is the source of the keys. */
export const units = {
  'units.match.equal': '名称相同',
  'units.match.alias': '别名',
  'units.match.abbreviation': '可能是简称',
  'units.match.pinyin': '读音相同，可能是错字',
  'units.match.oneEdit': '只差一个字，请核对是否同一单位',
} as const;
