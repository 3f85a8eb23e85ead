import { Button, Text } from '@fluentui/react-components';
import type { LedgerReading } from '../../../actions/read-workbook';
import { FIELDS, type Field } from '../../../ledger/columns/fields';
import type { Draft } from '../../state/draft';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { FieldEditor } from './field-editor';
import { useFormStyles } from './row-form';
import { ScheduleReading } from './schedule-reading';
import { UnitReading } from './unit-reading';
import { useDiscard } from './use-discard';

/** A task that is to be added: at the end, or below a row and in its area. */
export function NewRow({ ledger, draft }: { ledger: LedgerReading; draft: Draft }) {
  const styles = useFormStyles();
  const t = useTranslate();
  const { state, run, select, setDraft, showRow, notify } = useWorkbookContext();
  const discard = useDiscard();
  const { after = null, area = null } = draft.insert ?? {};
  const fields = FIELDS.filter(
    (field) => ledger.layout.columns[field] !== undefined && !(field === 'area' && area !== null),
  );
  const typed = Object.fromEntries(Object.entries(draft.changes).filter(([, text]) => text.trim() !== ''));
  const type = (field: Field, text: string): void =>
    setDraft({ ...draft, changes: { ...draft.changes, [field]: text } });

  const heading =
    after !== null
      ? t('pane.form.newBelow', { row: after })
      : area === null
        ? t('pane.form.newAtEnd')
        : t('pane.form.newInArea', { area });

  const add = async (): Promise<void> => {
    const added = await run(async (actions, options, refresh) => {
      const place = area === null || after !== null ? { after } : { after, area };
      const done = await actions.addEntry(ledger, place, typed, options);
      setDraft(null);
      await refresh();
      return done;
    });
    if (!added) return;
    showRow({ sheet: draft.sheet, row: added.row });
    await select(draft.sheet, `A${added.row}`);
    notify({
      added,
      ...(added.needsRenumbering
        ? { intent: 'info', text: t('pane.form.addedOutOfOrder', { row: added.row }) }
        : { intent: 'success', text: t('pane.form.added', { row: added.row }) }),
    });
  };

  return (
    <>
      <div className={styles.fields}>
        <Text weight="semibold">{heading}</Text>
        {fields.map((field) => (
          <FieldEditor
            key={field}
            field={field}
            ledger={ledger}
            cell={null}
            value={draft.changes[field] ?? ''}
            unlocked={false}
            elsewhere={null}
            onType={(text) => type(field, text)}
            onUnlock={() => undefined}
          >
            {field === 'schedule' && (
              <ScheduleReading ledger={ledger} entry={null} typed={draft.changes.schedule ?? ''} />
            )}
            {(field === 'leadUnits' || field === 'cooperatingUnits') && (
              <UnitReading entry={null} field={field} typed={draft.changes[field] ?? ''} />
            )}
          </FieldEditor>
        ))}
      </div>
      <div className={styles.footer}>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={state.busy !== null || Object.keys(typed).length === 0}
            onClick={() => void add()}
          >
            {t('pane.form.add')}
          </Button>
          <Button disabled={state.busy !== null} onClick={discard}>
            {t('pane.form.discard')}
          </Button>
        </div>
      </div>
    </>
  );
}
