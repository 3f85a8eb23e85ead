import type { Translate } from '../../i18n/translate';
import type { RowBand } from './bands';

/** The text beside the colour: `逾期12天`, `还剩5天`, `今天到期`, `120天未更新`. The formulas of `alert-formulas.ts` say the same. */
export function alertText(row: RowBand, t: Translate): string {
  if (row.band === 'done') return t('progress.alert.done');
  if (row.exempt) return t('progress.alert.suspended');
  if (row.band === 'noDate') return t('progress.alert.noDate');
  if (row.band === 'stale') return staleText(row, t);
  if (row.days === null) return t('progress.alert.ongoing');
  if (row.days < 0) return t('progress.alert.overdue', { days: -row.days });
  if (row.days === 0) return t('progress.alert.today');
  return t('progress.alert.left', { days: row.days });
}

function staleText({ reporting }: RowBand, t: Translate): string {
  const age = reporting?.age ?? null;
  return age === null ? t('progress.alert.neverReported') : t('progress.alert.stale', { days: age });
}
