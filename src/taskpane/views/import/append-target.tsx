import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { previewAppend } from '../../../actions/append-entries';
import type { LedgerChoice } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { DuplicateList } from './duplicate-list';
import type { Duplicates } from './use-duplicates';

interface Props {
  readonly choices: readonly LedgerChoice[];
  readonly chosen: LedgerChoice | null;
  readonly onChoose: (key: string) => void;
  readonly duplicates: Duplicates;
}

/** The ledger that tasks are appended to, what it has no place for, and what stands in it already. */
export function AppendTarget({ choices, chosen, onChoose, duplicates }: Props) {
  const t = useTranslate();
  const { appended, edits, list } = duplicates;
  const ledger = chosen?.ledger;
  const preview = useMemo(() => ledger && previewAppend(ledger, appended), [ledger, appended]);
  const listed = (texts: readonly string[]): string => texts.join(t('schedule.listSeparator'));
  return (
    <>
      <Field label={t('plan.write.ledger')}>
        <Select value={chosen?.key ?? ''} onChange={(_event, { value }) => onChoose(value)}>
          {choices.map(({ key, label, ledger }) => (
            <option key={key} value={key}>
              {t('plan.write.ledgerOf', { label, count: ledger.entries.length })}
            </option>
          ))}
        </Select>
      </Field>
      {preview && preview.fieldsWithoutColumn.length > 0 && (
        <div>
          {t('plan.write.noColumn', {
            fields: listed(preview.fieldsWithoutColumn.map((field) => t(`columns.field.${field}`))),
          })}
        </div>
      )}
      {preview && preview.newHeadings.length > 0 && (
        <div>{t('plan.write.newHeadings', { headings: listed(preview.newHeadings) })}</div>
      )}
      {preview && preview.lastSection !== null && (
        <div>{t('plan.write.lastSection', { section: preview.lastSection })}</div>
      )}
      {list.length > 0 && <DuplicateList duplicates={duplicates} />}
      {appended.length + edits.length === 0 && <div>{t('plan.write.noneLeft')}</div>}
    </>
  );
}
