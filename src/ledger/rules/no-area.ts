import { at, editCell, isEmpty, ownCell } from './cells';
import { defineLedgerRule } from './rule';

/** A row outside every area. A blank below an area means "the same area" unless the ledger writes the area out in each row. */
export const noArea = defineLedgerRule({
  meta: { id: 'no-area', severity: 'warning', group: 'completeness', fixable: 'suggestion', scope: 'ledger' },
  looksAt: (entry, context) => JSON.stringify([entry.area, ownCell(entry, 'area', context)?.value]),
  check: (context) => {
    const { placed, inUse } = context.facts;
    if (!inUse('area')) return [];
    return placed.flatMap((entry, index) => {
      const cell = ownCell(entry, 'area', context);
      if (cell === null || entry.area !== '' || !isEmpty(cell)) return [];
      const found = { ...at(cell), messageKey: 'rules.no-area.message' as const };
      const area = placed[index - 1]?.area ?? '';
      if (area === '') return [found];
      const edits = [editCell(cell, area)];
      return [{ ...found, suggestions: [{ labelKey: 'rules.no-area.take-above' as const, data: { area }, edits }] }];
    });
  },
});
