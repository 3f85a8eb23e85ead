import { ConfirmDialog } from '../../components/confirm-dialog';
import type { PlacedRow } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { useSaveRow } from './use-save-row';

interface Props {
  readonly open: boolean;
  /** The row whose changes can be saved; null: a new row, which is saved with its own button. */
  readonly shown: PlacedRow | null;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** Nothing typed is lost in silence: save it, throw it away, or stay. */
export function LeaveDialog({ open, shown, onStay, onGo }: Props) {
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const save = useSaveRow();
  const { draft } = state;
  const saveAndGo = async (): Promise<void> => {
    if (!shown || !draft) return;
    if (await save(shown.ledger, shown.entry, draft)) onGo();
    else onStay();
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('pane.form.leave')}
      confirm={shown ? t('pane.form.save') : t('pane.form.discard')}
      other={shown ? { label: t('pane.form.discard'), onClick: onGo } : undefined}
      cancel={t('pane.form.stay')}
      onConfirm={shown ? () => void saveAndGo() : onGo}
      onCancel={onStay}
    >
      {t('pane.form.leaveAsk')}
    </ConfirmDialog>
  );
}
