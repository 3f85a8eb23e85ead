import { isGroupName } from '../units/group-names';
import { fold } from '../units/fold';
import type { PinyinOf } from '../units/load-pinyin';
import { at } from './cells';
import { replaceUnit } from './replace-unit';
import { defineLedgerRule, type FindingDraft, type RuleContext } from './rule';
import { unitCells, type UnitCell } from './unit-cells';
import { isSameUnit } from './unit-variants';

/** One unit under several names: figures by unit would count it apart. The name that most rows use is offered. */
export const unitSpelling = defineLedgerRule({
  meta: { id: 'unit-spelling', severity: 'warning', group: 'units', fixable: 'suggestion', scope: 'ledger' },
  check: (context) => {
    const places = placesByName(context);
    const usual = usualNames(places, context.pinyinOf);
    return [...usual].flatMap(([name, better]) =>
      (places.get(name) ?? []).map(({ field, cell }): FindingDraft => {
        const edit = replaceUnit(cell, field, name, better);
        return {
          ...at(cell, field),
          messageKey: 'rules.unit-spelling.message',
          data: { unit: name, usual: better },
          suggestions:
            edit === null ? [] : [{ labelKey: 'rules.unit-spelling.use', data: { unit: better }, edits: [edit] }],
        };
      }),
    );
  },
});

/** Cells by the name that stands in them. A name whose level was left out in a list (`省经信厅、商务厅`) is a usual short form. */
function placesByName(context: RuleContext): Map<string, UnitCell[]> {
  const places = new Map<string, UnitCell[]>();
  for (const entry of context.facts.placed) {
    for (const place of unitCells(entry, context)) {
      const { lead, cooperating, expanded } = place.reading;
      for (const name of [...lead, ...cooperating]) {
        if (expanded[name] !== undefined || isGroupName(fold(name))) continue;
        const list = places.get(name);
        if (list === undefined) places.set(name, [place]);
        else list.push(place);
      }
    }
  }
  return places;
}

/** Rarer name → the more frequent one that means the same. */
function usualNames(places: ReadonlyMap<string, readonly UnitCell[]>, pinyinOf?: PinyinOf): Map<string, string> {
  const names = [...places]
    .sort((a, b) => b[1].length - a[1].length || b[0].length - a[0].length)
    .map(([name]) => name);
  const usual = new Map<string, string>();
  const kept: string[] = [];
  for (const name of names) {
    const better = kept.find((candidate) => isSameUnit(candidate, name, pinyinOf));
    if (better === undefined) kept.push(name);
    else usual.set(name, better);
  }
  return usual;
}
