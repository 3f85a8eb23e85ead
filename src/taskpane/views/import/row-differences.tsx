import { Field, Select } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import type { Translate } from '../../../i18n/translate';
import type { LedgerEntry } from '../../../ledger/entry';
import type { DifferentField } from '../../../ledger/plan/plan-reading';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';
import type { PreviewAction } from './import-state';

const LONGEST = 60;

/** What the body and the attached list say differently of a task, each with a choice. */
export function RowDifferences({ row, dispatch }: { row: ImportRow; dispatch: Dispatch<PreviewAction> }) {
  const t = useTranslate();
  if (!row.other) return null;
  const { entry: listed, body, differences } = row.other;
  return (
    <>
      {differences.map((field) => (
        <Field key={field} size="small" label={t(`plan.different.${field}`)}>
          <Select
            size="small"
            value={row.fromList.includes(field) ? 'list' : 'body'}
            onChange={(_event, { value }) => dispatch({ type: 'take', key: row.key, field, list: value === 'list' })}
          >
            <option value="body">{t('plan.row.body', { text: said(body, field, t) })}</option>
            <option value="list">{t('plan.row.list', { text: said(listed, field, t) })}</option>
          </Select>
        </Field>
      ))}
    </>
  );
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
  if (text === '') return t('plan.row.empty');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
