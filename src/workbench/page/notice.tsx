import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Translate } from '../../i18n/translate';

export interface NoticeContent {
  readonly intent: 'error' | 'success' | 'info' | 'warning';
  readonly text: string;
  /** A question: the label of the answer that goes on, and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Props {
  translate: Translate;
  notice: NoticeContent;
  onClose: () => void;
}

/** One sentence across the page: what happened, or what could not be done and why. */
export function Notice({ translate, notice: { intent, text, action }, onClose }: Props) {
  return (
    <MessageBar intent={intent} politeness={intent === 'error' ? 'assertive' : 'polite'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={translate('workbench.close')}
            onClick={onClose}
          />
        }
      >
        {action && (
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
