import type { Translate } from '../../i18n/translate';
import type { Status } from '../entry';
import type { Band, BandOptions } from './band-options';
import { anyOf, excelTrim, messageExpression, quote } from './formula-text';

/** References of one row as its formulas write them, column fixed and row free: `$L5`. */
export interface LiveCells {
  /** Our due column (`dueContent`): a date, a text for work that goes on, or empty. */
  readonly due: string;
  readonly status?: string;
  readonly completedOn?: string;
  readonly signedOffOn?: string;
  /** `full`: the number that stands for 100 %; `fullTexts`: texts in the column that say so (`100%` as text). */
  readonly progress?: { readonly cell: string; readonly full: number; readonly fullTexts: readonly string[] };
  /** The user's column of the last report's day. */
  readonly reportedOn?: string;
  /** Our column of the day until which the last report is fresh (`reportDueContent`). */
  readonly reportDue?: string;
  /** Our column of the start, needed for `ratio` only. */
  readonly start?: string;
}

/** The texts in the ledger's status column, by their reading: every spelling that occurs, and the standard ones. */
export type StatusTexts = Readonly<Partial<Record<Status, readonly string[]>>>;

export interface LiveLayout {
  readonly cells: LiveCells;
  readonly statusTexts: StatusTexts;
  readonly options: Pick<BandOptions, 'dueSoonDays' | 'urgentDays' | 'ratio' | 'judgeSuspended'>;
}

type Condition = Exclude<Band, 'done'> | 'done' | 'urgent';

/**
 * Conditions of one row on TODAY(), for conditional formats and as parts of other formulas: the bands of `bandOf`, and
 * `urgent`, the nearer step of `dueSoon`. Exactly one band is true. No array constant, for Excel refuses those in conditional
 * formats; only functions that Excel 2021 and LibreOffice share.
 */
export function bandConditions(layout: LiveLayout): Record<Condition, string> {
  const { done, exempt, dated, open, overdue, soon, urgent, stale } = parts(layout);
  const judged = `NOT(${done}),NOT(${exempt})`;
  // IF, not AND: Excel's AND evaluates every part, and a text in the due column minus TODAY() is an error.
  const past = `IF(${dated},${overdue},FALSE)`;
  const near = `IF(${dated},IF(${overdue},FALSE,${soon}),FALSE)`;
  const calm = `NOT(IF(${dated},IF(${overdue},TRUE,${soon}),FALSE))`;
  return {
    done,
    overdue: `AND(${judged},${past})`,
    dueSoon: `AND(${judged},${near})`,
    urgent: `AND(${judged},IF(${near},${urgent},FALSE))`,
    stale: `AND(${judged},${calm},${stale})`,
    onTrack: `AND(NOT(${done}),${open},OR(${exempt},AND(${calm},NOT(${stale}))))`,
    noDate: `AND(NOT(${done}),NOT(${open}),OR(${exempt},NOT(${stale})))`,
  };
}

/** `=…` for a helper column that holds the band's name (`逾期`), on which filters and the live board count. */
export function bandFormula(layout: LiveLayout, t: Translate): string {
  const label = (band: Band): string => quote(t(`progress.band.${band}`));
  const { done, exempt, dated, open, overdue, soon, stale } = parts(layout);
  const undated = `IF(${stale},${label('stale')},IF(${open},${label('onTrack')},${label('noDate')}))`;
  const byDate = `IF(${overdue},${label('overdue')},IF(${soon},${label('dueSoon')},${undated}))`;
  const suspended = `IF(${open},${label('onTrack')},${label('noDate')})`;
  return `=IF(${done},${label('done')},IF(${exempt},${suspended},IF(${dated},${byDate},${undated})))`;
}

/** `=…` for a helper column that holds the status by its standard label, whatever spelling the ledger's own cell has. */
export function statusLabelFormula({ cells, statusTexts }: LiveLayout, t: Translate): string {
  const none = quote(t('progress.status.none'));
  if (!cells.status) return `=${none}`;
  const labelled = (Object.keys(statusTexts) as Status[]).reduceRight(
    (rest, status) =>
      `IF(${hasStatus(cells.status, statusTexts[status] ?? [])},${quote(t(`progress.status.${status}`))},${rest})`,
    none,
  );
  return `=${labelled}`;
}

/** `=…` for the alert column: the text of `alertText` (`逾期12天`, `还剩5天`), alive on TODAY(). */
export function alertFormula(layout: LiveLayout, t: Translate): string {
  const { due } = layout.cells;
  const { done, exempt, dated, open, overdue, soon, stale } = parts(layout);
  const late = messageExpression(t, 'progress.alert.overdue', 'days', `TODAY()-${due}`);
  const left = messageExpression(t, 'progress.alert.left', 'days', `${due}-TODAY()`);
  const leftOrToday = `IF(${due}=TODAY(),${quote(t('progress.alert.today'))},${left})`;
  const old = staleExpression(layout.cells, t);
  const byDate = `IF(${overdue},${late},IF(${soon},${leftOrToday},IF(${stale},${old},${leftOrToday})))`;
  const ongoing = quote(t('progress.alert.ongoing'));
  const undated = `IF(${stale},${old},IF(${open},${ongoing},${quote(t('progress.alert.noDate'))}))`;
  const rest = `IF(${dated},${byDate},${undated})`;
  const suspended = quote(t('progress.alert.suspended'));
  return `=IF(${done},${quote(t('progress.alert.done'))},IF(${exempt},${suspended},${rest}))`;
}

/** The condition of a conditional format where a band column stands (`bandFormula`): cheaper than the whole condition in every cell. */
export function bandLabelCondition(bandCell: string, band: Band, t: Translate): string {
  return `${bandCell}=${quote(t(`progress.band.${band}`))}`;
}

interface Parts {
  readonly done: string;
  readonly exempt: string;
  readonly dated: string;
  /** A date, or work that goes on. */
  readonly open: string;
  readonly overdue: string;
  readonly soon: string;
  readonly urgent: string;
  readonly stale: string;
}

function parts({ cells, statusTexts, options }: LiveLayout): Parts {
  const { due, start, reportDue } = cells;
  const within = (days: number, share: number | undefined): string => {
    const byDays = `${due}-TODAY()<=${days}`;
    if (share === undefined || !start) return byDays;
    return `IF(AND(ISNUMBER(${start}),${start}<${due}),(TODAY()-${start})/(${due}-${start})>=${share},${byDays})`;
  };
  return {
    done: doneCondition(cells, statusTexts),
    exempt: options.judgeSuspended ? 'FALSE' : hasStatus(cells.status, statusTexts.suspended ?? []),
    dated: `ISNUMBER(${due})`,
    open: `${due}<>""`,
    overdue: `${due}<TODAY()`,
    soon: within(options.dueSoonDays, options.ratio?.soon),
    urgent: within(options.urgentDays, options.ratio?.urgent),
    // A text in the column stands for "never reported"; in Excel's order text is greater than any number, so it is asked first.
    stale: reportDue ? `IF(ISNUMBER(${reportDue}),${reportDue}<TODAY(),${reportDue}<>"")` : 'FALSE',
  };
}

function doneCondition(cells: LiveCells, texts: StatusTexts): string {
  const byStatus = hasStatus(cells.status, [...(texts.completed ?? []), ...(texts.signedOff ?? [])]);
  const evidence = [cells.completedOn, cells.signedOffOn]
    .filter((cell): cell is string => cell !== undefined)
    .map((cell) => `AND(ISNUMBER(${cell}),${cell}<=TODAY())`);
  const { progress } = cells;
  if (progress) {
    evidence.push(`AND(ISNUMBER(${progress.cell}),${progress.cell}>=${progress.full})`);
    if (progress.fullTexts.length > 0) evidence.push(hasStatus(progress.cell, progress.fullTexts));
  }
  if (evidence.length === 0) return byStatus;
  if (!cells.status) return anyOf(evidence);
  const stated = hasStatus(cells.status, Object.values(texts).flat());
  return `OR(${byStatus},AND(NOT(${stated}),${anyOf(evidence)}))`;
}

function hasStatus(cell: string | undefined, texts: readonly string[]): string {
  if (!cell) return 'FALSE';
  const distinct = [...new Set(texts.map(excelTrim))].filter((text) => text !== '');
  return anyOf(distinct.map((text) => `TRIM(${cell})=${quote(text)}`));
}

function staleExpression({ reportedOn }: LiveCells, t: Translate): string {
  const never = quote(t('progress.alert.neverReported'));
  if (!reportedOn) return never;
  const age = messageExpression(t, 'progress.alert.stale', 'days', `TODAY()-${reportedOn}`);
  return `IF(ISNUMBER(${reportedOn}),${age},${never})`;
}
