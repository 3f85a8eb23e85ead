import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerReading } from '../../../actions/read-workbook';
import { FIELDS, type Field } from '../../../ledger/columns/fields';
import type { LedgerEntry } from '../../../ledger/entry';
import { EditList } from '../../components/edit-list';
import { draftOf, shownText, withChange } from '../../state/draft';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { FieldEditor } from './field-editor';
import { MilestoneList } from './milestone-list';
import { ScheduleReading } from './schedule-reading';
import { shownChanges } from './shown-changes';
import { UnitReading } from './unit-reading';
import { useDiscard } from './use-discard';
import { useSaveRow } from './use-save-row';

export const useFormStyles = makeStyles({
  fields: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  footer: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  changes: { maxHeight: '96px', overflowY: 'auto' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** One task in the standard columns that its ledger has. Only what was changed is written, and it is shown first. */
export function RowForm({ ledger, entry }: { ledger: LedgerReading; entry: LedgerEntry }) {
  const styles = useFormStyles();
  const t = useTranslate();
  const { state, setDraft } = useWorkbookContext();
  const save = useSaveRow();
  const discard = useDiscard();
  const { draft } = state;
  const fields = FIELDS.filter((field) => ledger.layout.columns[field] !== undefined);
  const valueOf = (field: Field): string => draft?.changes[field] ?? shownText(entry, field);
  const type = (field: Field, text: string): void =>
    setDraft(withChange(draft ?? draftOf(entry), field, text, shownText(entry, field)));
  const unlock = (field: Field): void => {
    const known = draft ?? draftOf(entry);
    setDraft({ ...known, overFormula: [...known.overFormula, field] });
  };

  return (
    <>
      <div className={styles.fields}>
        {fields.map((field) => (
          <FieldEditor
            key={field}
            field={field}
            ledger={ledger}
            cell={entry.cells[field] ?? null}
            value={valueOf(field)}
            unlocked={draft?.overFormula.includes(field) ?? false}
            elsewhere={conflict(draft?.base[field], shownText(entry, field))}
            onType={(text) => type(field, text)}
            onUnlock={() => unlock(field)}
          >
            {field === 'schedule' && (
              <ScheduleReading ledger={ledger} entry={entry} typed={draft?.changes.schedule ?? null} />
            )}
            {(field === 'leadUnits' || field === 'cooperatingUnits') && (
              <UnitReading entry={entry} field={field} typed={draft?.changes[field] ?? null} />
            )}
          </FieldEditor>
        ))}
        <MilestoneList ledger={ledger} entry={entry} typed={draft !== null} />
      </div>
      {draft && (
        <div className={styles.footer}>
          <div className={styles.changes}>
            <EditList brief label={t('pane.form.changes')} edits={shownChanges(draft, t, entry)} />
          </div>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={state.busy !== null || Object.keys(draft.changes).length === 0}
              onClick={() => void save(ledger, entry, draft)}
            >
              {t('pane.form.save')}
            </Button>
            <Button disabled={state.busy !== null} onClick={discard}>
              {t('pane.form.discard')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** What stands on the sheet now, where it is no longer what stood there when typing began. */
function conflict(base: string | undefined, now: string): string | null {
  return base !== undefined && base !== now ? now : null;
}
