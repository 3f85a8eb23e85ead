import { Temporal } from 'temporal-polyfill';
import type { PlanPeriod, RuleContext } from './rule';

/** The years that a ledger is about. */
export interface LedgerPeriod extends PlanPeriod {
  /** `given`: set by the user; `range`: `(2023-2025年)` or a five-year plan in the title; `year`: one year is named. */
  readonly source: 'given' | 'range' | 'year';
}

const RANGE = /(20\d{2})\s*年?\s*[-—–~～至到]{1,2}\s*(20\d{2})\s*年/;
const FIVE_YEAR_PLAN = /十([二三四五六七])五/;

/** The plan's period as given, or as the ledger's title says; null when neither tells. 十四五 is 2021 to 2025. */
export function ledgerPeriod(context: RuleContext): LedgerPeriod | null {
  return context.facts.built('period', () => {
    const { planPeriod, layout } = context;
    if (planPeriod) return { ...planPeriod, source: 'given' };
    const title = [layout.title, ...layout.subtitles].join('\n').normalize('NFKC');
    const range = RANGE.exec(title);
    if (range !== null) return years(Number(range[1]), Number(range[2]), 'range');
    const year = /(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/.exec(title);
    if (year !== null) return years(Number(year[1]), Number(year[1]), 'year');
    const plan = FIVE_YEAR_PLAN.exec(title);
    if (plan === null) return null;
    const first = 2011 + '二三四五六七'.indexOf(plan[1] ?? '') * 5;
    return years(first, first + 4, 'range');
  });
}

function years(first: number, last: number, source: LedgerPeriod['source']): LedgerPeriod | null {
  if (last < first) return null;
  return { start: new Temporal.PlainDate(first, 1, 1), due: new Temporal.PlainDate(last, 12, 31), source };
}
