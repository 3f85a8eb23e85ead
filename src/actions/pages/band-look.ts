import type { Translate } from '../../i18n/translate';
import type { Band, BandOptions } from '../../ledger/progress/band-options';
import { BAND_FORMATS, type BandStyleKey } from '../../ledger/progress/highlight-plan';
import { percent } from '../../ledger/summary/format';
import type { PageRow } from '../../workbook/page';

/** Solid colours of charts, told apart in grey print too. */
export const BAND_COLORS: Readonly<Record<Band, string>> = {
  done: '#4C8C6B',
  onTrack: '#7FA7CC',
  dueSoon: '#E2B33C',
  stale: '#5B7FA6',
  noDate: '#A79BBD',
  overdue: '#C4262E',
};
export const STATUS_COLORS = ['#A9B4BD', '#5B8DB8', '#4C8C6B', '#2E6B4A', '#C9A25B', '#D9DDE1'] as const;

/** Fill and letters of a row as the ledger's own rows of that band have them; nothing for bands without a fill. */
export function lookOf(key: BandStyleKey | 'onTrack'): Pick<PageRow, 'fill' | 'color'> {
  const format = key === 'onTrack' ? null : BAND_FORMATS[key];
  return format?.fill ? { fill: format.fill, color: format.color } : {};
}

/** Limits of the bands before the due day. */
export type SoonLimits = Pick<BandOptions, 'dueSoonDays' | 'urgentDays' | 'ratio'>;

/** What the colours mean, a row each, in the colours themselves. The first field takes one column, the second the rest. */
export function legendRows(t: Translate, { dueSoonDays, urgentDays, ratio }: SoonLimits, columns: number): PageRow[] {
  const spans = [1, columns - 1];
  const keys = ['overdue', 'urgent', 'dueSoon', 'stale', 'noDate', 'done', 'onTrack'] as const;
  return [
    { style: 'header', cells: [t('summary.column.band'), t('summary.board.meaning')], spans },
    ...keys.map((key): PageRow => {
      const name = key === 'urgent' ? t('progress.step.urgent') : t(`progress.band.${key}`);
      const days = key === 'urgent' ? urgentDays : dueSoonDays;
      const share = key === 'urgent' ? ratio?.urgent : key === 'dueSoon' ? ratio?.soon : undefined;
      const meaning =
        share === undefined
          ? t(`summary.legend.${key}`, { days })
          : t('summary.legend.ratio', { days, percent: percent(share) });
      return { style: 'body', cells: [name, meaning], spans, left: [1], ...lookOf(key) };
    }),
  ];
}
