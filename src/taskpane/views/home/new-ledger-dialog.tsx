import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { sheetNameProblem } from '../../state/sheet-name-problem';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** Asks for name and title of a new ledger and creates it on a sheet of its own. */
export function NewLedgerDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, today, run, notify } = useWorkbookContext();
  const taken = state.read?.reading.sheetNames ?? [];
  const [sheet, setSheet] = useState<string | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const sheetName = sheet ?? freeName(t('columns.new.sheet'), taken);
  const titleText = title ?? t('columns.new.title', { year: today().year });
  const problem = sheetNameProblem(sheetName, taken);

  const create = async (): Promise<void> => {
    onClose();
    const done = await run(async (actions, options, refresh) => {
      await actions.createLedger({ sheetName: sheetName.trim(), title: titleText.trim() }, options);
      await refresh();
      return true;
    });
    if (!done) return;
    setSheet(null);
    setTitle(null);
    notify({ intent: 'success', text: t('pane.new.created', { sheet: sheetName.trim() }) });
  };

  return (
    <ConfirmDialog
      open={open}
      title={t('pane.new.button')}
      confirm={t('pane.new.create')}
      disabled={problem !== null}
      onConfirm={() => void create()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <Field label={t('pane.new.sheetName')} validationMessage={problem && t(problem)}>
          <Input value={sheetName} maxLength={31} onChange={(_event, { value }) => setSheet(value)} />
        </Field>
        <Field label={t('pane.new.title')}>
          <Input value={titleText} onChange={(_event, { value }) => setTitle(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}

function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let free = name;
  for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${name} ${count}`;
  return free;
}
