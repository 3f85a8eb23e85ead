import { isGroupName } from '../units/group-names';
import { fold } from '../units/fold';
import { at } from './cells';
import { remembering } from './remembering';
import { replaceUnit } from './replace-unit';
import { defineEntryRule, type FindingDraft, type PlacedEntry, type RuleContext } from './rule';
import { unitCells, type UnitCell } from './unit-cells';
import { usualNames } from './unit-variants';

/** One unit under several names: figures by unit would count it apart. The name that most rows use is offered. */
export const unitSpelling = defineEntryRule({
  meta: { id: 'unit-spelling', severity: 'warning', group: 'units', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const usual = usualOfLedger(context);
    if (usual.size === 0) return [];
    return unitCells(entry, context).flatMap((place) =>
      namesIn(place).flatMap((name): FindingDraft[] => {
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
  const names = (entry: PlacedEntry): readonly string[] => unitCells(entry, context).flatMap(namesIn);
  return concluded('usual unit names', () => usualNames(tally('unit names', names), context.pinyinOf));
}

/** Names that stand in a cell. One whose level was left out in a list (`省经信厅、商务厅`) is a usual short form. */
function namesIn({ reading: { lead, cooperating, expanded } }: UnitCell): readonly string[] {
  return [...lead, ...cooperating].filter((name) => expanded[name] === undefined && !isGroup(name));
}

const isGroup = remembering((name: string) => isGroupName(fold(name)));
