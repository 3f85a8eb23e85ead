import type { AcceptedFinding } from '../ledger/rules/acceptance';
import { countByRule, countBySeverity } from '../ledger/rules/check-ledger';
import { checkSession, type CheckSession } from '../ledger/rules/check-session';
import type { Profile } from '../ledger/rules/profile';
import type { CheckInput, Finding } from '../ledger/rules/rule';
import type { PinyinOf } from '../ledger/units/load-pinyin';
import type { ActionOptions } from './options';
import type { LedgerReading, WorkbookReading } from './read-workbook';

/** All findings of a workbook, in sheet order, with their counts. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly counts: ReturnType<typeof countBySeverity>;
  readonly byRule: ReturnType<typeof countByRule>;
}

/** What the rules are told of one ledger. */
function checkInputOf(
  ledger: LedgerReading,
  reading: WorkbookReading,
  options: Pick<ActionOptions, 'asOf'>,
  pinyinOf: PinyinOf | undefined,
): CheckInput {
  const { planStart, planEnd } = ledger.bands;
  return {
    entries: ledger.entries,
    layout: ledger.layout,
    grid: ledger.grid,
    asOf: options.asOf,
    planPeriod: planStart && planEnd ? { start: planStart, due: planEnd } : null,
    directory: reading.directory ?? undefined,
    pinyinOf,
  };
}

/** The last check of a ledger, by its layout: that stays the same object while only rows of the ledger are read again. */
const sessions = new WeakMap<LedgerReading['layout'], { readonly profile: Profile; readonly session: CheckSession }>();

/** The check of a ledger; only rows that changed since the last one are judged again. */
function sessionFor(input: CheckInput, profile: Profile): CheckSession {
  const last = sessions.get(input.layout);
  if (last?.profile === profile && last.session.update(input)) return last.session;
  const session = checkSession(input, profile);
  sessions.set(input.layout, { profile, session });
  return session;
}

/** Checks every ledger that was read. Nothing is written; the same reading gives the same findings. */
export function checkLedgers(
  reading: WorkbookReading,
  options: ActionOptions,
  profile: Profile = reading.settings.profile,
  /** Sounds of characters (`loadPinyin`), for suggestions by sound; without it there are none of that kind. */
  pinyinOf?: PinyinOf,
): CheckOutcome {
  options.onProgress?.('pane.progress.checking');
  const results = reading.ledgers.map((ledger) =>
    sessionFor(checkInputOf(ledger, reading, options, pinyinOf), profile).result(),
  );
  const findings = results.flatMap(({ open }) => open);
  return {
    findings,
    accepted: results.flatMap(({ accepted }) => accepted),
    counts: countBySeverity(findings),
    byRule: countByRule(findings),
  };
}
