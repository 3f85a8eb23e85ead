import { fold } from '../units/fold';
import { at } from './cells';
import { remembering } from './remembering';
import { defineEntryRule, draftsOf } from './rule';
import { unitCells } from './unit-cells';

/** `有关部门`, `各相关单位`: a group that leaves open who belongs to it, unlike 各街道. */
const VAGUE =
  /(?:有关|相关)(?:职能|责任|成员|业务|主管)?(?:部门|单位|科室|处室|机构|方面|企业)$|^各(?:部门|单位|地|方)$/;

const isVague = remembering((unit: string) => VAGUE.test(fold(unit)));

/** `等相关部门`: some that answer are not named. A defect when nobody is named at all, otherwise a note. */
export const unitsOpenEnded = defineEntryRule({
  meta: { id: 'units-open-ended', severity: 'warning', group: 'units', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unitCells(entry, context), ({ cell, field, reading }) => {
      const { lead, cooperating, openEnded } = reading;
      if (!openEnded && !lead.some(isVague) && !cooperating.some(isVague)) return null;
      const found = { ...at(cell), data: { text: cell.text.trim() } };
      const nobody = field === 'leadUnits' && lead.every(isVague) && cooperating.every(isVague);
      if (nobody) return { ...found, messageKey: 'rules.units-open-ended.nobody' };
      return openEnded ? { ...found, messageKey: 'rules.units-open-ended.others', note: true } : null;
    }),
});
