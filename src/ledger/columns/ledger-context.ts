import { contextFromTitle } from '../schedule/context-from-title';
import type { ScheduleContext } from '../schedule/schedule';
import type { LedgerLayout } from './ledger-layout';

/** Completes a context by what a ledger says of its own time: title first, then subtitles, then the sheet's name. A given year stands. */
export function ledgerContext(layout: LedgerLayout, context: ScheduleContext): ScheduleContext {
  if (context.year !== undefined) return context;
  for (const text of [layout.title, ...layout.subtitles, layout.sheet]) {
    const found = text === '' ? context : contextFromTitle(text, context.reference);
    if (found.year !== undefined) return { ...found, ...context, year: found.year };
  }
  return context;
}
