import { isPersonalName } from '../units/person-names';
import type { Candidate } from './candidate';
import type { GridView } from './grid-view';

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
  let filled = 0;
  let names = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const text = view.ownText(row, column);
    if (text === '') continue;
    filled += 1;
    if (isPersonalName(text)) names += 1;
  }
  if (filled === 0 || names / filled < 0.6) return list;
  return [
    { field: 'responsiblePersons', weight: 2.6 },
    ...list.filter(({ field }) => field !== 'responsiblePersons' && field !== 'leadUnits'),
  ];
}
