import type { Translate } from '../../../i18n/translate';
import { FIELDS } from '../../../ledger/columns/fields';
import type { LedgerEntry } from '../../../ledger/entry';
import type { ShownEdit } from '../../components/edit-list';
import { shownText, type Draft } from '../../state/draft';

/** The typed changes as before → after, by column; `before` is what stands on the sheet now. */
export function shownChanges(draft: Draft, t: Translate, entry?: LedgerEntry): readonly ShownEdit[] {
  return FIELDS.flatMap((field) => {
    const after = draft.changes[field];
    if (after === undefined) return [];
    const before = entry ? shownText(entry, field) : (draft.base[field] ?? '');
    return [{ key: field, place: t(`columns.field.${field}`), before, after: after.trim() }];
  });
}
