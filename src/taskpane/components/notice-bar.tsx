import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { rebaseDraft, type Draft } from '../state/draft';
import type { Notice } from '../state/pane-state';
import { useTranslate } from '../state/translation';
import { useUndo } from '../state/use-undo';
import { useWorkbookContext } from '../state/workbook-context';

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, flexShrink: 0 },
  // One line where it fits, and otherwise as many as it takes, beside its buttons.
  message: { whiteSpace: 'normal' },
  body: { overflowWrap: 'anywhere', padding: `${tokens.spacingVerticalS} 0` },
});

/** The one message of the pane. Where nothing else is to be said, that the sheet has changed since it was read. */
export function NoticeBar() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, notify, reread, select, setDraft } = useWorkbookContext();
  const undoOf = useUndo();
  const outdated: Notice | null =
    state.outdated && !state.busy ? { intent: 'warning', text: t('pane.outdated') } : null;
  const notice = state.notice ?? outdated;
  const undo = undoOf(notice);
  // Not over something that was typed since.
  const discarded = state.draft === null ? notice?.discarded : undefined;
  const takeBack = (draft: Draft): void => {
    setDraft(state.read ? rebaseDraft(draft, state.read.reading) : draft);
    notify(null);
  };
  return (
    <div aria-live="polite">
      {notice && (
        <div className={styles.bar}>
          <MessageBar className={styles.message} intent={notice.intent} layout="singleline" politeness="polite">
            <MessageBarBody className={styles.body}>{notice.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                state.notice && (
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={t('pane.dismiss')}
                    onClick={() => notify(null)}
                  />
                )
              }
            >
              {notice.sheet && (
                <Button
                  size="small"
                  disabled={state.busy !== null}
                  onClick={() => void select(notice.sheet ?? '', 'A1')}
                >
                  {t('pane.openSheet')}
                </Button>
              )}
              {undo && (
                <Button size="small" disabled={state.busy !== null} onClick={() => void undo()}>
                  {t('pane.undo')}
                </Button>
              )}
              {discarded && (
                <Button size="small" onClick={() => takeBack(discarded)}>
                  {t('pane.form.takeBack')}
                </Button>
              )}
              {(!state.notice || !state.read) && (
                <Button size="small" onClick={() => void reread()}>
                  {t('pane.reread')}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </div>
  );
}
