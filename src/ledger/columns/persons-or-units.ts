import { isPersonalName } from '../units/person-names';
import type { Candidate } from './candidate';
import { filledCells, type GridView } from './grid-view';

/** Of a header that says persons as well as units (Owner), the cells decide: names of persons in most of them make it a person's column. */
export function weighPersons(
  view: GridView,
  column: number,
  list: readonly Candidate[],
  firstRow: number,
  lastRow: number,
): readonly Candidate[] {
  const has = (field: Candidate['field']) => list.some((candidate) => candidate.field === field);
  if (!has('leadUnits') || !has('responsiblePersons')) return list;
  const filled = filledCells(view, column, firstRow, lastRow);
  const names = filled.filter(({ text }) => isPersonalName(text)).length;
  if (filled.length === 0 || names / filled.length < 0.6) return list;
  return [
    { field: 'responsiblePersons', weight: 2.6 },
    ...list.filter(({ field }) => field !== 'responsiblePersons' && field !== 'leadUnits'),
  ];
}
