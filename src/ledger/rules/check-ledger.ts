import { columnNumber } from '../columns/a1';
import { ledgerFacts, type LedgerFacts } from './ledger-facts';
import { acceptedReason, limitOf, severityOf, type Profile } from './profile';
import { RULES } from './registry';
import type { CheckInput, EntryRule, Finding, FindingDraft, PlacedEntry, Rule, RuleId, Severity } from './rule';

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
  const findings = runRules(RULES, facts.placed, input, facts, profile, timing);
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
  const found = [
    ...runRules(RULES.filter(isEntryRule), changed, input, facts, profile),
    ...runRules(
      RULES.filter((rule) => rule.meta.scope === 'ledger'),
      changed,
      input,
      fresh,
      profile,
    ),
  ];
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

/** Runs the rules that are on: those for single rows row by row, so that what they share of a row is looked up once. */
function runRules(
  rules: readonly Rule[],
  entries: readonly PlacedEntry[],
  input: CheckInput,
  facts: LedgerFacts,
  profile: Profile,
  timing?: RuleTiming,
): Finding[] {
  const findings: Finding[] = [];
  const elapsed = new Map<RuleId, number>();
  const add = (rule: Rule, severity: Severity, drafts: readonly FindingDraft[], begin: number): void => {
    for (const draft of drafts) findings.push(complete(draft, rule.meta.id, severity, input.layout.sheet));
    if (timing !== undefined) elapsed.set(rule.meta.id, (elapsed.get(rule.meta.id) ?? 0) + timing.now() - begin);
  };
  const ready = rules.flatMap((rule) => {
    const severity = severityOf(rule.meta, profile);
    const limit = (name: string): number => limitOf(rule.meta, name, profile);
    return severity === null ? [] : [{ rule, severity, context: { ...input, facts, limit } }];
  });
  for (const { rule, severity, context } of ready) {
    if (isEntryRule(rule)) continue;
    const begin = timing?.now() ?? 0;
    add(rule, severity, rule.check(context), begin);
  }
  for (const entry of entries) {
    for (const { rule, severity, context } of ready) {
      if (!isEntryRule(rule)) continue;
      const begin = timing?.now() ?? 0;
      add(rule, severity, rule.check(entry, context), begin);
    }
  }
  for (const { rule } of ready) timing?.report(rule.meta.id, elapsed.get(rule.meta.id) ?? 0);
  return findings;
}

function isEntryRule(rule: Rule): rule is EntryRule {
  return rule.meta.scope === 'entry';
}

function complete(draft: FindingDraft, ruleId: RuleId, severity: Severity, sheet: string): Finding {
  const { note, data, ...rest } = draft;
  return { ...rest, ruleId, severity: note ? 'info' : severity, sheet, data: data ?? {} };
}

const ORDER = new Map(RULES.map((rule, index) => [rule.meta.id, index]));

function inSheetOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({
      finding,
      column: columnNumber(finding.cell.replace(/\d+$/, '')),
      order: ORDER.get(finding.ruleId) ?? 0,
    }))
    .sort((a, b) => a.finding.row - b.finding.row || a.column - b.column || a.order - b.order)
    .map(({ finding }) => finding);
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
