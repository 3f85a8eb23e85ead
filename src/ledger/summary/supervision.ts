import type { LedgerEntry } from '../entry';
import type { RowBand } from '../progress/bands';
import { distinct, type CanonicalUnit } from './by-unit';
import { type EntryRef, entryRef } from './entry-ref';

/** Red: overdue. Yellow: due soon. Blue: long without a report. */
export type NoticeColour = 'red' | 'yellow' | 'blue';

export interface NoticeItem extends EntryRef {
  readonly colour: NoticeColour;
  /** Yellow, at the nearer step. */
  readonly urgent: boolean;
  /** The units that lead it together with this one. */
  readonly sharedWith: readonly string[];
}

/** What one unit is told (督办单): the tasks that it leads. */
export interface SupervisionNotice {
  /** '' gathers the tasks without a lead. */
  readonly unit: string;
  readonly red: readonly NoticeItem[];
  readonly yellow: readonly NoticeItem[];
  readonly blue: readonly NoticeItem[];
}

const COLOUR: Partial<Record<RowBand['band'], NoticeColour>> = { overdue: 'red', dueSoon: 'yellow', stale: 'blue' };

/**
 * Notices by lead unit, the unit with most overdue tasks first; a unit with nothing to be told has none. `bands[i]` belongs to
 * `entries[i]`. A task with several leads stands in the notice of each.
 */
export function supervisionNotices(
  entries: readonly LedgerEntry[],
  bands: readonly RowBand[],
  canonical?: CanonicalUnit,
): readonly SupervisionNotice[] {
  const units = new Map<string, NoticeItem[]>();
  entries.forEach((entry, index) => {
    const row = bands[index];
    const colour = row && COLOUR[row.band];
    if (!row || !colour) return;
    const leads = distinct(entry.leadUnits, canonical);
    for (const unit of leads.length > 0 ? leads : ['']) {
      const sharedWith = leads.filter((name) => name !== unit);
      const item = { ...entryRef({ entry, row }), colour, urgent: row.step === 'urgent', sharedWith };
      const found = units.get(unit);
      if (found) found.push(item);
      else units.set(unit, [item]);
    }
  });
  return [...units]
    .map(([unit, items]) => ({ unit, red: of(items, 'red'), yellow: of(items, 'yellow'), blue: of(items, 'blue') }))
    .sort((a, b) => b.red.length - a.red.length || b.yellow.length - a.yellow.length || b.blue.length - a.blue.length);
}

function of(items: readonly NoticeItem[], colour: NoticeColour): readonly NoticeItem[] {
  return items.filter((item) => item.colour === colour).sort((a, b) => (a.days ?? 0) - (b.days ?? 0));
}
