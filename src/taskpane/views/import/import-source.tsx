import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef } from 'react';
import type { ImportOutcome } from '../../../actions/import-plan';
import { useImportWork } from '../../state/import-work';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

/** Takes the plan: pasted, or a file of this machine. */
export function ImportSource({ onRead }: { onRead: (outcome: ImportOutcome, chosen: readonly number[]) => void }) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, today, run, notify } = useWorkbookContext();
  const { work, setWork } = useImportWork();
  const { text } = work;
  const picker = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;

  const take = async (file: File | null): Promise<void> => {
    const read = await run(async (_actions, options) => {
      options.onProgress?.('plan.progress.reading');
      // The reader of plans is large and wanted by few; it comes only now.
      const { chosenDocuments, importPlan, importPlanText } = await import('../../../actions/import-plan');
      const reference = today();
      // Lets the line above be painted before a long document keeps the page busy.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const outcome = file
        ? importPlan(new Uint8Array(await file.arrayBuffer()), file.name, { reference, parseXml })
        : importPlanText(text, { reference });
      return { outcome, chosen: chosenDocuments(outcome, false).map((each) => outcome.documents.indexOf(each)) };
    });
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
          onChange={(_event, { value }) => setWork((before) => ({ ...before, text: value }))}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || text.trim() === ''} onClick={() => void take(null)}>
          {t('plan.source.read')}
        </Button>
        <Button icon={<ArrowUpload20Regular />} disabled={busy} onClick={() => picker.current?.click()}>
          {t('plan.source.file')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          data-testid="plan-file"
          accept=".txt,.docx"
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
