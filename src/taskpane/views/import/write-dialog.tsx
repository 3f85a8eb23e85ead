import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { alreadyIn, appendEntries, fieldsWithoutColumn } from '../../../actions/append-entries';
import { sheetNameFor, writePlanLedgers } from '../../../actions/write-plan-ledger';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ledgerChoices } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import type { ImportRow } from './import-rows';
import type { Preview } from './import-state';
import { sheetNameProblem } from '../../state/sheet-name-problem';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly preview: Preview;
  /** The rows to be written. */
  readonly rows: readonly ImportRow[];
  readonly onClose: () => void;
}

/** Where the tasks go: a sheet of their own for each document, or below the tasks of a ledger that is there. */
export function WriteDialog({ preview, rows, onClose }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { run, notify, go } = useWorkbookContext();
  const { reading } = useReading();
  const choices = ledgerChoices(reading).filter(({ ledger }) => ledger.entries.length > 0);
  const [where, setWhere] = useState<'new' | 'append'>('new');
  const [ledgerKey, setLedgerKey] = useState(choices[0]?.key ?? '');
  const [skip, setSkip] = useState(true);
  const documents = [...new Set(rows.map(({ document }) => document))];
  const titleOf = (document: number): string => preview.outcome.documents[document]?.title ?? '';
  const [names, setNames] = useState<readonly string[]>(() => {
    const taken = [...reading.sheetNames];
    return documents.map((document) => {
      const name = sheetNameFor(titleOf(document), t('columns.new.sheet'), taken);
      taken.push(name);
      return name;
    });
  });
  const problems = names.map((name, index) =>
    sheetNameProblem(name, [...reading.sheetNames, ...names.slice(0, index)]),
  );
  const ledger = choices.find(({ key }) => key === ledgerKey)?.ledger;
  const entries = rows.map(({ entry }) => entry);
  const twice = ledger ? alreadyIn(ledger, entries) : [];
  const missing = ledger ? fieldsWithoutColumn(ledger.layout, entries) : [];
  const appended = skip ? entries.filter((_entry, index) => !twice.includes(index)) : entries;
  const impossible = where === 'new' ? problems.some(Boolean) : !ledger || appended.length === 0;

  const write = async (): Promise<void> => {
    onClose();
    const done = await run(async (_actions, options, refresh) => {
      if (where === 'append' && ledger) {
        await appendEntries(ledger, appended, options);
      } else {
        const ledgers = documents.map((document, index) => ({
          sheetName: names[index]!.trim(),
          title: titleOf(document),
          entries: rows.filter((row) => row.document === document).map(({ entry }) => entry),
        }));
        await writePlanLedgers(ledgers, options);
      }
      await refresh();
      return true;
    });
    if (!done) return;
    go('home');
    notify({
      intent: 'success',
      text:
        where === 'append'
          ? t('plan.write.appended', { sheet: ledger?.layout.sheet ?? '', count: appended.length })
          : t('plan.write.written', { sheets: names.join(t('schedule.listSeparator')), count: rows.length }),
    });
  };

  return (
    <ConfirmDialog
      open
      title={t('plan.write.title')}
      confirm={t('plan.write.confirm')}
      disabled={impossible}
      onConfirm={() => void write()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        {choices.length > 0 && (
          <Field label={t('plan.write.where')}>
            <RadioGroup value={where} onChange={(_event, { value }) => setWhere(value as 'new' | 'append')}>
              <Radio value="new" label={t('plan.write.new')} />
              <Radio value="append" label={t('plan.write.append')} />
            </RadioGroup>
          </Field>
        )}
        {where === 'new' &&
          documents.map((document, index) => {
            const problem = problems[index];
            return (
              <Field
                key={document}
                label={t('plan.write.sheetOf', { title: titleOf(document) || t('plan.untitled') })}
                validationMessage={problem && t(problem)}
              >
                <Input
                  value={names[index] ?? ''}
                  maxLength={31}
                  onChange={(_event, { value }) => setNames(names.map((name, at) => (at === index ? value : name)))}
                />
              </Field>
            );
          })}
        {where === 'append' && (
          <>
            <Field label={t('plan.write.ledger')}>
              <Select value={ledgerKey} onChange={(_event, { value }) => setLedgerKey(value)}>
                {choices.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            {missing.length > 0 && (
              <div>
                {t('plan.write.noColumn', {
                  fields: missing.map((field) => t(`columns.field.${field}`)).join(t('schedule.listSeparator')),
                })}
              </div>
            )}
            {twice.length > 0 && (
              <Field label={t('plan.write.duplicates', { count: twice.length })}>
                <ul className={styles.list}>
                  {twice.map((index) => (
                    <li key={index}>{entries[index]?.task}</li>
                  ))}
                </ul>
                <RadioGroup value={skip ? 'skip' : 'add'} onChange={(_event, { value }) => setSkip(value === 'skip')}>
                  <Radio value="skip" label={t('plan.write.skip')} />
                  <Radio value="add" label={t('plan.write.addAll')} />
                </RadioGroup>
              </Field>
            )}
            {appended.length === 0 && <div>{t('plan.write.noneLeft')}</div>}
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
