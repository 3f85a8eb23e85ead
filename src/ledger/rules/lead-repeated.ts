import { readUnits } from '../units/read-units';
import { at, fixCell, plainText } from './cells';
import { defineEntryRule, type FindingDraft, type Fix } from './rule';
import { listItems, unitCells, spellingKey, type UnitCell } from './unit-cells';

/** The lead unit stands among the cooperating units again, or a unit stands twice in one list: it would be counted twice. */
export const leadRepeated = defineEntryRule({
  meta: { id: 'lead-repeated', severity: 'warning', group: 'units', fixable: 'fix', scope: 'entry' },
  check: (entry, context) => {
    const places = unitCells(entry, context);
    const leads = new Set(entry.leadUnits.map(spellingKey));
    return places.flatMap((place): FindingDraft[] => {
      const { cell, field } = place;
      const seen = new Set<string>();
      const repeated = listItems(cell.text).flatMap(({ text }) => {
        const key = spellingKey(text);
        const among = field === 'cooperatingUnits' && leads.has(key);
        const twice = seen.has(key) && !among;
        seen.add(key);
        return among || (twice && key.length > 1) ? [{ name: text.trim(), among }] : [];
      });
      const inside = place.reading.cooperating.find((unit) =>
        place.reading.lead.some((l) => spellingKey(l) === spellingKey(unit)),
      );
      const first = repeated[0] ?? (inside === undefined ? undefined : { name: inside, among: true });
      if (first === undefined) return [];
      const messageKey = first.among ? 'rules.lead-repeated.message' : 'rules.lead-repeated.twice';
      return [{ ...at(cell, field), messageKey, data: { unit: first.name }, fix: withoutRepeated(place, leads) }];
    });
  },
});

/** Takes the repeated names out of a plain list, if nothing else changes in how it reads. */
function withoutRepeated({ cell, field, reading }: UnitCell, leads: ReadonlySet<string>): Fix | undefined {
  const text = plainText(cell);
  if (text === null) return undefined;
  const seen = new Set<string>(field === 'cooperatingUnits' ? leads : []);
  let after = '';
  for (const item of listItems(text)) {
    const key = spellingKey(item.text);
    if (seen.has(key)) continue;
    seen.add(key);
    after += after === '' ? item.text : `${item.separator || '、'}${item.text}`;
  }
  const taken = field === 'cooperatingUnits' ? leads : new Set<string>();
  const left = [...reading.lead, ...reading.cooperating].map(spellingKey).filter((key) => !taken.has(key));
  const read = readUnits(after, field);
  const same = [...read.lead, ...read.cooperating].map(spellingKey).join() === left.join();
  return same && after !== text ? fixCell(cell, after) : undefined;
}
