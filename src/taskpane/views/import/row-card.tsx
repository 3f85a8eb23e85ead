import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Dispatch } from 'react';
import { formatSchedule } from '../../../ledger/schedule/format-schedule';
import { useTranslate } from '../../state/translation';
import { useReadingStyles } from '../form/reading-styles';
import { fieldsOf, type ImportRow, type RowFields } from './import-rows';
import type { PreviewAction } from './import-state';
import { useKeptFocus } from './kept-focus';
import { MarkedSource } from './marked-source';
import { RowDifferences } from './row-differences';
import { RowEditor } from './row-editor';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
  },
  dropped: { color: tokens.colorNeutralForegroundDisabled, textDecorationLine: 'line-through' },
  area: { color: tokens.colorNeutralForeground3 },
  doubts: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
  sign: { flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly row: ImportRow;
  /** The row that this one could be joined to. */
  readonly previous: ImportRow | null;
  /** What is typed into its open editor; null: the editor is closed. */
  readonly typed: RowFields | null;
  readonly onType: (fields: RowFields | null) => void;
  readonly dispatch: Dispatch<PreviewAction>;
}

/** One task as it was read: what it is, who, when, what is in doubt, and what it was read from. */
export function RowCard({ row, previous, typed, onType, dispatch }: Props) {
  const styles = useStyles();
  const chips = useReadingStyles();
  const t = useTranslate();
  const { entry, doubts, changes, dropped, key } = row;
  const card = useKeptFocus(typed !== null, dropped);
  const groups = new Set(entry.unitGroups);
  const units = [
    ...entry.leadUnits.map((name) => ({ name, role: 'lead' as const })),
    ...entry.cooperatingUnits.map((name) => ({ name, role: 'cooperating' as const })),
    ...entry.responsiblePersons.map((name) => ({ name, role: 'person' as const })),
    ...(entry.unitsOpenEnded ? [{ name: t('pane.units.others'), role: 'openEnded' as const }] : []),
  ];
  const { schedule } = entry;
  const reading = schedule.text === '' && schedule.kind === 'none' ? '' : formatSchedule(schedule, t);
  return (
    <article ref={card} data-row={key} className={styles.card} aria-label={`${entry.number} ${entry.task}`.trim()}>
      <Text weight="semibold" className={mergeClasses(dropped && styles.dropped)}>
        {entry.number} {entry.task}
      </Text>
      {dropped ? (
        <div>
          <Button
            size="small"
            data-row-edit=""
            aria-label={t('plan.row.restoreOf', { task: entry.task })}
            onClick={() => dispatch({ type: 'drop', key, dropped: false })}
          >
            {t('plan.row.restore')}
          </Button>
        </div>
      ) : (
        <>
          {entry.area !== '' && <span className={styles.area}>{entry.area}</span>}
          {doubts.length > 0 && (
            <span className={styles.doubts}>
              <Warning16Regular className={styles.sign} />
              <span>
                {t('plan.row.doubts')} · {doubts.map((doubt) => t(`plan.doubt.${doubt}`)).join(' · ')}
              </span>
            </span>
          )}
          {changes.length > 0 && <span>{changes.map((change) => t(`plan.row.${change}`)).join(' · ')}</span>}
          {units.length > 0 ? (
            <ul className={chips.chips} aria-label={t('pane.units.read')}>
              {units.map(({ name, role }) => (
                <li key={`${role} ${name}`} className={chips.chip}>
                  <span className={chips.role}>
                    {t(`pane.units.${role}`)}
                    {groups.has(name) && ` · ${t('pane.units.group')}`}
                  </span>
                  {name}
                </li>
              ))}
            </ul>
          ) : (
            <span className={styles.area}>{t('plan.row.units.none')}</span>
          )}
          <span className={reading === '' ? styles.area : undefined}>
            {reading === ''
              ? t('plan.row.schedule.none')
              : reading === schedule.text
                ? t('pane.schedule.reads', { reading })
                : t('pane.schedule.readAs', { text: schedule.text, reading })}
          </span>
          <RowDifferences row={row} dispatch={dispatch} />
          <MarkedSource row={row} />
          {typed ? (
            <RowEditor row={row} previous={previous} fields={typed} onType={onType} dispatch={dispatch} />
          ) : (
            <div className={styles.buttons}>
              <Button
                size="small"
                data-row-edit=""
                aria-label={t('plan.row.editOf', { task: entry.task })}
                onClick={() => onType(fieldsOf(entry))}
              >
                {t('plan.row.edit')}
              </Button>
              <Button
                size="small"
                aria-label={t('plan.row.dropOf', { task: entry.task })}
                onClick={() => dispatch({ type: 'drop', key, dropped: true })}
              >
                {t('plan.row.drop')}
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}
