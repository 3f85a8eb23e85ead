import type { LedgerEntry } from '../entry';
import { CONTENT_FIELDS, entryMarks, fieldMark, fingerprint, type ContentField, type EntryMarks } from './entry-marks';
import type { AcceptedRecord, Profile } from './profile';
import type { Finding, PlacedEntry } from './rule';

/** A finding that a person accepted, with the reason given and the record that keeps it. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly record: AcceptedRecord;
}

/** Share of what else a row is known by that must hold where its words alone do not tell it from another. */
const SAME_ROW_SHARE = 0.6;

/**
 * A profile in which this finding is accepted until its cell changes. It is kept by rule, sheet, column, value and what its row
 * is known by, so that it stays with its row when rows or columns are inserted, moved or sorted.
 * @param entries the ledger that the finding was made in.
 */
export function acceptFinding(
  profile: Profile,
  finding: Finding,
  reason: string,
  entries: readonly LedgerEntry[],
): Profile {
  const { ruleId: rule, sheet, cell, field } = finding;
  const placed = entries.filter((entry): entry is PlacedEntry => entry.row !== null);
  const index = placed.findIndex(({ row }) => row === finding.row);
  const entry = placed[index];
  const record: AcceptedRecord = {
    rule,
    sheet,
    cell,
    value: valueMark(finding),
    reason,
    ...(field === undefined ? {} : { field }),
    entry: entry === undefined ? {} : entryMarks(entry, placed[index - 1], placed[index + 1]),
  };
  const others = profile.accepted.filter((other) => !(isAbout(other, finding) && other.cell === cell));
  return { ...profile, accepted: [...others, record] };
}

/** A profile in which this finding counts again. */
export function withdrawAcceptance(profile: Profile, record: AcceptedRecord): Profile {
  const gone = JSON.stringify(record);
  return { ...profile, accepted: profile.accepted.filter((other) => JSON.stringify(other) !== gone) };
}

/** Parts the findings that are accepted from those that are open. Each record accepts one cell at most. */
export function splitAccepted(
  findings: readonly Finding[],
  profile: Profile,
  placed: readonly PlacedEntry[],
): { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } {
  if (profile.accepted.length === 0) return { open: findings, accepted: [] };
  const byTopic = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!profile.accepted.some(({ rule }) => rule === finding.ruleId)) continue;
    const key = topicOf(finding.ruleId, finding.sheet, valueMark(finding));
    const list = byTopic.get(key);
    if (list === undefined) byTopic.set(key, [finding]);
    else list.push(finding);
  }
  const compare = comparer(placed);
  const taken = new Map<Finding, AcceptedRecord>();
  for (const record of profile.accepted) {
    const candidates = (byTopic.get(topicOf(record.rule, record.sheet, record.value)) ?? []).filter(
      (finding) => !taken.has(finding) && (record.field === undefined || record.field === finding.field),
    );
    const chosen = choose(record, candidates, compare);
    // A rule may say two things of one cell: both were accepted with it.
    for (const finding of candidates) if (finding.cell === chosen) taken.set(finding, record);
  }
  const open = findings.filter((finding) => !taken.has(finding));
  const accepted = findings.flatMap((finding): AcceptedFinding[] => {
    const record = taken.get(finding);
    return record === undefined ? [] : [{ finding, reason: record.reason, record }];
  });
  return { open, accepted };
}

/** The cell that a record is about now; null when it is gone, or when nothing tells which of several it is. */
function choose(
  record: AcceptedRecord,
  candidates: readonly Finding[],
  compare: (record: AcceptedRecord, finding: Finding) => number,
): string | null {
  const scored = candidates
    .map((finding) => ({ cell: finding.cell, score: compare(record, finding) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(...scored.map(({ score }) => score));
  const cells = [...new Set(scored.filter(({ score }) => score === best).map(({ cell }) => cell))];
  if (cells.includes(record.cell)) return record.cell;
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

/** How well the row of a finding agrees with a record, 0: it is another. */
function comparer(placed: readonly PlacedEntry[]): (record: AcceptedRecord, finding: Finding) => number {
  const indexOf = new Map(placed.map(({ row }, index) => [row, index]));
  const known = new Map<number, EntryMarks>();
  const marksOf = (index: number): EntryMarks => {
    const marks = known.get(index) ?? entryMarks(placed[index] as PlacedEntry, placed[index - 1], placed[index + 1]);
    known.set(index, marks);
    return marks;
  };
  const counts = new Map<ContentField, Map<string, number>>();
  const isOnly = (field: ContentField, mark: string): boolean => {
    let count = counts.get(field);
    if (count === undefined) {
      counts.set(field, (count = new Map()));
      for (const entry of placed) {
        const other = fieldMark(entry, field);
        count.set(other, (count.get(other) ?? 0) + 1);
      }
    }
    return count.get(mark) === 1;
  };
  return (record, finding) => {
    const index = indexOf.get(finding.row);
    // Kept by the first version: known by its cell alone.
    if (record.entry === undefined) return record.cell === finding.cell ? 1 : 0;
    // Of the sheet, not of a task: known by its words, a blank by its place.
    if (Object.keys(record.entry).length === 0)
      return index === undefined && (finding.value !== '' || record.cell === finding.cell) ? 1 : 0;
    return index === undefined ? 0 : agreement(record.entry, marksOf(index), record.field, isOnly);
  };
}

function agreement(
  was: EntryMarks,
  is: EntryMarks,
  own: string | undefined,
  isOnly: (field: ContentField, mark: string) => boolean,
): number {
  const content = CONTENT_FIELDS.filter((field) => field !== own && was[field] !== undefined);
  const equal = content.filter((field) => was[field] === is[field]);
  const others = Object.keys(was).filter(
    (name) => name !== own && !(CONTENT_FIELDS as readonly string[]).includes(name),
  );
  const held = others.filter((name) => was[name] === is[name]);
  const score = 1 + equal.length * 4 + held.length;
  const holds = (name: string): boolean => was[name] === is[name];
  if (content.length > 0 && equal.length === 0) {
    // Its words were rewritten where it stands.
    return holds('number') && holds('above') && holds('below') && (holds('leadUnits') || own === 'leadUnits')
      ? score
      : 0;
  }
  if (equal.some((field) => isOnly(field, was[field] ?? ''))) return score;
  const anchored = ['number', 'above', 'below'].some((name) => was[name] !== undefined && holds(name));
  return anchored && held.length >= others.length * SAME_ROW_SHARE ? score : 0;
}

function topicOf(rule: string, sheet: string, value: string): string {
  return [rule, sheet, value].join('\n');
}

function isAbout(record: AcceptedRecord, finding: Finding): boolean {
  return record.rule === finding.ruleId && record.sheet === finding.sheet && record.value === valueMark(finding);
}

/** Type and text of the value: the number 1 and the text 1 are different. */
function valueMark({ value }: Finding): string {
  return fingerprint(`${typeof value}:${String(value)}`);
}
