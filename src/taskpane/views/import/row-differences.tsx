import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { Translate } from '../../../i18n/translate';
import type { LedgerEntry } from '../../../ledger/entry';
import type { DifferentField } from '../../../ledger/plan/plan-reading';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';
import type { PreviewAction } from './import-state';

const useStyles = makeStyles({
  select: { minWidth: 0, width: '100%' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: { margin: 0, padding: `${tokens.spacingVerticalXXS} 0`, whiteSpace: 'pre-wrap' },
});

/** Longer texts are cut in the choice and shown whole below it. */
const LONGEST = 40;

/** What the body and the attached list say differently of a task, each with a choice. */
export function RowDifferences({ row, dispatch }: { row: ImportRow; dispatch: Dispatch<PreviewAction> }) {
  const styles = useStyles();
  const t = useTranslate();
  if (!row.other) return null;
  const { entry: listed, body, differences } = row.other;
  return (
    <>
      {differences.map((field) => {
        const texts = { body: said(body, field, t), list: said(listed, field, t) };
        const isLong = Math.max(texts.body.length, texts.list.length) > LONGEST;
        return (
          <div key={field}>
            <Field size="small" label={t(`plan.different.${field}`)}>
              <Select
                size="small"
                className={styles.select}
                value={row.fromList.includes(field) ? 'list' : 'body'}
                onChange={(_event, { value }) =>
                  dispatch({ type: 'take', key: row.key, field, list: value === 'list' })
                }
              >
                <option value="body">{t('plan.row.body', { text: cut(texts.body) })}</option>
                <option value="list">{t('plan.row.list', { text: cut(texts.list) })}</option>
              </Select>
            </Field>
            {isLong && (
              <details>
                <summary className={styles.summary}>{t('plan.row.bothTexts')}</summary>
                <p className={styles.text}>{t('plan.row.body', { text: texts.body })}</p>
                <p className={styles.text}>{t('plan.row.list', { text: texts.list })}</p>
              </details>
            )}
          </div>
        );
      })}
    </>
  );
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function said(entry: LedgerEntry, field: DifferentField, t: Translate): string {
  const text =
    field === 'unitsOpenEnded'
      ? t(entry.unitsOpenEnded ? 'plan.row.yes' : 'plan.row.no')
      : field === 'schedule'
        ? entry.schedule.text
        : field === 'measures'
          ? entry.measures
          : entry[field].join('、');
  return text === '' ? t('plan.row.empty') : text;
}
