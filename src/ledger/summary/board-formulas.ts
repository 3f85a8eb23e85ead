import type { Translate } from '../../i18n/translate';
import type { Band } from '../progress/band-options';
import { dateCall, quote } from '../progress/formula-text';
import { distinct, type CanonicalUnit } from './by-unit';
import { monthDays } from './month';

/**
 * Absolute column ranges of one ledger, all of the same rows and with the sheet: `'台账'!$M$5:$M$33`. `band`, `leads`, `cooperating`,
 * `areas` and `statuses` are helper columns of ours, one cell an entry and blank on rows that are none: a user's own cells hold
 * several units, are merged, or are spelled in many ways, and no COUNTIFS can see through that.
 */
export interface BoardRanges {
  /** `bandFormula` of `alert-formulas.ts`. */
  readonly band: string;
  /** `unitListCell` of the lead units. */
  readonly leads: string;
  /** `unitListCell` of the cooperating units. */
  readonly cooperating: string;
  /** `areaCell`. */
  readonly areas: string;
  /** Status label (`progress.status.*`, `none` included). */
  readonly statuses: string;
  /** The user's column of completion days, where there is one. */
  readonly completedOn?: string;
}

/** Criterion that a helper column is not empty. Every entry has a band. */
const FILLED = '"?*"';

/** Units of one cell as COUNTIFS can find them one by one: `|区教育局|区财政局|`; '' for none. */
export function unitListCell(names: readonly string[], canonical?: CanonicalUnit): string {
  const units = distinct(names, canonical).map(unitName);
  return units.length === 0 ? '' : `|${units.join('|')}|`;
}

/** A unit's name as the board shows it; the separator of `unitListCell` cannot stand in it. */
export function unitName(name: string): string {
  return name.replaceAll('|', '¦');
}

/** An area for the helper column; entries without one get the word for it, because COUNTIFS cannot match blanks reliably. */
export function areaCell(area: string, t: Translate): string {
  return area || t('summary.noArea');
}

export type Headline =
  'total' | 'completed' | 'completionRate' | 'overdue' | 'dueSoon' | 'onTrack' | 'stale' | 'noDate' | 'withoutLead';

/** The headline figures as formulas over one or several ledgers; the same numbers as `monthlyFigures(…).tally` on the day. */
export function headlineFormulas(ledgers: readonly BoardRanges[], t: Translate): Record<Headline, string> {
  const band = (name: Band): string => sum(ledgers, ({ band: range }) => countIfs([range, label(name, t)]));
  const total = sum(ledgers, ({ band: range }) => countIfs([range, FILLED]));
  const withLead = sum(ledgers, ({ band: range, leads }) => countIfs([range, FILLED], [leads, '"|*"']));
  return {
    total: `=${total}`,
    completed: `=${band('done')}`,
    completionRate: `=IF((${total})=0,"",(${band('done')})/(${total}))`,
    overdue: `=${band('overdue')}`,
    dueSoon: `=${band('dueSoon')}`,
    onTrack: `=${band('onTrack')}`,
    stale: `=${band('stale')}`,
    noDate: `=${band('noDate')}`,
    withoutLead: `=(${total})-(${withLead})`,
  };
}

/** Cells of the board's own row, relative to which its formulas are written: `$A8`, `B8`, `D8`; the rate column's whole range `$G$8:$G$20`. */
export interface UnitRowCells {
  readonly unit: string;
  readonly lead: string;
  readonly completed: string;
  readonly rate: string;
  /** Rates of all units that are ranked (groups of units stand outside it). */
  readonly rates: string;
}

export type UnitColumn =
  'lead' | 'cooperating' | 'completed' | 'overdue' | 'dueSoon' | 'stale' | 'completionRate' | 'rank';

/** The formulas of one unit's row; they name the unit by its cell, so that the row can be copied and traced. */
export function unitFormulas(
  ledgers: readonly BoardRanges[],
  cells: UnitRowCells,
  t: Translate,
): Record<UnitColumn, string> {
  const pattern = `"*|"&${literal(cells.unit)}&"|*"`;
  const led = (name: Band): string =>
    `=${sum(ledgers, ({ band, leads }) => countIfs([leads, pattern], [band, label(name, t)]))}`;
  return {
    lead: `=${sum(ledgers, ({ band, leads }) => countIfs([band, FILLED], [leads, pattern]))}`,
    cooperating: `=${sum(ledgers, ({ band, cooperating }) => countIfs([band, FILLED], [cooperating, pattern]))}`,
    completed: led('done'),
    overdue: led('overdue'),
    dueSoon: led('dueSoon'),
    stale: led('stale'),
    completionRate: `=IF(${cells.lead}=0,"",${cells.completed}/${cells.lead})`,
    rank: `=IF(ISNUMBER(${cells.rate}),RANK(${cells.rate},${cells.rates},0),"")`,
  };
}

/** The number of entries of an area (a cell of the board holds its name), of all or of one band. */
export function areaFormula(
  ledgers: readonly BoardRanges[],
  areaNameCell: string,
  band: Band | null,
  t: Translate,
): string {
  return byName(ledgers, 'areas', areaNameCell, band, t);
}

/** The number of entries of a status (a cell of the board holds its label), of all or of one band. */
export function statusFormula(
  ledgers: readonly BoardRanges[],
  statusNameCell: string,
  band: Band | null,
  t: Translate,
): string {
  return byName(ledgers, 'statuses', statusNameCell, band, t);
}

/** The number of entries done with a completion day in a month `YYYY-MM`; '' when no ledger has such a column. */
export function completedInMonthFormula(ledgers: readonly BoardRanges[], month: string, t: Translate): string {
  const { first, last } = monthDays(month);
  const dated = ledgers.flatMap(({ band, completedOn }) => (completedOn ? [{ band, completedOn }] : []));
  if (dated.length === 0) return '';
  const counts = dated.map(({ band, completedOn }) =>
    countIfs(
      [band, label('done', t)],
      [completedOn, `">="&${dateCall(first)}`],
      [completedOn, `"<"&${dateCall(last)}+1`],
    ),
  );
  return `=${counts.join('+')}`;
}

function byName(
  ledgers: readonly BoardRanges[],
  column: 'areas' | 'statuses',
  cell: string,
  band: Band | null,
  t: Translate,
): string {
  const criterion = `"="&${literal(cell)}`;
  return `=${sum(ledgers, (ranges) => countIfs([ranges.band, band ? label(band, t) : FILLED], [ranges[column], criterion]))}`;
}

/** A cell's text with the wildcards in it (公安**分局) taken literally. */
function literal(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
}

function label(band: Band, t: Translate): string {
  return quote(t(`progress.band.${band}`));
}

function countIfs(...criteria: readonly (readonly [range: string, criterion: string])[]): string {
  return `COUNTIFS(${criteria.map(([range, criterion]) => `${range},${criterion}`).join(',')})`;
}

function sum(ledgers: readonly BoardRanges[], count: (ranges: BoardRanges) => string): string {
  return ledgers.length === 0 ? '0' : ledgers.map(count).join('+');
}
