import { checkSession, type CheckResult, type RuleTiming } from './check-session';
import type { Profile } from './profile';
import type { CheckInput, Finding, RuleId, Severity } from './rule';

/** Checks one ledger by the rules that the profile leaves on. Accepted findings are left out; see `checkLedgerFully`. */
export function checkLedger(input: CheckInput, profile: Profile, timing?: RuleTiming): Finding[] {
  return [...checkLedgerFully(input, profile, timing).open];
}

/** Like `checkLedger`, with the accepted findings apart. To check again after a change, keep a `checkSession` instead. */
export function checkLedgerFully(input: CheckInput, profile: Profile, timing?: RuleTiming): CheckResult {
  return checkSession(input, profile, timing).result();
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** How many findings each rule gave; rules without findings are left out. */
export function countByRule(findings: readonly Finding[]): Partial<Record<RuleId, number>> {
  const counts: Partial<Record<RuleId, number>> = {};
  for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}
