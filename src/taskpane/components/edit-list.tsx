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
    gridTemplateColumns: 'minmax(44px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  after: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What would be changed: before → after, one line an edit. */
export function EditList({ edits, label }: { edits: readonly ShownEdit[]; label: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const shown = (text: string) => (text === '' ? t('pane.edit.empty') : text);
  return (
    <ul className={styles.list} aria-label={label}>
      {edits.map(({ key, place, before, after }) => (
        <li key={key} className={styles.item}>
          <span className={styles.place}>{place}</span>
          <span>
            <del className={styles.before}>{shown(before)}</del>
            {' → '}
            <ins className={styles.after} style={{ textDecoration: 'none' }}>
              {shown(after)}
            </ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
