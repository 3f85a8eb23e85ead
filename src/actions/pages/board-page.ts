import type { Translate } from '../../i18n/translate';
import { BANDS, type Band } from '../../ledger/progress/band-options';
import {
  areaCell,
  areaFormula,
  headlineFormulas,
  statusFormula,
  unitFormulas,
  unitName,
  type BoardRanges,
} from '../../ledger/summary/board-formulas';
import type { MonthlyFigures } from '../../ledger/summary/figures';
import { STATUS_KEYS } from '../../ledger/summary/entry-ref';
import { messageExpression } from '../../ledger/progress/formula-text';
import { rowNumber, type Page, type PageChart, type PageRow } from '../../workbook/page';
import { BAND_COLORS, legendRows, lookOf, STATUS_COLORS, type SoonLimits } from './band-look';
import { PERCENT } from './figure-cells';
import { MOST_AREAS, MOST_UNITS } from './summary-tables';
import { unitChart } from './unit-chart';
import { framed, titleRow } from './page-frame';

const WIDTHS = [26, 10, 11, 10, 10, 10, 10, 10, 10, 10] as const;
const COLUMNS = WIDTHS.length;
/** Nine figures over the ten columns. */
const HEADLINE_SPANS = [1, 1, 1, 1, 1, 1, 1, 1, 2] as const;

export interface BoardPageInput {
  readonly ranges: readonly BoardRanges[];
  /** Which units and areas there are; their figures are the formulas'. */
  readonly figures: Pick<MonthlyFigures, 'byUnit' | 'byArea'>;
  readonly ledgerTitle: string;
  readonly options: SoonLimits;
}

/** The live board 总览: the figures of the monthly summary as formulas over the ledgers' helper columns. */
export function boardPage(input: BoardPageInput, t: Translate): Page {
  const rows: PageRow[] = [];
  const charts: PageChart[] = [];
  rows.push(titleRow((br) => t('summary.title.board', { ledger: input.ledgerTitle, br }), WIDTHS));
  rows.push({ style: 'subtitle', cells: [`=${asOfToday(t)}`], formulas: [0] });
  headline(rows, input, t);
  byStatusAndBand(rows, charts, input, t);
  byUnit(rows, charts, input, t);
  byArea(rows, input, t);
  rows.push({ style: 'heading', cells: [t('summary.board.legend')] });
  rows.push(...legendRows(t, input.options, COLUMNS));
  const notes = [
    'summary.board.note.trace',
    'summary.board.note.refresh',
    'summary.note.units',
    'summary.note.rate',
    'summary.board.note.rest',
  ] as const;
  rows.push({ style: 'blank', cells: [] });
  for (const key of notes) rows.push({ style: 'note', cells: [t(key)] });
  return framed(
    {
      kind: 'board',
      nameIn: (translate) => translate('summary.sheet.board'),
      widths: WIDTHS,
      rows,
      charts,
      tabColor: '#2E6B4A',
    },
    t,
  );
}

/** The day in the language's own form, out of TODAY(): TEXT() would need the format letters of the user's Excel. */
function asOfToday(t: Translate): string {
  const pad = (part: string): string => `RIGHT("0"&${part}(TODAY()),2)`;
  const iso = `YEAR(TODAY())&"-"&${pad('MONTH')}&"-"&${pad('DAY')}`;
  return messageExpression(
    (_, params) => t('summary.board.live') + String(params?.day),
    'summary.board.live',
    'day',
    iso,
  );
}

function headline(rows: PageRow[], { ranges }: BoardPageInput, t: Translate): void {
  const formulas = headlineFormulas(ranges, t);
  const names = ['total', 'completed', 'completionRate', 'overdue', 'dueSoon', 'stale'] as const;
  rows.push({ style: 'heading', cells: [t('summary.heading.headline')] });
  rows.push({
    style: 'header',
    cells: [
      ...names.map((name) => t(`summary.column.${name}`)),
      t('summary.board.onTrack'),
      t('summary.board.noDate'),
      t('summary.board.withoutLead'),
    ],
    spans: HEADLINE_SPANS,
  });
  const all = [...names, 'onTrack', 'noDate', 'withoutLead'] as const;
  rows.push({
    style: 'total',
    cells: all.map((name) => formulas[name]),
    formulas: all.map((_, index) => index),
    formats: all.map((name) => (name === 'completionRate' ? PERCENT : null)),
    spans: HEADLINE_SPANS,
  });
}

function byStatusAndBand(rows: PageRow[], charts: PageChart[], { ranges }: BoardPageInput, t: Translate): void {
  const spans = [1, 1, 1];
  const look = { spans, formulas: [1, 2], formats: [null, null, PERCENT] };
  const { completed, ...others } = headlineFormulas(ranges, t);
  rows.push({ style: 'heading', cells: [t('summary.heading.byStatus')] });
  const top = rows.length;
  const table = (column: 'status' | 'band', lines: readonly { name: string; formula: string; band?: Band }[]): void => {
    rows.push({
      style: 'header',
      cells: [t(`summary.column.${column}`), t('summary.column.count'), t('summary.column.share')],
      spans,
    });
    const first = rows.length;
    const last = first + lines.length - 1;
    const total = `$B$${rowNumber(last + 1)}`;
    const share = (row: number): string => `=IF(${total}=0,"",$B${rowNumber(row)}/${total})`;
    lines.forEach(({ name, formula, band }, index) =>
      rows.push({
        style: 'body',
        cells: [name, formula, share(first + index)],
        ...look,
        ...(band ? lookOf(band) : {}),
      }),
    );
    rows.push({
      style: 'total',
      cells: [t('summary.total'), `=SUM(B${rowNumber(first)}:B${rowNumber(last)})`, share(last + 1)],
      ...look,
    });
  };
  const firstStatus = rows.length + 1;
  table(
    'status',
    STATUS_KEYS.map((key, index) => ({
      name: t(`progress.status.${key}`),
      formula: statusFormula(ranges, `$A${rowNumber(firstStatus + index)}`, null, t),
    })),
  );
  const bands: Record<Band, string> = { done: completed, ...others };
  table(
    'band',
    BANDS.map((band) => ({ name: t(`progress.band.${band}`), formula: bands[band], band })),
  );
  const span = { row: top + 1, rows: STATUS_KEYS.length };
  // A ring of nothing is an empty frame.
  if (ranges.length === 0) return;
  charts.push({
    type: 'Doughnut',
    title: t('summary.heading.byStatus'),
    series: [{ name: t('summary.column.count'), values: { ...span, column: 1 }, pointColors: STATUS_COLORS }],
    categories: { ...span, column: 0 },
    top,
    left: 4,
    bottom: rows.length - 1,
    right: COLUMNS - 1,
  });
}

function byUnit(rows: PageRow[], charts: PageChart[], { ranges, figures }: BoardPageInput, t: Translate): void {
  const names = [
    'lead',
    'cooperating',
    'completed',
    'overdue',
    'dueSoon',
    'stale',
    'rest',
    'completionRate',
    'rank',
  ] as const;
  // Groups of units have no rank; they stand below, so that the ranked rates are one range.
  const listed = figures.byUnit.slice(0, MOST_UNITS);
  const units = [...listed.filter(({ group }) => !group), ...listed.filter(({ group }) => group)];
  const single = listed.filter(({ group }) => !group).length;
  rows.push({ style: 'heading', cells: [t('summary.heading.byUnit')] });
  const leading = units.filter(({ group, lead }) => !group && lead > 0).map(({ unit }) => unit);
  const chart = unitChart(rows, leading, WIDTHS, t);
  rows.push({
    style: 'header',
    cells: [t('summary.column.unit'), ...names.map((name) => t(`summary.column.${name}`))],
  });
  const first = rows.length;
  if (chart)
    charts.push(
      chart(rows.length, [
        { name: 'completed', column: 3, color: BAND_COLORS.done },
        { name: 'overdue', column: 4, color: BAND_COLORS.overdue },
        { name: 'dueSoon', column: 5, color: BAND_COLORS.dueSoon },
        { name: 'stale', column: 6, color: BAND_COLORS.stale },
        { name: 'rest', column: 7, color: '#C3CBD2' },
      ]),
    );
  const rates = `$I$${rowNumber(first)}:$I$${rowNumber(first + Math.max(single, 1) - 1)}`;
  units.forEach(({ unit, group }, index) => {
    const row = rowNumber(first + index);
    const cells = { unit: `$A${row}`, lead: `$B${row}`, completed: `$D${row}`, rate: `$I${row}`, rates };
    const formulas = { ...unitFormulas(ranges, cells, t), rest: `=$B${row}-SUM($D${row}:$G${row})` };
    rows.push({
      style: 'body',
      cells: [unitName(unit), ...names.map((name) => (group && name === 'rank' ? '' : formulas[name]))],
      formulas: names.map((_, at) => at + 1),
      formats: [null, ...names.map((name) => (name === 'completionRate' ? PERCENT : null))],
      left: [0],
    });
  });
  if (units.length === 0) rows.push({ style: 'note', cells: [t('summary.none')] });
  const more = figures.byUnit.length - listed.length;
  if (more > 0) rows.push({ style: 'note', cells: [t('summary.moreUnits', { count: more })] });
}

function byArea(rows: PageRow[], { ranges, figures }: BoardPageInput, t: Translate): void {
  const bands = ['done', 'overdue', 'dueSoon', 'onTrack', 'stale', 'noDate'] as const;
  const spans = [3, 1, 1, 1, 1, 1, 1, 1];
  const all = [1, 2, 3, 4, 5, 6, 7];
  rows.push({ style: 'heading', cells: [t('summary.heading.byArea')] });
  rows.push({
    style: 'header',
    cells: [t('summary.column.area'), t('summary.column.total'), ...bands.map((band) => t(`progress.band.${band}`))],
    spans,
  });
  const first = rows.length;
  const shown = figures.byArea.slice(0, MOST_AREAS);
  shown.forEach(({ area }, index) => {
    const cell = `$A${rowNumber(first + index)}`;
    const formulas = [null, ...bands].map((band) => areaFormula(ranges, cell, band, t));
    rows.push({ style: 'body', cells: [areaCell(area, t), ...formulas], formulas: all, spans, left: [0] });
  });
  if (shown.length === 0) return void rows.push({ style: 'note', cells: [t('summary.none')] });
  const sums = (last: number): string[] =>
    ['D', 'E', 'F', 'G', 'H', 'I', 'J'].map(
      (letter) => `SUM(${letter}${rowNumber(first)}:${letter}${rowNumber(last)})`,
    );
  const rest = figures.byArea.length - shown.length;
  if (rest > 0) {
    const { total, completed, ...others } = headlineFormulas(ranges, t);
    const whole: Record<Band, string> = { done: completed, ...others };
    const above = sums(rows.length - 1);
    const formulas = [total, ...bands.map((band) => whole[band])].map((formula, at) => `${formula}-${above[at]!}`);
    rows.push({
      style: 'body',
      cells: [t('summary.restAreas', { count: rest }), ...formulas],
      formulas: all,
      spans,
      left: [0],
    });
  }
  const totals = sums(rows.length - 1).map((sum) => `=${sum}`);
  rows.push({ style: 'total', cells: [t('summary.total'), ...totals], formulas: all, spans });
}
