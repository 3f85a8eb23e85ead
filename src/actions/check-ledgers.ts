import type { Translate } from '../i18n/translate';
import { checkLedgerFully, countByRule, countBySeverity, type AcceptedFinding } from '../ledger/rules/check-ledger';
import type { Profile } from '../ledger/rules/profile';
import type { CheckInput, Finding } from '../ledger/rules/rule';
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
export function checkInputOf(ledger: LedgerReading, options: Pick<ActionOptions, 'asOf'>): CheckInput {
  const { planStart, planEnd } = ledger.bands;
  return {
    entries: ledger.entries,
    layout: ledger.layout,
    grid: ledger.grid,
    asOf: options.asOf,
    planPeriod: planStart && planEnd ? { start: planStart, due: planEnd } : null,
  };
}

/** Checks every ledger that was read. Pure: nothing is written. */
export function checkLedgers(
  reading: WorkbookReading,
  options: ActionOptions,
  profile: Profile = reading.settings.profile,
): CheckOutcome {
  options.onProgress?.('pane.progress.checking');
  const results = reading.ledgers.map((ledger) => checkLedgerFully(checkInputOf(ledger, options), profile));
  const findings = results.flatMap(({ open }) => open);
  return {
    findings,
    accepted: results.flatMap(({ accepted }) => accepted),
    counts: countBySeverity(findings),
    byRule: countByRule(findings),
  };
}

/** Name of a rule for people. */
export function ruleTitle(finding: Finding, t: Translate): string {
  return t(`rules.${finding.ruleId}.title`);
}
