import type { LedgerEntry } from '../entry';
import { fold } from '../units/fold';
import { unitKey } from '../units/unit-key';
import type { DifferentField, ListMatch, MatchedPair, PlanDocument } from './plan-reading';

/** At least this share of a list's tasks stands in the body that it is attached to. */
const ENOUGH = 0.3;

/** Matches each task list with the nearest body before it, by title. */
export function matchLists(documents: readonly PlanDocument[]): ListMatch[] {
  return documents.flatMap((list, listDocument) => {
    if (list.kind !== 'list') return [];
    for (let bodyDocument = listDocument - 1; bodyDocument >= 0; bodyDocument--) {
      const body = documents[bodyDocument]!;
      if (body.kind !== 'plan') continue;
      const pairs = pairsOf(
        body.entries.map(({ entry }) => entry),
        list.entries.map(({ entry }) => entry),
      );
      const both = pairs.filter((pair) => pair.body !== null && pair.list !== null).length;
      return both > 0 && both >= list.entries.length * ENOUGH ? [{ bodyDocument, listDocument, pairs }] : [];
    }
    return [];
  });
}

/** A title without punctuation and blanks, in one script and width. */
function titleKey(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Body order, then what only the list has. Equal titles pair up in order; a title that begins the other counts when nothing equals it. */
function pairsOf(body: readonly LedgerEntry[], list: readonly LedgerEntry[]): MatchedPair[] {
  const byTitle = new Map<string, number[]>();
  list.forEach((entry, index) => {
    const key = titleKey(entry.task);
    byTitle.set(key, [...(byTitle.get(key) ?? []), index]);
  });
  const free = new Set(list.keys());
  const matched = body.map((entry) => {
    const index = byTitle.get(titleKey(entry.task))?.find((each) => free.has(each)) ?? null;
    if (index !== null) free.delete(index);
    return index;
  });
  const beginnings = new Map<string, number>();
  for (const index of free) beginnings.set(titleKey(list[index]!.task).slice(0, 10), index);
  const pairs: MatchedPair[] = body.map((entry, at) => {
    let index = matched[at] ?? null;
    if (index === null) {
      const key = titleKey(entry.task);
      const similar = key.length >= 6 ? beginnings.get(key.slice(0, 10)) : undefined;
      if (similar !== undefined && free.has(similar)) {
        index = similar;
        free.delete(similar);
      }
    }
    return { body: at, list: index, differences: index === null ? [] : differences(entry, list[index]!) };
  });
  return [...pairs, ...[...free].map((index) => ({ body: null, list: index, differences: [] }))];
}

function differences(body: LedgerEntry, list: LedgerEntry): DifferentField[] {
  const different: DifferentField[] = [];
  const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((name, index) => unitKey(name) === unitKey(other[index]!));
  if (!sameNames(body.leadUnits, list.leadUnits)) different.push('leadUnits');
  if (!sameNames(body.cooperatingUnits, list.cooperatingUnits)) different.push('cooperatingUnits');
  if (body.unitsOpenEnded !== list.unitsOpenEnded) different.push('unitsOpenEnded');
  if (body.schedule.due?.toString() !== list.schedule.due?.toString() || body.schedule.kind !== list.schedule.kind)
    different.push('schedule');
  if (titleKey(measuresOf(body)) !== titleKey(measuresOf(list))) different.push('measures');
  return different;
}

/** A list repeats the title in front of its measures. */
function measuresOf(entry: LedgerEntry): string {
  const key = titleKey(entry.measures);
  const title = titleKey(entry.task);
  return key.startsWith(title) ? key.slice(title.length) : key;
}
