import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerEntry } from '../../../ledger/entry';
import { useTranslate } from '../../state/translation';
import { useReadingStyles } from './reading-styles';
import { SameText } from './same-text';

interface Props {
  readonly entry: LedgerEntry;
  /** There is a correction that can be taken back. */
  readonly corrected: boolean;
  readonly busy: boolean;
  /** @param due ISO day; null: no deadline; undefined: as it is read without a correction */
  readonly onCorrect: (due: string | null | undefined) => void;
  readonly onCancel: () => void;
}

/** The day that a person gives in place of what was read. */
export function ScheduleCorrection({ entry, corrected, busy, onCorrect, onCancel }: Props) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const [day, setDay] = useState('');
  return (
    <div className={styles.correction}>
      <div className={styles.inline}>
        <Field label={t('pane.schedule.dueDay')} size="small">
          <Input size="small" type="date" value={day} onChange={(_event, data) => setDay(data.value)} />
        </Field>
        <Button size="small" appearance="primary" disabled={busy || day === ''} onClick={() => onCorrect(day)}>
          {t('pane.schedule.useDay')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => onCorrect(null)}>
          {t('pane.schedule.noDeadline')}
        </Button>
        {corrected && (
          <Button size="small" disabled={busy} onClick={() => onCorrect(undefined)}>
            {t('pane.schedule.forget')}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {t('pane.cancel')}
        </Button>
      </div>
      <SameText entry={entry} field="schedule" />
    </div>
  );
}
