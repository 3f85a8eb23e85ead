import type { Temporal } from 'temporal-polyfill';
import type { Translate } from '../../i18n/translate';
import { columnLetters } from '../columns/a1';
import type { Field } from '../columns/fields';
import type { LedgerEntry, Status } from '../entry';
import { areaCell, unitListCell } from '../summary/board-formulas';
import type { CanonicalUnit } from '../summary/by-unit';
import { areaOf } from '../area-of';
import {
  alertFormula,
  bandConditions,
  bandFormula,
  bandLabelCondition,
  statusLabelFormula,
  type LiveLayout,
} from './alert-formulas';
import { bandOptions, type BandOptions } from './band-options';
import { dueContent, reportDueContent, startContent, type LiveContent } from './live-content';

/** `leads` … `status` are there only for the live board, whose formulas count in them. */
export type HelperKey = 'due' | 'alert' | 'band' | 'reportDue' | 'start' | BoardKey;
export type BoardKey = (typeof BOARD_KEYS)[number];
const BOARD_KEYS = ['leads', 'cooperating', 'area', 'status'] as const;

/** Contents of a helper cell; `filled` is the column's one formula, which differs by its row numbers only. */
export type HelperContent = LiveContent | { readonly kind: 'filled' };

/** One helper column of ours at the right end of a ledger. */
export interface HelperColumn {
  readonly key: HelperKey;
  readonly header: string;
  /** One content for each sheet row from `firstRow` to `lastRow`; rows that are no entries are empty. */
  readonly contents: readonly HelperContent[];
  /** What the rows of kind `filled` hold: this formula of `firstRow`, filled down. Null where none is of that kind. */
  readonly filled: string | null;
  readonly isDate: boolean;
  /** Kept out of sight: other columns count on it, people need not read it. */
  readonly hidden: boolean;
}

/** How a band looks: fill and letter colours that stay apart in grey print and for colour-blind readers; never colour alone. */
export interface BandFormat {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
}

export type BandStyleKey = 'overdue' | 'urgent' | 'dueSoon' | 'stale' | 'noDate' | 'done';

/** Contrast of each pair is at least 4.5 : 1 (WCAG AA); the fills differ in lightness as well as in hue. */
export const BAND_FORMATS: Readonly<Record<BandStyleKey, BandFormat>> = {
  overdue: { fill: '#F8CBCB', color: '#7A0C12', bold: true },
  urgent: { fill: '#FFD9A8', color: '#6B3500', bold: true },
  dueSoon: { fill: '#FFF2C2', color: '#5C4400', bold: false },
  stale: { fill: '#D6E4F5', color: '#123C69', bold: false },
  noDate: { fill: '#ECE7F2', color: '#4A3B63', bold: false },
  done: { fill: null, color: '#5F6B66', bold: false },
};

export interface HighlightCondition {
  readonly key: BandStyleKey;
  /** Formula expression without `=`, written for the ledger's first row. */
  readonly expression: string;
  readonly format: BandFormat;
}

export interface HighlightPlan {
  readonly columns: readonly HelperColumn[];
  /** In order of precedence; each stops the next. */
  readonly conditions: readonly HighlightCondition[];
}

export interface HighlightInput {
  readonly entries: readonly LedgerEntry[];
  /** 1-based sheet rows of the ledger's body. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Letters by field. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** 1-based column where the first helper column goes. */
  readonly firstHelperColumn: number;
  readonly asOf: Temporal.PlainDate;
  readonly options: Partial<BandOptions>;
  /** Write the columns that the live board counts in. */
  readonly board?: boolean;
  /** The name under which a unit is counted; by default as written. */
  readonly canonicalUnit?: CanonicalUnit;
}

/**
 * What highlighting writes, as data: helper columns that stay alive on TODAY() without the add-in, and the conditional formats
 * that read them. The report and start columns are there only when some row needs them.
 */
export function highlightPlan(input: HighlightInput, t: Translate): HighlightPlan {
  const options = bandOptions(input.options);
  const needsReport = input.entries.some((entry) => isFilled(reportContent(entry, input, t)));
  const keys: HelperKey[] = ['due', 'alert', 'band'];
  if (needsReport) keys.push('reportDue');
  if (options.ratio) keys.push('start');
  if (input.board) keys.push(...BOARD_KEYS);
  const letterOf = (key: HelperKey): string => columnLetters(input.firstHelperColumn + keys.indexOf(key));
  // Figures of the whole column, taken once and not for every row.
  const whole = {
    full: fullProgress(input.entries),
    fullTexts: fullTextsOf(input.entries),
    statusTexts: statusTextsOf(input.entries, t),
    options,
  };
  const layout = liveLayout(input.columns, whole, keys, letterOf, input.firstRow);
  const byRow = new Map(input.entries.map((entry) => [entry.row, entry]));

  const columns = keys.map((key): HelperColumn => {
    const filled = formulaOf(key, layout, t);
    const contents: HelperContent[] = [];
    for (let row = input.firstRow; row <= input.lastRow; row += 1) {
      const entry = byRow.get(row);
      contents.push(entry ? (filled === null ? contentOf(key, entry, row, input, t) : FILLED) : EMPTY);
    }
    const isDate = key === 'due' || key === 'reportDue' || key === 'start';
    return { key, header: headerOf(key, t), contents, filled, isDate, hidden: key !== 'due' && key !== 'alert' };
  });

  const bandCell = `$${letterOf('band')}${input.firstRow}`;
  const urgent = `AND(${bandCell}<>"",${bandConditions(layout).urgent})`;
  const expressions: [BandStyleKey, string][] = [
    ['overdue', bandLabelCondition(bandCell, 'overdue', t)],
    ['urgent', urgent],
    ['dueSoon', bandLabelCondition(bandCell, 'dueSoon', t)],
    ['stale', bandLabelCondition(bandCell, 'stale', t)],
    ['noDate', bandLabelCondition(bandCell, 'noDate', t)],
    ['done', bandLabelCondition(bandCell, 'done', t)],
  ];
  return {
    columns,
    conditions: expressions.map(([key, expression]) => ({ key, expression, format: BAND_FORMATS[key] })),
  };
}

const EMPTY: HelperContent = { kind: 'empty' };
const FILLED: HelperContent = { kind: 'filled' };

/** The formula that a column holds in every row; null where the rows' contents differ. */
function formulaOf(key: HelperKey, layout: LiveLayout, t: Translate): string | null {
  if (key === 'alert') return alertFormula(layout, t);
  if (key === 'band') return bandFormula(layout, t);
  return key === 'status' ? statusLabelFormula(layout, t) : null;
}

function contentOf(key: HelperKey, entry: LedgerEntry, row: number, input: HighlightInput, t: Translate): LiveContent {
  switch (key) {
    case 'due':
      return dueContent(entry, input.asOf, input.options, t);
    case 'reportDue':
      return reportContent(entry, input, t, row);
    case 'start':
      return startContent(entry, input.options);
    case 'leads':
      return textContent(unitListCell(entry.leadUnits, input.canonicalUnit));
    case 'cooperating':
      return textContent(unitListCell(entry.cooperatingUnits, input.canonicalUnit));
    case 'area':
      return textContent(areaCell(areaOf(entry), t));
    default:
      return { kind: 'empty' };
  }
}

function headerOf(key: HelperKey, t: Translate): string {
  return isBoardKey(key) ? t(`summary.helper.${key}`) : t(`progress.column.${key}`);
}

function isBoardKey(key: HelperKey): key is BoardKey {
  return (BOARD_KEYS as readonly string[]).includes(key);
}

function textContent(text: string): LiveContent {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function reportContent(entry: LedgerEntry, input: HighlightInput, t: Translate, row = entry.row ?? 0): LiveContent {
  const letter = input.columns.reportedOn;
  return reportDueContent(entry, letter ? `$${letter}${row}` : null, input.asOf, input.options, t);
}

function isFilled(content: LiveContent): boolean {
  return content.kind !== 'empty';
}

interface WholeColumn {
  readonly full: number;
  readonly fullTexts: readonly string[];
  readonly statusTexts: LiveLayout['statusTexts'];
  readonly options: BandOptions;
}

function liveLayout(
  columns: HighlightInput['columns'],
  { full, fullTexts, statusTexts, options }: WholeColumn,
  keys: readonly HelperKey[],
  letterOf: (key: HelperKey) => string,
  row: number,
): LiveLayout {
  const cell = (letter: string | undefined): string | undefined => (letter ? `$${letter}${row}` : undefined);
  const progress = cell(columns.progress);
  return {
    cells: {
      due: `$${letterOf('due')}${row}`,
      status: cell(columns.status),
      completedOn: cell(columns.completedOn),
      signedOffOn: cell(columns.signedOffOn),
      reportedOn: cell(columns.reportedOn),
      progress: progress === undefined ? undefined : { cell: progress, full, fullTexts },
      reportDue: keys.includes('reportDue') ? cell(letterOf('reportDue')) : undefined,
      start: keys.includes('start') ? cell(letterOf('start')) : undefined,
    },
    statusTexts,
    options,
  };
}

/** 100 where the column holds whole percents (`45`), 1 where it holds shares (`45%`). */
function fullProgress(entries: readonly LedgerEntry[]): number {
  return entries.some(({ cells }) => typeof cells.progress?.value === 'number' && cells.progress.value > 1) ? 100 : 1;
}

/** Texts of the progress column that say 100 %. */
function fullTextsOf(entries: readonly LedgerEntry[]): readonly string[] {
  const full = entries.filter(({ progress, cells }) => progress === 1 && typeof cells.progress?.value === 'string');
  return [...new Set(full.map(({ cells }) => String(cells.progress!.value)))];
}

const STATUSES: readonly Status[] = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended'];

/** Every spelling in the status column by its reading, and the standard ones, so that a formula judges as the add-in does. */
function statusTextsOf(entries: readonly LedgerEntry[], t: Translate): Partial<Record<Status, readonly string[]>> {
  const texts = new Map(STATUSES.map((status) => [status, new Set([t(`progress.status.${status}`)])]));
  for (const { status, cells } of entries)
    if (status && cells.status) texts.get(status)?.add(String(cells.status.value));
  return Object.fromEntries([...texts].map(([status, set]) => [status, [...set]]));
}
