import { ConfirmDialog } from '../../components/confirm-dialog';
import { EditList } from '../../components/edit-list';
import type { CellEdit } from '../../../ledger/edit';
import { useTranslate } from '../../state/translation';
import { useApplyFixes } from './use-apply-fixes';
import { shownEdits } from './edit-text';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly edits: readonly CellEdit[];
  readonly onClose: () => void;
}

/** Shows every change before → after, and makes them on request. */
export function FixDialog({ open, title, edits, onClose }: Props) {
  const t = useTranslate();
  const apply = useApplyFixes();
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirm={t('pane.findings.fixNow', { count: edits.length })}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void apply(edits);
      }}
    >
      <EditList label={t('pane.findings.preview')} edits={shownEdits(edits, t)} />
    </ConfirmDialog>
  );
}
