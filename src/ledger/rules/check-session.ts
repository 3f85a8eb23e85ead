import type { Field } from '../columns/fields';
import { splitAccepted, type AcceptedFinding } from './acceptance';
import { columnsOf, ledgerFacts, type ColumnNumbers, type EntryChange } from './ledger-facts';
import { limitOf, severityOf, type Profile } from './profile';
import { RULES } from './registry';
import type {
  CheckInput,
  EntryRule,
  Finding,
  FindingDraft,
  LedgerRule,
  PlacedEntry,
  Rule,
  RuleContext,
  RuleId,
  Severity,
} from './rule';

/** Told how long each rule took, in the unit of `now`; the domain has no clock of its own. */
export interface RuleTiming {
  readonly now: () => number;
  readonly report: (ruleId: RuleId, elapsed: number) => void;
}

export interface CheckResult {
  /** In sheet order: by row, then by column, then in the registry's order of rules. */
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** A checked ledger that can be checked again in part. */
export interface CheckSession {
  /** What was checked last. */
  readonly input: () => CheckInput;
  readonly result: () => CheckResult;
  /**
   * Checks again after the content of some rows changed: what judges single rows runs on those alone, and again on all only
   * where a figure about the whole column turned; what compares rows runs again only where a row changed in what it compares.
   * @param input the ledger as it is now, of the same rows, layout, day and directory; entries that did not change are the same objects.
   * @returns false, and nothing is done, when this is another ledger or rows came, went or moved: start a new session then.
   */
  readonly update: (input: CheckInput) => boolean;
}

interface Ready<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly context: RuleContext<string>;
}

const ROWS_AT_ONCE = 256;

/** Checks a ledger by the rules that the profile leaves on. */
export function checkSession(first: CheckInput, profile: Profile, timing?: RuleTiming): CheckSession {
  const facts = ledgerFacts(first.entries, first.layout);
  const { entryRules, ledgerRules } = readyRules(first, facts, profile);
  const rowOfEntries = new Map<number, Finding[]>();
  const ofLedger = new Map<RuleId, Finding[]>();
  const elapsed = new Map<RuleId, number>();
  let input = first;
  let result: CheckResult | null = null;

  const fields = fieldsByColumn(columnsOf(first.layout));
  const completed = (drafts: readonly FindingDraft[], { rule, severity }: Ready<Rule>): Finding[] =>
    drafts.map((draft) => complete(draft, rule.meta.id, severity, first.layout.sheet, fields));

  /** One rule after another on some rows at a time: what is looked up of a row serves all rules, and is not kept for all rows. */
  const judgeRows = (entries: readonly PlacedEntry[], rules: readonly Ready<EntryRule>[]): void => {
    for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
      const block = entries.slice(from, from + ROWS_AT_ONCE);
      facts.judging(block);
      const touched = new Set<Finding[]>();
      for (const ready of rules) {
        const { meta, check } = ready.rule;
        facts.askedBy(meta.id);
        const begin = timing?.now() ?? 0;
        for (const entry of block) {
          const drafts = check(entry, ready.context);
          if (drafts.length === 0) continue;
          let found = rowOfEntries.get(entry.row);
          if (found === undefined) rowOfEntries.set(entry.row, (found = []));
          found.push(...completed(drafts, ready));
          touched.add(found);
        }
        if (timing !== undefined) elapsed.set(meta.id, (elapsed.get(meta.id) ?? 0) + timing.now() - begin);
      }
      for (const found of touched) found.sort(compare);
    }
  };
  const judgeLedger = (ready: Ready<LedgerRule>): void => {
    const { id } = ready.rule.meta;
    facts.askedBy(id);
    const begin = timing?.now() ?? 0;
    ofLedger.set(id, completed(ready.rule.check(ready.context), ready));
    if (timing !== undefined) elapsed.set(id, (elapsed.get(id) ?? 0) + timing.now() - begin);
  };
  const forget = (row: number, rules: ReadonlySet<RuleId>): void => {
    const left = rowOfEntries.get(row)?.filter(({ ruleId }) => !rules.has(ruleId)) ?? [];
    if (left.length > 0) rowOfEntries.set(row, left);
    else rowOfEntries.delete(row);
  };

  for (const ready of ledgerRules) judgeLedger(ready);
  judgeRows(facts.placed, entryRules);
  for (const { meta } of RULES)
    if (severityOf(meta, profile) !== null) timing?.report(meta.id, elapsed.get(meta.id) ?? 0);

  return {
    input: () => input,
    result: () => (result ??= resultOf(rowOfEntries, ofLedger, facts.placed, profile)),
    update: (next) => {
      const changes = changesOf(input, next, facts.placed);
      if (changes === null) return false;
      if (changes.length === 0) return true;
      const all = [...ledgerRules, ...entryRules];
      const looks = ledgerRules.map((ready) =>
        looksAt(
          ready,
          changes.map(({ before }) => before),
        ),
      );
      const touched = facts.replace(changes, () => {
        // The rules hold on to their contexts: they are turned to the new sheet, not made anew.
        for (const { context } of all) Object.assign(context, { entries: next.entries, grid: next.grid });
      });
      input = next;
      result = null;
      const again = entryRules.filter(({ rule }) => touched.has(rule.meta.id));
      const rest = entryRules.filter(({ rule }) => !touched.has(rule.meta.id));
      const idsAgain = new Set(again.map(({ rule }) => rule.meta.id));
      const idsRest = new Set(rest.map(({ rule }) => rule.meta.id));
      for (const { after } of changes) forget(after.row, idsRest);
      judgeRows(
        changes.map(({ after }) => after),
        rest,
      );
      if (again.length > 0) {
        for (const { row } of facts.placed) forget(row, idsAgain);
        judgeRows(facts.placed, again);
      }
      ledgerRules.forEach((ready, index) => {
        const now = looksAt(
          ready,
          changes.map(({ after }) => after),
        );
        if (now !== looks[index] || touched.has(ready.rule.meta.id)) judgeLedger(ready);
      });
      return true;
    },
  };
}

function readyRules(input: CheckInput, facts: ReturnType<typeof ledgerFacts>, profile: Profile) {
  const columns = columnsOf(input.layout);
  const entryRules: Ready<EntryRule>[] = [];
  const ledgerRules: Ready<LedgerRule>[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule.meta, profile);
    if (severity === null) continue;
    const limits = new Map<string, number>();
    const limit = (name: string): number => {
      const known = limits.get(name) ?? limitOf(rule.meta, name, profile);
      limits.set(name, known);
      return known;
    };
    const context = { ...input, facts, columns, limit };
    if (isEntryRule(rule)) entryRules.push({ rule, severity, context });
    else ledgerRules.push({ rule, severity, context });
  }
  return { entryRules, ledgerRules };
}

function isEntryRule(rule: Rule): rule is EntryRule {
  return rule.meta.scope === 'entry';
}

/** The rows whose entry is another object now; null when it is not the same ledger with the same rows. */
function changesOf(
  before: CheckInput,
  after: CheckInput,
  placed: readonly PlacedEntry[],
): readonly EntryChange[] | null {
  const same =
    before.layout === after.layout &&
    before.directory === after.directory &&
    before.pinyinOf === after.pinyinOf &&
    before.asOf.equals(after.asOf) &&
    samePeriod(before, after);
  if (!same) return null;
  const next = after.entries.filter((entry): entry is PlacedEntry => entry.row !== null);
  if (next.length !== placed.length) return null;
  const changes: EntryChange[] = [];
  for (const [index, entry] of next.entries()) {
    const old = placed[index] as PlacedEntry;
    if (old === entry) continue;
    if (old.row !== entry.row) return null;
    changes.push({ index, before: old, after: entry });
  }
  return changes;
}

function samePeriod({ planPeriod: a }: CheckInput, { planPeriod: b }: CheckInput): boolean {
  return `${a?.start.toString()} ${a?.due.toString()}` === `${b?.start.toString()} ${b?.due.toString()}`;
}

function looksAt({ rule, context }: Ready<LedgerRule>, entries: readonly PlacedEntry[]): string {
  return rule.looksAt === undefined ? '' : entries.map((entry) => rule.looksAt?.(entry, context)).join('\u0001');
}

function fieldsByColumn(columns: ColumnNumbers): ReadonlyMap<number, Field> {
  return new Map((Object.entries(columns) as [Field, number][]).map(([field, column]) => [column, field]));
}

function complete(
  { cell, row, messageKey, data = {}, value, note, fix, suggestions }: FindingDraft,
  ruleId: RuleId,
  severity: Severity,
  sheet: string,
  fields: ReadonlyMap<number, Field>,
): Finding {
  const field = fields.get(columnOf(cell));
  return {
    ruleId,
    severity: note ? 'info' : severity,
    sheet,
    row,
    cell,
    ...(field === undefined ? {} : { field }),
    messageKey,
    data,
    value,
    ...(fix === undefined ? {} : { fix }),
    ...(suggestions === undefined ? {} : { suggestions }),
  };
}

const ORDER = new Map(RULES.map((rule, index) => [rule.meta.id, index]));

function resultOf(
  ofRows: ReadonlyMap<number, readonly Finding[]>,
  ofLedger: ReadonlyMap<RuleId, readonly Finding[]>,
  placed: readonly PlacedEntry[],
  profile: Profile,
): CheckResult {
  const rows = new Map<number, readonly Finding[]>(ofRows);
  const mixed = new Map<number, Finding[]>();
  for (const finding of [...ofLedger.values()].flat()) {
    let list = mixed.get(finding.row);
    if (list === undefined) {
      mixed.set(finding.row, (list = [...(rows.get(finding.row) ?? [])]));
      rows.set(finding.row, list);
    }
    list.push(finding);
  }
  for (const list of mixed.values()) list.sort(compare);
  const inOrder = [...rows.keys()].sort((a, b) => a - b).flatMap((row) => rows.get(row) ?? []);
  return splitAccepted(inOrder, profile, placed);
}

function compare(a: Finding, b: Finding): number {
  return columnOf(a.cell) - columnOf(b.cell) || (ORDER.get(a.ruleId) ?? 0) - (ORDER.get(b.ruleId) ?? 0);
}

/** 1-based column of an address that a rule made. */
function columnOf(cell: string): number {
  let column = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at) - 64;
    if (code < 1) break;
    column = column * 26 + code;
  }
  return column;
}
