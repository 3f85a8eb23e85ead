import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslate } from '../state/translation';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: tokens.spacingHorizontalL },
  content: { maxHeight: '55vh', overflowY: 'auto', overflowWrap: 'anywhere' },
});

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly disabled?: boolean;
  /** A further way out, between confirming and cancelling. */
  readonly other?: { readonly label: string; readonly onClick: () => void };
  readonly cancel?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is done. Escape and 取消 leave everything as it is. */
export function ConfirmDialog(props: Props) {
  const { open, title, children, confirm, disabled, other, cancel, onConfirm, onCancel } = props;
  const styles = useStyles();
  const t = useTranslate();
  // Enter in a line of text confirms, as in any form; while an input method composes, it takes the word.
  const enter = ({ key, target, nativeEvent }: KeyboardEvent): void => {
    const isLine = target instanceof HTMLInputElement && target.type === 'text';
    if (key === 'Enter' && isLine && !nativeEvent.isComposing && !disabled) onConfirm();
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content} onKeyDown={enter}>
            {children}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabled={disabled} onClick={onConfirm}>
              {confirm}
            </Button>
            {other && <Button onClick={other.onClick}>{other.label}</Button>}
            <Button onClick={onCancel}>{cancel ?? t('pane.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
