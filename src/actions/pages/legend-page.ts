import type { Temporal } from 'temporal-polyfill';
import type { Translate } from '../../i18n/translate';
import { alertText } from '../../ledger/progress/alert-text';
import { bandOptions, type BandOptions } from '../../ledger/progress/band-options';
import { longDay } from '../../ledger/summary/format';
import type { Page, PageRow } from '../../workbook/page';
import type { BandOutcome } from '../judge-ledgers';
import { legendRows, lookOf } from './band-look';
import { linkTo } from './cell-link';
import { framed, titleRow } from './page-frame';

const WIDTHS = [16, 18, 52, 14, 16, 24] as const;

export interface LegendInput {
  readonly asOf: Temporal.PlainDate;
  readonly ledgerTitle: string;
  readonly bands: Partial<BandOptions>;
}

/** What static marks mean, the day they were made, and every marked row in words: colour never says it alone. */
export function legendPage({ rows: judged }: BandOutcome, input: LegendInput, t: Translate): Page {
  const rows: PageRow[] = [
    titleRow((br) => t('summary.legend.title', { ledger: input.ledgerTitle, br }), WIDTHS),
    { style: 'subtitle', cells: [t('summary.legend.day', { day: longDay(input.asOf.toString(), t) })] },
    ...legendRows(t, bandOptions(input.bands), WIDTHS.length),
    { style: 'heading', cells: [t('summary.legend.rows')] },
    {
      style: 'header',
      cells: (['band', 'place', 'task', 'due', 'alert', 'leadUnits'] as const).map((name) =>
        t(`summary.column.${name}`),
      ),
    },
  ];
  const marked = judged.filter(({ row, entry }) => row.band !== 'onTrack' && row.band !== 'done' && entry.row !== null);
  for (const { entry, row } of marked)
    rows.push({
      style: 'body',
      cells: [
        t(`progress.band.${row.band}`),
        linkTo(entry.sheet, `A${entry.row}`),
        [entry.number, entry.task].filter(Boolean).join(' '),
        row.due?.toString() ?? '',
        alertText(row, t),
        entry.leadUnits.join(t('summary.bulletin.listComma')),
      ],
      formulas: [1],
      left: [2, 5],
      ...lookOf(row.step === 'urgent' ? 'urgent' : row.band),
    });
  if (marked.length === 0) rows.push({ style: 'note', cells: [t('summary.none')] });
  return framed(
    {
      kind: 'legend',
      nameIn: (translate) => translate('summary.sheet.legend'),
      widths: WIDTHS,
      rows,
      tabColor: '#8A6D1F',
    },
    t,
  );
}
