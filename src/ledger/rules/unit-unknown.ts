import { isGroupName } from '../units/group-names';
import { fold } from '../units/fold';
import { at } from './cells';
import { defineEntryRule, type FindingDraft, type RuleContext } from './rule';
import { unitCells, unitKey } from './unit-cells';
import { replaceUnit } from './replace-unit';
import { likelyUnits } from './likely-units';

/** A unit that the workbook's directory does not have. Without a directory there is nothing to hold it against. */
export const unitUnknown = defineEntryRule({
  meta: { id: 'unit-unknown', severity: 'warning', group: 'units', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const { directory } = context;
    if (directory === undefined || directory.length === 0) return [];
    return unitCells(entry, context).flatMap(({ field, cell, reading }) =>
      [...reading.lead, ...reading.cooperating]
        .filter((unit) => !isGroupName(fold(unit)) && !isKnown(reading.expanded[unit] ?? unit, unit, context))
        .map((unit): FindingDraft => ({
          ...at(cell, field),
          messageKey: 'rules.unit-unknown.message',
          data: { unit },
          suggestions: likelyUnits(unit, directory).flatMap((name) => {
            const edit = replaceUnit(cell, field, unit, name);
            return edit === null ? [] : [{ labelKey: 'rules.unit-unknown.use', data: { unit: name }, edits: [edit] }];
          }),
        })),
    );
  },
});

function isKnown(expanded: string, written: string, { facts, directory = [] }: RuleContext): boolean {
  const known = facts.once(
    'directory keys',
    () => new Set(directory.flatMap((unit) => [unit.name, ...unit.aliases]).map(unitKey)),
  );
  return known.has(unitKey(written)) || known.has(unitKey(expanded));
}
