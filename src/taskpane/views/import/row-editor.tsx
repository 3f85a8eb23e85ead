import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { sentencesOf, type ImportRow, type RowFields } from './import-rows';
import { focusRow } from './kept-focus';
import type { PreviewAction } from './import-state';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly row: ImportRow;
  readonly previous: ImportRow | null;
  readonly fields: RowFields;
  /** null closes the editor. */
  readonly onType: (fields: RowFields | null) => void;
  readonly dispatch: Dispatch<PreviewAction>;
}

/** Title, units and schedule of a task as texts, read anew when they are taken over; joining and splitting. Escape leaves it as it was. */
export function RowEditor({ row, previous, fields, onType, dispatch }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { today } = useWorkbookContext();
  const sentences = sentencesOf(row.entry);
  const { key } = row;
  const close = (): void => {
    onType(null);
  };
  const done = (action: PreviewAction): void => {
    dispatch(action);
    close();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        done({ type: 'edit', key, fields, reference: today() });
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Field size="small" label={t('plan.row.title')}>
        <Textarea
          size="small"
          resize="vertical"
          value={fields.task}
          onChange={(_event, { value }) => onType({ ...fields, task: value })}
        />
      </Field>
      <Field size="small" label={t('plan.row.lead')}>
        <Input
          size="small"
          value={fields.leadUnits}
          onChange={(_event, { value }) => onType({ ...fields, leadUnits: value })}
        />
      </Field>
      <Field size="small" label={t('plan.row.cooperating')}>
        <Input
          size="small"
          value={fields.cooperatingUnits}
          onChange={(_event, { value }) => onType({ ...fields, cooperatingUnits: value })}
        />
      </Field>
      <Field size="small" label={t('plan.row.schedule')}>
        <Input
          size="small"
          value={fields.schedule}
          onChange={(_event, { value }) => onType({ ...fields, schedule: value })}
        />
      </Field>
      {sentences.length > 0 && (
        <Field size="small" label={t('plan.row.splitAt')}>
          <Select
            size="small"
            className={styles.select}
            value=""
            onChange={(_event, { value }) => value !== '' && done({ type: 'split', key, sentence: Number(value) })}
          >
            <option value="">{t('plan.row.splitPick')}</option>
            {sentences.map((sentence, index) => (
              <option key={index} value={index}>
                {sentence}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={fields.task.trim() === ''}>
          {t('plan.row.save')}
        </Button>
        <Button size="small" onClick={close}>
          {t('pane.cancel')}
        </Button>
        {previous && (
          <Button
            size="small"
            onClick={() => {
              done({ type: 'join', key });
              focusRow(previous.key);
            }}
          >
            {t('plan.row.join', { task: previous.entry.task.slice(0, 16) })}
          </Button>
        )}
      </div>
    </form>
  );
}
