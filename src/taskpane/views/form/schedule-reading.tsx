import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LedgerReading } from '../../../actions/read-workbook';
import { ledgerContext } from '../../../ledger/columns/ledger-context';
import type { LedgerEntry } from '../../../ledger/entry';
import { formatSchedule } from '../../../ledger/schedule/format-schedule';
import { parseSchedule } from '../../../ledger/schedule/parse-schedule';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { useReadingStyles } from './reading-styles';
import { ScheduleCorrection } from './schedule-correction';

interface Props {
  readonly ledger: LedgerReading;
  /** null for a row that is not there yet. */
  readonly entry: LedgerEntry | null;
  /** What is typed in place of the cell's text; null: nothing. */
  readonly typed: string | null;
}

/** How the schedule is read, what was implied, and a way to put a wrong reading right without touching the text. */
export function ScheduleReading({ ledger, entry, typed }: Props) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const { state, run, notify } = useWorkbookContext();
  const { reading, asOf } = useReading();
  const [correcting, setCorrecting] = useState(false);
  const schedule = useMemo(
    () =>
      typed === null && entry
        ? entry.schedule
        : parseSchedule(typed ?? '', ledgerContext(ledger.layout, { reference: asOf })),
    [typed, entry, ledger, asOf],
  );
  const text = entry?.schedule.text ?? '';
  const corrected = typed === null && reading.settings.scheduleOverrides.some((override) => override.text === text);
  const busy = state.busy !== null;

  const correct = async (due: string | null | undefined): Promise<void> => {
    const done = await run(async (actions, _options, refresh) => {
      await actions.saveScheduleOverride(text, due);
      await refresh();
      return true;
    });
    if (!done) return;
    setCorrecting(false);
    const key = due === undefined ? 'pane.units.forgotten' : 'pane.schedule.remembered';
    notify({ intent: 'success', text: t(key, { text }) });
  };

  if (schedule.text.trim() === '') return null;
  const shown = formatSchedule(schedule, t);
  // An ongoing task is read whole; what its wording leaves over says nothing about time.
  const rest = schedule.kind === 'none' || schedule.kind === 'ongoing' ? '' : schedule.rest;
  return (
    <div className={styles.reading}>
      <div className={mergeClasses(schedule.kind === 'none' && styles.warning)} role="status">
        {shown === schedule.text || isLong(schedule.text)
          ? t('pane.schedule.reads', { reading: shown })
          : t('pane.schedule.readAs', { text: schedule.text, reading: shown })}
        {corrected && ` · ${t('pane.schedule.corrected')}`}
      </div>
      {rest !== '' && <div>{t('pane.schedule.rest', { text: rest })}</div>}
      {typed === null && !correcting && (
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => setCorrecting(true)}>
          {t('pane.schedule.wrong')}
        </Button>
      )}
      {typed === null && correcting && entry && (
        <ScheduleCorrection
          entry={entry}
          corrected={corrected}
          busy={busy}
          onCorrect={(due) => void correct(due)}
          onCancel={() => setCorrecting(false)}
        />
      )}
    </div>
  );
}

/** The text stands right above; a long one is not repeated. */
function isLong(text: string): boolean {
  return [...text].length > 24;
}
