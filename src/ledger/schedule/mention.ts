import type { Day, DaySpan } from './calendar';
import type { Implied, NoScheduleReason, Precision, Recurrence, RelativeSpan } from './schedule';

/** How firmly a date binds: only firm dates count as deadlines in running text. `by-context`: the words around it say (`isFirm`). */
export type Firmness = 'firm' | 'plain' | 'by-context';

/** One thing the text says about time; `from`..`to` in the normalised text. */
export type Mention = { readonly from: number; readonly to: number } & (
  | {
      readonly type: 'date';
      /** `period` has bounds; `since` only a start. */
      readonly role: 'deadline' | 'period' | 'since';
      readonly start: Day | null;
      readonly due: Day | null;
      readonly precision: Precision;
      /** All days that the words name, whatever side of them is meant. */
      readonly covers: DaySpan;
      readonly implied: readonly Implied[];
      readonly firmness: Firmness;
      /** A weekday that the calendar contradicts: not understood. */
      readonly unread: { readonly from: number; readonly to: number } | null;
      /** 年内, 全年, a bare year: what comes after it may go on within it. */
      readonly spans: { readonly start: Day | null; readonly due: Day } | null;
    }
  | { readonly type: 'recurring'; readonly recurrence: Recurrence }
  | { readonly type: 'relative'; readonly relative: RelativeSpan }
  | { readonly type: 'ongoing' }
  | { readonly type: 'immediate' }
  /** A date that is no deadline: where a problem comes from, when a paper was issued. */
  | { readonly type: 'background' }
  | { readonly type: 'refusal'; readonly reason: NoScheduleReason }
);

export type DateMention = Extract<Mention, { type: 'date' }>;
