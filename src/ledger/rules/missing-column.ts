import type { Field } from '../columns/fields';
import { columnLetters } from '../columns/a1';
import { periodColumns } from '../columns/period-columns';
import { at, headerCell } from './cells';
import { defineLedgerRule, type FindingDraft } from './rule';

/** Without these a ledger cannot be followed up. 配合单位, 状态 and the rest are for each office to choose. */
const NEEDED = ['schedule', 'leadUnits'] as const satisfies readonly Field[];

/** The ledger has no column, or only an empty one, for a field that following up needs. Said once, not for each row. */
export const missingColumn = defineLedgerRule({
  meta: { id: 'missing-column', severity: 'info', group: 'sheet', fixable: null, scope: 'sheet' },
  check: (context) => {
    const { facts, layout } = context;
    if (facts.placed.length === 0) return [];
    return NEEDED.flatMap((field): FindingDraft[] => {
      const letters = layout.columns[field];
      const name = { key: `rules.field.${field}` as const };
      if (letters === undefined) {
        if (field === 'leadUnits' && (facts.has('cooperatingUnits') || facts.has('responsiblePersons'))) return [];
        if (field === 'schedule' && periodColumns(layout).length > 0) return [];
        const corner = headerCell(columnLetters(layout.left), context);
        return [{ ...at(corner), messageKey: 'rules.missing-column.absent', data: { field: name } }];
      }
      if (facts.ownCells(field) === 0 || facts.inUse(field)) return [];
      return [{ ...at(headerCell(letters, context)), messageKey: 'rules.missing-column.empty', data: { field: name } }];
    });
  },
});
