import { at } from './cells';
import { replaceUnit } from './replace-unit';
import { defineEntryRule, NOTHING, type FindingDraft, type RuleContext } from './rule';
import { unitCells, unitNames } from './unit-cells';
import { usualNames } from './unit-variants';

/** One unit under several names: figures by unit would count it apart. The name that most rows use is offered. */
export const unitSpelling = defineEntryRule({
  meta: { id: 'unit-spelling', severity: 'warning', group: 'units', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const usual = usualOfLedger(context);
    if (usual.size === 0) return NOTHING;
    return unitCells(entry, context).flatMap((place) =>
      place.names.flatMap((name): FindingDraft[] => {
        const better = usual.get(name);
        if (better === undefined) return [];
        const { cell } = place;
        const edit = replaceUnit(place, name, better);
        return [
          {
            ...at(cell),
            messageKey: 'rules.unit-spelling.message',
            data: { unit: name, usual: better },
            suggestions:
              edit === null ? [] : [{ labelKey: 'rules.unit-spelling.use', data: { unit: better }, edits: [edit] }],
          },
        ];
      }),
    );
  },
});

/** Rarer name → the one that most cells of the ledger use for the same unit. */
function usualOfLedger(context: RuleContext): ReadonlyMap<string, string> {
  const { concluded, tally } = context.facts;
  return concluded('usual unit names', () =>
    usualNames(
      tally('unit names', (entry) => unitNames(entry, context)),
      context.pinyinOf,
    ),
  );
}
