import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { DifferentField } from '../../../ledger/plan/plan-reading';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';
import type { PreviewAction } from './import-state';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  select: { minWidth: 0, width: '100%' },
});

const FIELDS: readonly DifferentField[] = ['leadUnits', 'cooperatingUnits', 'unitsOpenEnded', 'schedule', 'measures'];

/** How often body and attached list say something different, by column; either can be taken for all tasks at once. */
export function AllDifferences({ rows, dispatch }: { rows: readonly ImportRow[]; dispatch: Dispatch<PreviewAction> }) {
  const styles = useStyles();
  const t = useTranslate();
  const counted = FIELDS.map((field) => {
    const different = rows.filter(({ other }) => other?.differences.includes(field));
    const taken = different.filter(({ fromList }) => fromList.includes(field)).length;
    return { field, count: different.length, taken };
  }).filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {t('plan.review.differences', {
          fields: counted
            .map(({ field, count }) => t('plan.review.differenceOf', { field: t(`plan.different.${field}`), count }))
            .join(t('schedule.listSeparator')),
        })}
      </summary>
      {counted.map(({ field, count, taken }) => (
        <Field
          key={field}
          size="small"
          label={t('plan.review.differenceOf', { field: t(`plan.different.${field}`), count })}
        >
          <Select
            size="small"
            className={styles.select}
            value={taken === 0 ? 'body' : taken === count ? 'list' : ''}
            onChange={(_event, { value }) =>
              value !== '' && dispatch({ type: 'takeAll', field, list: value === 'list' })
            }
          >
            {taken > 0 && taken < count && <option value="">{t('plan.write.eachItsOwn')}</option>}
            <option value="body">{t('plan.review.allBody')}</option>
            <option value="list">{t('plan.review.allList')}</option>
          </Select>
        </Field>
      ))}
    </details>
  );
}
