import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { findingMessage } from '../../../ledger/rules/finding-json';
import { acceptFinding } from '../../../ledger/rules/acceptance';
import type { Finding } from '../../../ledger/rules/rule';
import { entryAt } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { useProfile } from './use-profile';

const LONGEST_REASON = 500;

interface Props {
  readonly open: boolean;
  readonly finding: Finding | null;
  readonly onClose: () => void;
}

/** Accepts a finding with a reason; it stays accepted until its cell changes. */
export function AcceptDialog({ open, finding, onClose }: Props) {
  const t = useTranslate();
  const { notify } = useWorkbookContext();
  const { reading } = useReading();
  const { profile, keep } = useProfile();
  const [reason, setReason] = useState('');
  const accept = async (): Promise<void> => {
    if (!finding) return;
    onClose();
    const entries = entryAt(reading, finding)?.ledger.entries ?? [];
    if (!(await keep(acceptFinding(profile, finding, reason.trim(), entries)))) return;
    setReason('');
    notify({ intent: 'success', text: t('pane.findings.acceptedNow', { cell: finding.cell }) });
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('pane.findings.accept')}
      confirm={t('pane.findings.accept')}
      disabled={reason.trim() === ''}
      onConfirm={() => void accept()}
      onCancel={onClose}
    >
      <p style={{ marginTop: 0 }}>{finding && `${finding.cell} ${findingMessage(finding, t)}`}</p>
      <Field label={t('pane.findings.reason')} required hint={t('pane.findings.acceptAbout')}>
        <Input value={reason} maxLength={LONGEST_REASON} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </ConfirmDialog>
  );
}
