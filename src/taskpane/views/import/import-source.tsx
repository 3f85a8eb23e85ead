import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef } from 'react';
import { actionErrorSentence } from '../../../actions/action-error';
import type { ImportOutcome } from '../../../actions/import-plan';
import { useImportWork } from '../../state/import-work';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { readSource } from './read-source';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A text box of the browser is slow from so many characters on: a text as long as that is read as soon as it is pasted. */
const LONG_PASTE = 100_000;

/** Takes the plan: pasted, or a file of this machine. */
export function ImportSource({ onRead }: { onRead: (outcome: ImportOutcome, chosen: readonly number[]) => void }) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, today, run, notify } = useWorkbookContext();
  const { work, setWork } = useImportWork();
  const { text, reading } = work;
  const setReading = (by: AbortController | null): void => setWork((before) => ({ ...before, reading: by }));
  const picker = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;

  const take = async (source: File | string): Promise<void> => {
    const cancel = new AbortController();
    let refused: string | null = null;
    const read = await run(async (_actions, options) => {
      options.onProgress?.('plan.progress.reading');
      return readSource(source, today(), cancel.signal, (characters) => {
        const thousands = Math.round(characters / 10_000) * 10;
        options.onProgress?.('plan.progress.long', { count: thousands / 10, thousands });
        setReading(cancel);
      }).catch((error: unknown) => {
        const reason = actionErrorSentence(error, t);
        if (reason === null || typeof source === 'string') throw error;
        refused = t('plan.source.refused', { name: source.name, reason });
        return null;
      });
    });
    setReading(null);
    if (refused !== null) notify({ intent: 'error', text: refused });
    if (cancel.signal.aborted) notify({ intent: 'info', text: t('plan.source.cancelled') });
    if (!read) return;
    if (read.outcome.documents.length === 0) notify({ intent: 'warning', text: t('plan.source.none') });
    else onRead(read.outcome, read.chosen);
  };

  return (
    <div className={styles.view}>
      <Text>{t('plan.source.about')}</Text>
      <Field label={t('plan.source.text')}>
        <Textarea
          value={text}
          resize="vertical"
          placeholder={t('plan.source.placeholder')}
          textarea={{ rows: 12, maxLength: undefined }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (pasted.length < LONG_PASTE || busy) return;
            event.preventDefault();
            void take(pasted);
          }}
          onChange={(_event, { value }) => setWork((before) => ({ ...before, text: value }))}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || text.trim() === ''} onClick={() => void take(text)}>
          {t('plan.source.read')}
        </Button>
        <Button icon={<ArrowUpload20Regular />} disabled={busy} onClick={() => picker.current?.click()}>
          {t('plan.source.file')}
        </Button>
        {reading && <Button onClick={() => reading.abort()}>{t('plan.source.cancel')}</Button>}
        <input
          ref={picker}
          type="file"
          hidden
          data-testid="plan-file"
          accept=".txt,.docx,.xlsx"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void take(file);
          }}
        />
      </div>
    </div>
  );
}
