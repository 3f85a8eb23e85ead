import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';

const useStyles = makeStyles({
  line: { minHeight: '2px' },
  text: {
    padding: `2px ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Says what is being done, and how far it is where that is known. */
export function BusyLine() {
  const styles = useStyles();
  const t = useTranslate();
  const { busy } = useWorkbookContext().state;
  const text = busy ? (busy.key ? t(busy.key, busy.params) : t('pane.working')) : '';
  const percent = busy?.share === undefined ? '' : ` ${Math.round(busy.share * 100)}%`;
  return (
    <div className={styles.line}>
      {busy && <ProgressBar thickness="medium" shape="square" value={busy.share} aria-label={text} />}
      <div role="status" className={busy ? styles.text : undefined}>
        {text}
        <span aria-hidden="true">{percent}</span>
      </div>
    </div>
  );
}
