import { fold } from '../units/fold';
import { at } from './cells';
import { remembering } from './remembering';
import { defineEntryRule, type FindingDraft } from './rule';
import { unitCells } from './unit-cells';

/** `有关部门`, `各相关单位`: a group that leaves open who belongs to it, unlike 各街道. */
const VAGUE =
  /(?:有关|相关)(?:职能|责任|成员|业务|主管)?(?:部门|单位|科室|处室|机构|方面|企业)$|^各(?:部门|单位|地|方)$/;

const isVague = remembering((unit: string) => VAGUE.test(fold(unit)));

/** `等相关部门`: some that answer are not named. A defect when nobody is named at all, otherwise a note. */
export const unitsOpenEnded = defineEntryRule({
  meta: { id: 'units-open-ended', severity: 'warning', group: 'units', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    unitCells(entry, context).flatMap(({ cell, field, reading }): FindingDraft[] => {
      const named = [...reading.lead, ...reading.cooperating];
      const certain = named.filter((unit) => !isVague(unit));
      const open = reading.openEnded || certain.length < named.length;
      if (!open) return [];
      const found = { ...at(cell), data: { text: cell.text.trim() } };
      const nobody = certain.length === 0 && field === 'leadUnits';
      if (nobody) return [{ ...found, messageKey: 'rules.units-open-ended.nobody' }];
      return reading.openEnded ? [{ ...found, messageKey: 'rules.units-open-ended.others', note: true }] : [];
    }),
});
