import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslate } from '../../state/translation';
import { useReading } from '../../state/workbook-context';

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Sheets that are no ledger, each with the reason. */
export function SkippedSheets({ open = false }: { open?: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  const { skipped } = useReading().reading;
  if (skipped.length === 0) return null;
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>{t('pane.home.skipped', { count: skipped.length })}</summary>
      <ul className={styles.list}>
        {skipped.map(({ sheet, reason }) => (
          <li key={sheet}>{t('pane.home.skippedSheet', { sheet, reason: t(`columns.skip.${reason}`) })}</li>
        ))}
      </ul>
    </details>
  );
}
