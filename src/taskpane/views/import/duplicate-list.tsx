import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslate } from '../../state/translation';
import type { DuplicateChoice } from './import-state';
import type { Duplicate, Duplicates } from './use-duplicates';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  before: { color: tokens.colorNeutralForeground3 },
  after: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
});

const CHOICES: readonly DuplicateChoice[] = ['skip', 'merge', 'append'];

/** New tasks that stand in the ledger already, each with what is to happen to it; what merging changes is shown before and after. */
export function DuplicateList({ duplicates }: { duplicates: Duplicates }) {
  const styles = useStyles();
  const t = useTranslate();
  const { list, choose } = duplicates;
  const first = list[0]?.choice;
  const same = list.every(({ choice }) => choice === first) ? first : undefined;
  return (
    <div>
      <div>{t('plan.write.duplicates', { count: list.length })}</div>
      {list.length > 1 && (
        <Field size="small" label={t('plan.write.allOfThem')}>
          <Select
            size="small"
            value={same ?? ''}
            onChange={(_event, { value }) =>
              value !== '' &&
              choose(
                list.map(({ row }) => row),
                value as DuplicateChoice,
              )
            }
          >
            {same === undefined && <option value="">{t('plan.write.eachItsOwn')}</option>}
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`plan.duplicate.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.list} aria-label={t('plan.write.duplicatesLabel')}>
        {list.map((duplicate) => (
          <DuplicateItem key={duplicate.row.key} duplicate={duplicate} duplicates={duplicates} />
        ))}
      </ul>
    </div>
  );
}

function DuplicateItem({ duplicate, duplicates }: { duplicate: Duplicate; duplicates: Duplicates }) {
  const styles = useStyles();
  const t = useTranslate();
  const { row, match, choice, rowIsTaken, edits, kept } = duplicate;
  const { task } = row.entry;
  const shown = (value: string | number | boolean): string => (value === '' ? t('pane.edit.empty') : String(value));
  return (
    <li className={styles.item}>
      <span className={styles.title}>{task}</span>
      <span className={styles.quiet}>
        {t(`plan.duplicate.of.${match.kind}`, { row: match.entry.row ?? '', task: match.entry.task })}
      </span>
      <Select
        size="small"
        aria-label={t('plan.duplicate.choiceOf', { task })}
        value={choice}
        onChange={(_event, { value }) => duplicates.choose([row], value as DuplicateChoice)}
      >
        {CHOICES.map((each) => (
          <option key={each} value={each} disabled={each === 'merge' && rowIsTaken}>
            {t(`plan.duplicate.${each}`)}
          </option>
        ))}
      </Select>
      {rowIsTaken && (
        <span className={styles.quiet}>{t('plan.duplicate.rowTaken', { row: match.entry.row ?? '' })}</span>
      )}
      {choice === 'merge' && edits.length === 0 && <span>{t('plan.duplicate.nothing')}</span>}
      {edits.map(({ key, field, edit, isTaken }) => (
        <Checkbox
          key={key}
          size="medium"
          checked={isTaken}
          onChange={(_event, { checked }) => duplicates.take(key, checked === true)}
          label={
            <>
              {t('plan.duplicate.field', { field: t(`columns.field.${field}`), cell: edit.cell })}{' '}
              <del className={styles.before}>{shown(edit.before)}</del> →{' '}
              <ins className={styles.after}>{shown(edit.after)}</ins>
            </>
          }
        />
      ))}
      {kept.length > 0 && (
        <span className={styles.quiet}>
          {t('plan.duplicate.kept', {
            fields: kept.map((field) => t(`columns.field.${field}`)).join(t('schedule.listSeparator')),
          })}
        </span>
      )}
    </li>
  );
}
