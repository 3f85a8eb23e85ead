import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslate } from '../state/translation';

export interface ShownEdit {
  readonly key: string;
  /** What is changed: a cell, a column. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(40px, max-content) 1fr auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  clamped: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  // The grounds show spaces at the ends too.
  before: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  after: {
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});

interface Props {
  readonly edits: readonly ShownEdit[];
  readonly label: string;
  /** Long texts are cut after two lines; all of them is in the tooltip. */
  readonly brief?: boolean;
}

/** What would be changed: before → after, one line an edit. */
export function EditList({ edits, label, brief }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const shown = (text: string) => (text === '' ? t('pane.edit.empty') : text);
  return (
    <ul className={styles.list} aria-label={label}>
      {edits.map(({ key, place, before, after }) => (
        <li key={key} className={styles.item}>
          <span className={styles.place}>{place}</span>
          <span className={brief ? styles.clamped : undefined} title={brief ? shown(before) : undefined}>
            <del className={styles.before}>{shown(before)}</del>
          </span>
          <span aria-hidden="true">→</span>
          <span className={brief ? styles.clamped : undefined} title={brief ? shown(after) : undefined}>
            <ins className={styles.after}>{shown(after)}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
