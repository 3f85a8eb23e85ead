import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { width: '100%', fontSize: tokens.fontSizeBase200 },
  none: { position: 'absolute' },
});

interface Props {
  readonly label: string;
  readonly edited: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** Saves or takes back what was edited in a view of settings, and says that it is not saved yet. Stays in sight. */
export function SaveFooter({ label, edited, onSave, onDiscard, children }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const busy = useWorkbookContext().state.busy !== null;
  return (
    <div className={styles.footer}>
      <span className={edited ? styles.hint : styles.none} role="status">
        {edited && t('pane.unsaved.here')}
      </span>
      <Button appearance="primary" disabled={busy || !edited} onClick={onSave}>
        {label}
      </Button>
      {edited && (
        <Button disabled={busy} onClick={onDiscard}>
          {t('pane.form.discard')}
        </Button>
      )}
      {children}
    </div>
  );
}
