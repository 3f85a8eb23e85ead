import type { CellValue } from '../../../src/ledger/columns/sheet-grid';
import { parseCell } from '../../../src/ledger/columns/a1';
import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { findingToJson } from '../../../src/ledger/rules/finding-json';
import { DEFAULT_PROFILE, type Profile } from '../../../src/ledger/rules/profile';
import { RULES } from '../../../src/ledger/rules/registry';
import type { CheckInput, Finding, FindingData, RuleId, Severity } from '../../../src/ledger/rules/rule';
import { translator, type MessageKey } from '../../../src/i18n/translate';
import { edited } from './ledger-builder';
import { SPARSE } from './sparse-ledgers';

/** Set by `scripts/mutation-runner.mjs`: mutation testing asks each rule's own cases only. */
const RULES_ALONE = 'RULES_ALONE' in globalThis;

interface Expected {
  readonly cell: string;
  readonly message: MessageKey;
  readonly data?: FindingData;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** The cell after the fix; absent: the finding has no fix. */
  readonly fixed?: CellValue;
  /** The number format that the fix gives it; absent: as it was. */
  readonly format?: string;
  /** The edited cell after each suggestion, in order; absent: there is none. */
  readonly suggested?: readonly CellValue[];
}

export interface RuleCases {
  /** Ledgers in which the rule finds nothing. */
  readonly valid: Readonly<Record<string, CheckInput>>;
  readonly invalid: readonly {
    readonly name: string;
    readonly book: CheckInput;
    readonly found: readonly Expected[];
    readonly profile?: Profile;
  }[];
}

/**
 * Runs a rule on a table of ledgers. For each finding it holds rule, cell, message, data, severity and the exact cell after
 * the fix and after each suggestion; it applies every fix and holds that no finding appears that was not there before.
 */
export function testRule(id: RuleId, severity: Severity, { valid, invalid }: RuleCases): void {
  const findingsOf = (input: CheckInput, profile = DEFAULT_PROFILE): Finding[] =>
    checkLedger(input, alone(id, profile));

  describe(id, () => {
    test.each(Object.entries(valid))('valid: %s', (_name, input) => {
      expect(findingsOf(input).map(({ cell, messageKey }) => `${cell} ${messageKey}`)).toEqual([]);
    });

    test.each(invalid.map((item) => [item.name, item] as const))('invalid: %s', (_name, { book, found, profile }) => {
      const findings = findingsOf(book, profile);
      expect(findings.flatMap(sentences).filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
      expect(findings.map((finding) => shape(finding, book))).toEqual(
        found.map(({ data = {}, suggested = [], fixed = null, format = null, ...rest }) => ({
          severity,
          data,
          fixed,
          suggested,
          format,
          ...rest,
        })),
      );
    });

    test.each(Object.entries(SPARSE))('lives with %s', (_name, input) => {
      expect(() => findingsOf(input)).not.toThrow();
    });

    (RULES_ALONE ? test.skip : test).each(invalid.map((item) => [item.name, item] as const))(
      'fixes add no finding: %s',
      (_name, { book, profile }) => {
        for (const { fix } of findingsOf(book, profile)) {
          if (fix === undefined) continue;
          const before = new Set(checkLedger(book, profile ?? DEFAULT_PROFILE).map(key));
          const after = checkLedger(edited(book, fix.edits), profile ?? DEFAULT_PROFILE).map(key);
          expect(after.filter((finding) => !before.has(finding))).toEqual([]);
          expect(after.length).toBeLessThan(before.size);
        }
      },
    );
  });
}

/** The profile with every other rule off: which tests run a line of a rule then tells which tests speak of it. */
function alone(id: RuleId, profile: Profile): Profile {
  const others = RULES.filter(({ meta }) => meta.id !== id).map(({ meta }) => [meta.id, { enabled: false }]);
  return { ...profile, rules: { ...profile.rules, ...Object.fromEntries(others) } };
}

/** What a reader sees of a finding; a value that is missing stays a name in braces. */
function sentences(finding: Finding): string[] {
  const { message, suggestions } = findingToJson(finding, translator('zh-CN'));
  return [message, ...suggestions.map(({ label }) => label)];
}

function key({ ruleId, cell }: Finding): string {
  return `${ruleId} ${cell}`;
}

function shape(finding: Finding, book: CheckInput): Record<string, unknown> {
  const { cell, messageKey: message, data, severity, fix, suggestions = [] } = finding;
  return {
    cell,
    message,
    data,
    severity,
    fixed: fix === undefined ? null : cellAfter(book, fix.edits),
    format: fix?.edits[0]?.numberFormat ?? null,
    suggested: suggestions.map(({ edits }) => cellAfter(book, edits)),
  };
}

/** What the first edited cell holds after the edits. */
function cellAfter(book: CheckInput, edits: Parameters<typeof edited>[1]): CellValue | undefined {
  const place = parseCell(edits[0]?.cell ?? '');
  return place === null ? undefined : edited(book, edits).grid.values[place.row - 1]?.[place.column - 1];
}
