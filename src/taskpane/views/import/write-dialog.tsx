import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { appendEntries } from '../../../actions/append-entries';
import { sheetNameFor, writePlanLedgers } from '../../../actions/write-plan-ledger';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ledgerChoices } from '../../state/ledger-scope';
import { sheetNameProblem } from '../../state/sheet-name-problem';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { AppendTarget } from './append-target';
import type { ImportRow } from './import-rows';
import type { Preview } from './import-state';
import { useDuplicates } from './use-duplicates';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

interface Props {
  readonly preview: Preview;
  /** The rows to be written. */
  readonly rows: readonly ImportRow[];
  readonly onClose: () => void;
  /** All of it is written; the preview has served. */
  readonly onWritten: () => void;
}

/** Where the tasks go: a sheet of their own for each document, or below the tasks of a ledger that is there. */
export function WriteDialog({ preview, rows, onClose, onWritten }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, run, notify, go } = useWorkbookContext();
  const { reading } = useReading();
  const choices = ledgerChoices(reading);
  const [where, setWhere] = useState<'new' | 'append'>('new');
  const [ledgerKey, setLedgerKey] = useState(state.scope ?? choices[0]?.key ?? '');
  const chosen = choices.find(({ key }) => key === ledgerKey) ?? choices[0] ?? null;
  const duplicates = useDuplicates(where === 'append' && chosen ? chosen.ledger : null, chosen?.key ?? '', rows);
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
  const { appended, edits, merged, skipped } = duplicates;
  const impossible = where === 'new' ? problems.some(Boolean) : !chosen || appended.length + edits.length === 0;

  const write = async (): Promise<void> => {
    onClose();
    const done = await run(async (_actions, options, refresh) => {
      if (where === 'append' && chosen) {
        // Refused because the ledger changed: the next try begins from what it is now.
        await appendEntries(chosen.ledger, appended, options, edits).catch(async (error: unknown) => {
          await refresh().catch(() => undefined);
          throw error;
        });
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
    onWritten();
    const params = { sheet: chosen?.ledger.layout.sheet ?? '', count: appended.length, merged, skipped };
    notify({
      intent: 'success',
      text:
        where === 'append'
          ? t(merged + skipped > 0 ? 'plan.write.appendedMerged' : 'plan.write.appended', params)
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
          <AppendTarget choices={choices} chosen={chosen} onChoose={setLedgerKey} duplicates={duplicates} />
        )}
      </div>
    </ConfirmDialog>
  );
}
