import { at, ownCell } from './cells';
import { defineEntryRule, NOTHING } from './rule';
import { namesNobody } from './unit-cells';

/** A row for which no unit answers at all. Only cooperating units: see `no-lead`. */
export const noUnit = defineEntryRule({
  meta: { id: 'no-unit', severity: 'error', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.cooperatingUnits.length > 0) return NOTHING;
    const cell = ownCell(entry, 'leadUnits', context);
    if (cell === null || !namesNobody(cell)) return NOTHING;
    return context.facts.inUse('leadUnits') ? [{ ...at(cell), messageKey: 'rules.no-unit.message' }] : NOTHING;
  },
});
