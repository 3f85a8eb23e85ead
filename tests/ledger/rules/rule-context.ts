import { columnsOf, ledgerFacts } from '../../../src/ledger/rules/ledger-facts';
import type { CheckInput, PlacedEntry, RuleContext } from '../../../src/ledger/rules/rule';

/** What a rule is given when it judges a ledger, and the ledger's rows: for cases of what several rules share. */
export function contextOf(input: CheckInput): { readonly context: RuleContext; readonly rows: readonly PlacedEntry[] } {
  const facts = ledgerFacts(input.entries, input.layout);
  return { context: { ...input, facts, columns: columnsOf(input.layout), limit: () => 0 }, rows: facts.placed };
}
