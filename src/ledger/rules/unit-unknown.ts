import { fold } from '../units/fold';
import { isGroupName } from '../units/group-names';
import { matchUnit } from '../units/match-unit';
import { at } from './cells';
import { replaceUnit } from './replace-unit';
import { defineEntryRule, type FindingDraft } from './rule';
import { unitCells } from './unit-cells';

const MOST_SUGGESTIONS = 3;

/** A unit that the workbook's directory does not have. Without a directory there is nothing to hold it against. */
export const unitUnknown = defineEntryRule({
  meta: { id: 'unit-unknown', severity: 'warning', group: 'units', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const { directory, pinyinOf = null } = context;
    if (directory === undefined || directory.entries.length === 0) return [];
    return unitCells(entry, context).flatMap((place) => {
      const { cell, reading } = place;
      return [...reading.lead, ...reading.cooperating].flatMap((unit): FindingDraft[] => {
        if (isGroupName(fold(unit))) return [];
        const match = matchUnit(unit, directory, pinyinOf);
        const whole = reading.expanded[unit];
        if (match.certain !== null || (whole !== undefined && matchUnit(whole, directory).certain !== null)) return [];
        const suggestions = match.suggestions.slice(0, MOST_SUGGESTIONS).flatMap(({ entry: { name } }) => {
          const edit = replaceUnit(place, unit, name);
          const labelKey = 'rules.unit-unknown.use' as const;
          return edit === null ? [] : [{ labelKey, data: { unit: name }, edits: [edit] }];
        });
        return [{ ...at(cell), messageKey: 'rules.unit-unknown.message', data: { unit }, suggestions }];
      });
    });
  },
});
