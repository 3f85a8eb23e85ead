import type { Temporal } from 'temporal-polyfill';
import type { Translate } from '../../i18n/translate';
import type { LedgerEntry } from '../entry';
import { bandOptions, type BandOptions } from './band-options';
import { isDone } from './bands';
import { reportingOf, startOf, type Cadence } from './cadence';
import { duesOf } from './dues';
import { dateCall, quote } from './formula-text';

/** What a helper cell of ours holds. */
export type LiveContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string };

const EMPTY: LiveContent = { kind: 'empty' };
/** Excel nests at most 64 functions; the earliest milestones beyond this have long passed. */
const MOST_MILESTONES = 60;

/**
 * The due column's content: the one date; with several milestones a formula that moves on to the next one by itself; a word for
 * work that goes on without a date; empty where no time is known.
 */
export function dueContent(
  entry: LedgerEntry,
  asOf: Temporal.PlainDate,
  set: Partial<BandOptions>,
  t: Translate,
): LiveContent {
  const options = bandOptions(set);
  const { milestones, final } = duesOf(entry, options);
  if (!final) return reportingOf(entry, asOf, options) ? { kind: 'text', text: t('progress.due.ongoing') } : EMPTY;
  const days = milestones.slice(-MOST_MILESTONES).map(({ due }) => due);
  if (days.length <= 1 || isDone(entry, asOf)) return { kind: 'date', day: final };
  const earlier = days.slice(0, -1);
  const next = earlier.reduceRight(
    (rest, day) => `IF(TODAY()<=${dateCall(day)},${dateCall(day)},${rest})`,
    dateCall(final),
  );
  return { kind: 'formula', formula: `=${next}` };
}

/**
 * The content of the column that says until when the last report is fresh: a formula on the report's own cell, so that a new
 * report date is felt at once. Empty for tasks that need no report.
 */
export function reportDueContent(
  entry: LedgerEntry,
  reportedCell: string | null,
  asOf: Temporal.PlainDate,
  set: Partial<BandOptions>,
  t: Translate,
): LiveContent {
  const reporting = reportingOf(entry, asOf, bandOptions(set));
  if (!reporting) return EMPTY;
  const { expected, stale, cadence } = reporting;
  const never = t('progress.alert.neverReported');
  if (!reportedCell) {
    if (expected) return { kind: 'date', day: expected };
    return stale ? { kind: 'text', text: never } : EMPTY;
  }
  const otherwise = expected ? dateCall(expected) : quote(stale ? never : '');
  return {
    kind: 'formula',
    formula: `=IF(ISNUMBER(${reportedCell}),${freshCall(reportedCell, cadence)},${otherwise})`,
  };
}

/** The content of the start column, for limits by ratio of time used. */
export function startContent(entry: LedgerEntry, set: Partial<BandOptions>): LiveContent {
  const start = startOf(entry, bandOptions(set));
  return start ? { kind: 'date', day: start } : EMPTY;
}

/** `freshUntil` as a formula expression. */
function freshCall(cell: string, { months, days }: Cadence): string {
  const base = months === 0 ? cell : `EDATE(${cell},${months})`;
  return days === 0 ? base : `${base}+${days}`;
}
