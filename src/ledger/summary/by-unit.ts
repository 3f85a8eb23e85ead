import type { UnitFigures } from './figures';
import type { Judged } from './judged';
import { tallyOf } from './tally';

/** Answers the name under which a unit is counted. */
export type CanonicalUnit = (name: string) => string;
const asWritten: CanonicalUnit = (name) => name;

interface Collected {
  readonly led: Judged[];
  cooperating: number;
  firstLead: number;
  group: boolean;
}

/**
 * Figures by unit. A unit is counted once per entry and role: named twice among the leads of one entry it leads it once; named as
 * lead and as cooperating it counts in both columns. A task with several leads stands with each of them, so the lead column adds
 * up to more than the total; `firstLead` adds up to it.
 * `canonical` answers the name under which a unit is counted (unit directory); by default the name as written.
 */
export function figuresByUnit(judged: readonly Judged[], canonical: CanonicalUnit = asWritten): readonly UnitFigures[] {
  const units = new Map<string, Collected>();
  const at = (name: string): Collected => {
    const found = units.get(name) ?? { led: [], cooperating: 0, firstLead: 0, group: false };
    units.set(name, found);
    return found;
  };
  for (const one of judged) {
    const { entry } = one;
    // 省财政厅、教育厅: the second counts with 省教育厅, the name that was meant.
    const named: CanonicalUnit = (name) => canonical(entry.unitsExpanded?.[name] ?? name);
    const leads = distinct(entry.leadUnits, named);
    leads.forEach((name, position) => {
      at(name).led.push(one);
      if (position === 0) at(name).firstLead += 1;
    });
    for (const name of distinct(entry.cooperatingUnits, named)) at(name).cooperating += 1;
    for (const name of distinct(entry.unitGroups, named)) {
      const found = units.get(name);
      if (found) found.group = true;
    }
  }
  const figures = [...units].map(([unit, found]) => withoutRank(unit, found));
  return ranked(figures).sort((a, b) => b.lead - a.lead || b.cooperating - a.cooperating);
}

/** The names of one cell as they are counted: canonical, each once, blanks dropped. */
export function distinct(names: readonly string[], canonical: CanonicalUnit = asWritten): readonly string[] {
  return [...new Set(names.map((name) => canonical(name.trim())))].filter((name) => name !== '');
}

function withoutRank(unit: string, { led, cooperating, firstLead, group }: Collected): UnitFigures {
  const { total, ...counts } = tallyOf(led);
  return { unit, lead: total, cooperating, firstLead, group, rank: null, ...counts };
}

function ranked(figures: readonly UnitFigures[]): UnitFigures[] {
  const rates = figures
    .filter((one) => !one.group)
    .flatMap(({ completionRate: rate }) => (rate === null ? [] : [rate]));
  return figures.map((one) => {
    const rate = one.completionRate;
    return rate === null || one.group ? one : { ...one, rank: 1 + rates.filter((other) => other > rate).length };
  });
}
