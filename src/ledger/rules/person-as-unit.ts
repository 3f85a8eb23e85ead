import { fold } from '../units/fold';
import { isPerson } from '../units/person-names';
import { at } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { listItems, unitCells } from './unit-cells';

/** A person stands where a unit belongs. A unit with its person (`区教育局（李某）`, `区教育局：李某`, `区教育局 李某`) is fine. */
export const personAsUnit = defineEntryRule({
  meta: { id: 'person-as-unit', severity: 'warning', group: 'units', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unitCells(entry, context), ({ cell, reading }) => {
      if (reading.persons.length === 0 || /[:：]/.test(cell.text)) return null;
      const named = reading.lead.length + reading.cooperating.length;
      const alone = listItems(cell.text).find(
        ({ text, separator }, index) => isPerson(fold(text.trim())) && (index === 0 || separator.trim() !== ''),
      );
      const person = named === 0 ? reading.persons[0] : alone?.text.trim();
      return person === undefined
        ? null
        : { ...at(cell), messageKey: 'rules.person-as-unit.message', data: { person } };
    }),
});
