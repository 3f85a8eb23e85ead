import { readUnits } from '../units/read-units';
import { at, fixCell, plainText } from './cells';
import { defineEntryRule, draftsOf, type Fix } from './rule';
import { listItems, spellingKey, unitCells, type UnitCell } from './unit-cells';

const NO_LEADS: readonly string[] = [];

/** The lead unit stands among the cooperating units again, or a unit stands twice in one list: it would be counted twice. */
export const leadRepeated = defineEntryRule({
  meta: { id: 'lead-repeated', severity: 'warning', group: 'units', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unitCells(entry, context), (place) => {
      const { cell, field, itemKeys, repeats } = place;
      const leads = field === 'cooperatingUnits' ? entry.leadUnits.map((name) => spellingKey(name)) : NO_LEADS;
      if (!repeats && !leads.some((key) => itemKeys.includes(key))) return null;
      const repeated = firstRepeated(place, leads);
      if (repeated === null) return null;
      const messageKey = repeated.among ? 'rules.lead-repeated.message' : 'rules.lead-repeated.twice';
      const fix = withoutRepeated(place, new Set(leads));
      return { ...at(cell), messageKey, data: { unit: repeated.name }, fix };
    }),
});

/** The first name of a cell that leads the row already or stood in the list before; else one that leads and cooperates inside the cell. */
function firstRepeated(
  { cell, reading, itemKeys, leadKeys, cooperatingKeys, corrected }: UnitCell,
  leads: readonly string[],
): { readonly name: string; readonly among: boolean } | null {
  for (const [index, key] of itemKeys.entries()) {
    // A piece of the text that is no unit, as a person said.
    if (corrected && !leadKeys.includes(key) && !cooperatingKeys.includes(key)) continue;
    const among = leads.includes(key);
    if (among || (key.length > 1 && itemKeys.indexOf(key) < index))
      return { name: listItems(cell.text)[index]?.text.trim() ?? '', among };
  }
  const inside = cooperatingKeys.findIndex((key) => leadKeys.includes(key));
  return inside < 0 ? null : { name: reading.cooperating[inside] ?? '', among: true };
}

/** Takes names out of a plain list that stand in it twice or among `leads`, if nothing else changes in how it reads. */
function withoutRepeated({ cell, field, reading }: UnitCell, leads: ReadonlySet<string>): Fix | undefined {
  const text = plainText(cell);
  if (text === null) return undefined;
  const seen = new Set<string>(leads);
  let after = '';
  for (const item of listItems(text)) {
    const key = spellingKey(item.text);
    if (seen.has(key)) continue;
    seen.add(key);
    after += after === '' ? item.text : `${item.separator || '、'}${item.text}`;
  }
  const left = [...reading.lead, ...reading.cooperating]
    .map((name) => spellingKey(name))
    .filter((key) => !leads.has(key));
  const read = readUnits(after, field);
  const same = [...read.lead, ...read.cooperating].map((name) => spellingKey(name)).join() === left.join();
  return same && after !== text ? fixCell(cell, after) : undefined;
}
