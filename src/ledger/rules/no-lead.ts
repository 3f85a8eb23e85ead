import { at, ownCell, plainText } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, NOTHING } from './rule';
import { namesNobody } from './unit-cells';

/** Share of the rows with several units that name a lead, from which on a row without one stands out. */
const LEDGER_NAMES_LEADS = 0.6;

/**
 * Several units and none of them leads. Reported only where the ledger tells lead from cooperating units: by two columns, or
 * within one cell in most rows (`A牵头，B配合`). A bare list of 责任单位 is a usual form, in which all answer alike.
 */
export const noLead = defineEntryRule({
  meta: { id: 'no-lead', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'leadUnits', context);
    if (cell === null) return NOTHING;
    if (context.facts.has('cooperatingUnits')) {
      const onlyCooperating = namesNobody(cell) && entry.cooperatingUnits.length > 0;
      return onlyCooperating ? [{ ...at(cell), messageKey: 'rules.no-lead.cooperating-only' }] : NOTHING;
    }
    if (entry.leadUnits.length < 2 || entry.cooperatingUnits.length > 0) return NOTHING;
    const shared = /分别|分工|共同|牵头|主办/.test(plainText(cell) ?? '');
    if (shared || !namesLeads(context.facts)) return NOTHING;
    return [{ ...at(cell), messageKey: 'rules.no-lead.unmarked', data: { count: entry.leadUnits.length } }];
  },
});

function namesLeads({ concluded, count }: LedgerFacts): boolean {
  return concluded('leads are named', () => {
    const several = count('several units', (entry) => entry.leadUnits.length + entry.cooperatingUnits.length > 1);
    const led = count('led', (entry) => entry.leadUnits.length > 0 && entry.cooperatingUnits.length > 0);
    return several > 0 && led >= several * LEDGER_NAMES_LEADS;
  });
}
