import { columnNumber } from '../columns/a1';
import { ledgerFacts, type LedgerFacts } from './ledger-facts';
import { acceptedReason, limitOf, severityOf, type Profile } from './profile';
import { RULES } from './registry';
import type { CheckInput, Finding, FindingDraft, PlacedEntry, Rule, RuleContext, RuleId, Severity } from './rule';

/** Told how long each rule took, in the unit of `now`; the domain has no clock of its own. */
export interface RuleTiming {
  readonly now: () => number;
  readonly report: (ruleId: RuleId, elapsed: number) => void;
}

/** A finding that a person accepted, with the reason given. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface CheckResult {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Checks one ledger by the rules that the profile leaves on. Accepted findings are left out; see `checkLedgerFully`.
 * @returns findings in sheet order: by row, then by column, then in the registry's order of rules.
 */
export function checkLedger(input: CheckInput, profile: Profile, timing?: RuleTiming): Finding[] {
  return [...checkLedgerFully(input, profile, timing).open];
}

/** Like `checkLedger`, with the accepted findings apart. */
export function checkLedgerFully(input: CheckInput, profile: Profile, timing?: RuleTiming): CheckResult {
  const facts = ledgerFacts(input.entries, input.layout, input.grid);
  const findings = RULES.flatMap((rule) =>
    timed(rule, timing, () => runRule(rule, facts.placed, contextOf(rule, input, facts, profile), profile)),
  );
  return splitAccepted(inSheetOrder(findings), profile);
}

/**
 * Findings after one row changed: rules that judge single rows look at that row alone, rules that compare rows run again,
 * findings about the sheet are kept. When rows came, went or moved, check the whole ledger instead.
 * @param input the ledger as it is now, the changed row read again.
 * @param previous all open findings before the change.
 * @param facts column figures of the last whole check, to be reused; computed anew when absent.
 */
export function recheckRow(
  input: CheckInput,
  profile: Profile,
  previous: readonly Finding[],
  row: number,
  facts: LedgerFacts = ledgerFacts(input.entries, input.layout, input.grid),
): Finding[] {
  const changed = input.entries.filter((entry): entry is PlacedEntry => entry.row === row);
  const fresh = ledgerFacts(input.entries, input.layout, input.grid);
  const found = RULES.flatMap((rule) => {
    if (rule.meta.scope === 'sheet') return [];
    const known = rule.meta.scope === 'entry' ? facts : fresh;
    return runRule(rule, changed, contextOf(rule, input, known, profile), profile);
  });
  const scopes = new Map(RULES.map((rule) => [rule.meta.id, rule.meta.scope]));
  const kept = previous.filter((finding) => {
    const scope = scopes.get(finding.ruleId);
    return scope === 'sheet' || (scope === 'entry' && finding.row !== row);
  });
  return [...splitAccepted(inSheetOrder([...kept, ...found]), profile).open];
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

function contextOf(rule: Rule, input: CheckInput, facts: LedgerFacts, profile: Profile): RuleContext<string> {
  return { ...input, facts, limit: (name) => limitOf(rule.meta, name, profile) };
}

function runRule(
  rule: Rule,
  entries: readonly PlacedEntry[],
  context: RuleContext<string>,
  profile: Profile,
): readonly Finding[] {
  const severity = severityOf(rule.meta, profile);
  if (severity === null) return [];
  const drafts = isEntryRule(rule) ? entries.flatMap((entry) => rule.check(entry, context)) : rule.check(context);
  return drafts.map((draft) => complete(draft, rule.meta.id, severity, context.layout.sheet));
}

function isEntryRule(rule: Rule): rule is Extract<Rule, { meta: { scope: 'entry' } }> {
  return rule.meta.scope === 'entry';
}

function complete(draft: FindingDraft, ruleId: RuleId, severity: Severity, sheet: string): Finding {
  const { note, data, ...rest } = draft;
  return { ...rest, ruleId, severity: note ? 'info' : severity, sheet, data: data ?? {} };
}

function timed<Result>(rule: Rule, timing: RuleTiming | undefined, run: () => Result): Result {
  if (timing === undefined) return run();
  const begin = timing.now();
  const result = run();
  timing.report(rule.meta.id, timing.now() - begin);
  return result;
}

const ORDER = new Map(RULES.map((rule, index) => [rule.meta.id, index]));

function inSheetOrder(findings: readonly Finding[]): Finding[] {
  const columnOf = ({ cell }: Finding): number => columnNumber(cell.replace(/\d+$/, ''));
  const orderOf = ({ ruleId }: Finding): number => ORDER.get(ruleId) ?? 0;
  return [...findings].sort((a, b) => a.row - b.row || columnOf(a) - columnOf(b) || orderOf(a) - orderOf(b));
}

function splitAccepted(findings: readonly Finding[], profile: Profile): CheckResult {
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const reason = acceptedReason(finding, profile);
    if (reason === null) open.push(finding);
    else accepted.push({ finding, reason });
  }
  return { open, accepted };
}
