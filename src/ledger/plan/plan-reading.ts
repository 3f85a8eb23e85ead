import type { LedgerEntry } from '../entry';

/** What was mended before reading; `plan.repair.<kind>` says it. */
export type RepairKind =
  | 'page-fragments' // a line number at the head of a page, cut in mid-word: taken away and joined
  | 'line-break' // a line broken to fit its page: joined
  | 'pinyin' // 經(jīng)
  | 'inserted-marks' // @@ between words
  | 'residue' // (材料来源:)
  | 'lost-break' // a foreign letter that stands for a line break
  | 'ordinal-mark' // 一坚持… read as 一、坚持…
  | 'page-number' // — 3 — between the lines of two pages: taken away
  | 'misread-ordinal' // （—） read as （一）, l. as 1.
  | 'split-number'; // 能力。2 | 3 .深入…: the number was cut

export interface Repair {
  readonly kind: RepairKind;
  /** 1-based line (or paragraph of a Word document). */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Why a text is in no entry; `plan.unread.<reason>` says it. */
export type UnreadReason =
  | 'site-text' // menus and related articles of a web page
  | 'preamble' // what stands before the first heading
  | 'closing' // signature, date of issue, list of attachments
  | 'introduction' // text under a heading, before its tasks
  | 'no-task' // a section that sets no task: general requirements, principles
  | 'table-without-tasks' // a table in which no task column is known
  | 'note' // footnote or endnote of a Word document
  | 'comment'
  | 'page-text' // header or footer of its pages
  | 'text-box'; // stands outside the running text of a Word document

export interface UnreadText {
  readonly line: number;
  readonly text: string;
  readonly reason: UnreadReason;
}

/** What a person should look at; `plan.doubt.<kind>` says it. */
export type Doubt =
  | 'no-units'
  | 'open-ended'
  | 'units-unread'
  | 'shared-units'
  | 'inherited-units'
  | 'common-units'
  | 'several-brackets'
  | 'schedule-unread'
  | 'schedule-plain'
  | 'schedule-from-heading'
  | 'title-cut'
  | 'long-title'
  | 'number-gap'
  | 'repeated-number'
  | 'header-guessed';

/** What a stretch of an entry's source was understood as. */
export type MarkField =
  'number' | 'task' | 'units' | 'schedule' | 'deliverable' | 'persons' | 'milestone' | 'problem' | 'remarks';

/** Indices into the entry's source text, end exclusive. */
export interface SourceMark {
  readonly field: MarkField;
  readonly from: number;
  readonly to: number;
}

export interface EntrySource {
  /** Lines (or paragraphs) that the entry was read from, in order. */
  readonly lines: readonly number[];
  /** The entry's text after repairs, paragraphs joined by line breaks. */
  readonly text: string;
  readonly marks: readonly SourceMark[];
}

/** An entry with what it was read from. */
export interface PlanEntry {
  readonly entry: LedgerEntry;
  readonly source: EntrySource;
  readonly doubts: readonly Doubt[];
}

/** One plan (its body) or one task list (a table). */
export interface PlanDocument {
  /** Title line; '' where the text has none. */
  readonly title: string;
  readonly kind: 'plan' | 'list';
  readonly firstLine: number;
  readonly lastLine: number;
  readonly entries: readonly PlanEntry[];
}

/** What a body and the list attached to it say differently about one task. */
export type DifferentField = 'leadUnits' | 'cooperatingUnits' | 'schedule' | 'measures' | 'unitsOpenEnded';

/** A task of a body and the same task in a list, as indices into their documents' entries; null where the other has none. */
export interface MatchedPair {
  readonly body: number | null;
  readonly list: number | null;
  readonly differences: readonly DifferentField[];
}

export interface ListMatch {
  /** Indices into `documents`. */
  readonly bodyDocument: number;
  readonly listDocument: number;
  readonly pairs: readonly MatchedPair[];
}

export interface PlanReading {
  /** In reading order; only documents with tasks. */
  readonly documents: readonly PlanDocument[];
  readonly matches: readonly ListMatch[];
  readonly repairs: readonly Repair[];
  /** Text in no entry, heading or title, in order. */
  readonly unread: readonly UnreadText[];
}
