import type { Temporal } from 'temporal-polyfill';
import type { MessageKey } from '../../i18n/translate';
import type { Field } from '../columns/fields';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { CellValue, SheetGrid } from '../columns/sheet-grid';
import type { CellEdit } from '../edit';
import type { LedgerEntry } from '../entry';
import type { UnitDirectory } from '../units/directory';
import type { PinyinOf } from '../units/load-pinyin';
import type { ColumnNumbers, LedgerFacts } from './ledger-facts';

export type Severity = 'error' | 'warning' | 'info';

/** Groups in which rules are listed, in the order of the documentation. */
export const RULE_GROUPS = ['completeness', 'numbering', 'schedule', 'status', 'units', 'text', 'sheet'] as const;
type RuleGroup = (typeof RULE_GROUPS)[number];

/** Ids are those with a title in the catalogue: a rule without texts does not compile. */
type TitledIn<Key> = Key extends `rules.${infer Id}.title` ? Id : never;
export type RuleId = TitledIn<MessageKey>;

/** A limit that a supervisor may change in the profile; a whole number in the unit that its text names. */
interface OptionSpec {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface RuleMeta<Option extends string = string> {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** `fix`: may run unasked for all findings of the rule. `suggestion`: a person picks. */
  readonly fixable: 'fix' | 'suggestion' | null;
  /** `entry`: judged row by row; `ledger`: compares rows; `sheet`: judges the sheet around the rows. */
  readonly scope: 'entry' | 'ledger' | 'sheet';
  readonly options?: Readonly<Record<Option, OptionSpec>>;
}

/** A value in a message: as it is, or a text of the catalogue in the reader's language. */
type DataValue = string | number | { readonly key: MessageKey };
export type FindingData = Readonly<Record<string, DataValue>>;

export interface Fix {
  readonly edits: readonly CellEdit[];
}

export interface Suggestion {
  readonly labelKey: MessageKey;
  readonly data: FindingData;
  readonly edits: readonly CellEdit[];
}

/** What a rule reports; `check-ledger.ts` adds the rule, the severity and the sheet. */
export interface FindingDraft {
  /** A1 address of the cell that has the defect. */
  readonly cell: string;
  readonly row: number;
  readonly messageKey: MessageKey;
  readonly data?: FindingData;
  readonly value: CellValue;
  /** A milder case of the rule: at most `info`. */
  readonly note?: true;
  readonly fix?: Fix;
  readonly suggestions?: readonly Suggestion[];
}

export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly field?: Field;
  readonly messageKey: MessageKey;
  readonly data: FindingData;
  readonly value: CellValue;
  readonly fix?: Fix;
  readonly suggestions?: readonly Suggestion[];
}

/** Days within which the plan's work lies, both inclusive. */
export interface PlanPeriod {
  readonly start: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
}

export interface CheckInput {
  readonly entries: readonly LedgerEntry[];
  readonly layout: LedgerLayout;
  readonly grid: SheetGrid;
  /** Today, or the day for which the ledger is judged. */
  readonly asOf: Temporal.PlainDate;
  /** Period of the plan when it is known; otherwise it is read from the ledger's title. */
  readonly planPeriod?: PlanPeriod | null;
  /** The workbook's unit directory; absent when it has none. */
  readonly directory?: UnitDirectory;
  /** Pronunciation of names, when it has been loaded: units that sound alike are then told too. */
  readonly pinyinOf?: PinyinOf;
}

export interface RuleContext<Option extends string = never> extends CheckInput {
  /** Figures about whole columns. */
  readonly facts: LedgerFacts;
  /** 1-based columns by field. */
  readonly columns: ColumnNumbers;
  /** The rule's limit from the profile, or its default. */
  readonly limit: (name: Option) => number;
}

export interface EntryRule<Option extends string = string> {
  readonly meta: RuleMeta<Option> & { readonly scope: 'entry' };
  readonly check: (entry: PlacedEntry, context: RuleContext<Option>) => readonly FindingDraft[];
}

export interface LedgerRule<Option extends string = string> {
  readonly meta: RuleMeta<Option> & { readonly scope: 'ledger' | 'sheet' };
  readonly check: (context: RuleContext<Option>) => readonly FindingDraft[];
  /**
   * All that the rule looks at in a row of tasks, as text: while it stays the same, a change of the row cannot change the
   * findings and the rule does not run again. Absent: the rule looks at no row, only at how the sheet is built.
   */
  readonly looksAt?: (entry: PlacedEntry, context: RuleContext<Option>) => string;
}

export type Rule = EntryRule | LedgerRule;

/** What a rule gives for most rows: one list for all, so that judging a row leaves nothing behind. */
export const NOTHING: readonly FindingDraft[] = [];

/** The findings among some cells of a row; most give none. */
export function draftsOf<Item>(
  items: readonly Item[],
  draft: (item: Item) => FindingDraft | null,
): readonly FindingDraft[] {
  let found: FindingDraft[] | null = null;
  for (const item of items) {
    const one = draft(item);
    if (one !== null) (found ??= []).push(one);
  }
  return found ?? NOTHING;
}

/** An entry that stands on a sheet. */
export type PlacedEntry = LedgerEntry & { readonly row: number };

/** Keeps the option names of an entry rule checked by type while the registry sees one type of rule. */
export function defineEntryRule<Option extends string = never>(rule: EntryRule<Option>): EntryRule {
  return rule as unknown as EntryRule;
}

/** The same for a rule that compares rows or judges the sheet. */
export function defineLedgerRule<Option extends string = never>(rule: LedgerRule<Option>): LedgerRule {
  return rule as unknown as LedgerRule;
}
