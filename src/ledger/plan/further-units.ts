import { columnNumber } from '../columns/a1';
import { unitsOf } from '../columns/entry-units';
import type { GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import { matchHeader } from '../columns/match-header';
import type { LedgerEntry } from '../entry';
import { unitKey } from '../units/unit-key';

/** Columns of units beside the two that a ledger has: 牵头部门 | 参与部门 | 责任单位. */
function furtherColumns({ columns, unmapped, headers }: LedgerLayout): number[] {
  if (columns.leadUnits === undefined || columns.cooperatingUnits === undefined) return [];
  return unmapped
    .filter((letters) => {
      const field = matchHeader(headers[letters] ?? '')[0]?.field;
      return field === 'leadUnits' || field === 'cooperatingUnits';
    })
    .map(columnNumber);
}

/** The entries of a table with who is named in a third column of units; beside a lead they cooperate. */
export function withFurtherUnits(
  view: GridView,
  layout: LedgerLayout,
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const further = furtherColumns(layout);
  if (further.length === 0) return entries;
  return entries.map((entry) => {
    const texts = further.map((column) => view.shownText(entry.row!, column)).filter((text) => text !== '');
    const read = texts.map((text) => unitsOf('', text, ''));
    const known = new Set([...entry.leadUnits, ...entry.cooperatingUnits].map(unitKey));
    const added = read
      .flatMap(({ leadUnits, cooperatingUnits }) => [...leadUnits, ...cooperatingUnits])
      .filter((name) => !known.has(unitKey(name)));
    return {
      ...entry,
      cooperatingUnits: [...entry.cooperatingUnits, ...new Set(added)],
      unitsOpenEnded: entry.unitsOpenEnded || read.some(({ unitsOpenEnded }) => unitsOpenEnded),
      unitGroups: [...new Set([...entry.unitGroups, ...read.flatMap(({ unitGroups }) => unitGroups)])],
    };
  });
}
