import type { units as source } from '../zh-CN/units';

export const units: Record<keyof typeof source, string> = {
  'units.match.equal': 'Same name',
  'units.match.alias': 'Alias',
  'units.match.abbreviation': 'May be an abbreviation',
  'units.match.pinyin': 'Sounds the same, may be a typing error',
  'units.match.oneEdit': 'One character apart: check whether it is the same unit',
};
