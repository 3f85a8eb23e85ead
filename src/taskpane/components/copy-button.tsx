import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';

/** Copies a text. Where the browser forbids it, the text is selected by hand: that is said. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const { notify } = useWorkbookContext();
  const copy = async (): Promise<void> => {
    try {
      await copyText(text);
      notify({ intent: 'success', text: t('pane.copied') });
    } catch {
      notify({ intent: 'warning', text: t('pane.notCopied') });
    }
  };
  return (
    <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
      {t('pane.copy')}
    </Button>
  );
}

/** The clipboard of the page, or, in a frame that may not use it, the old command on a field of our own. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position: fixed; opacity: 0';
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (!copied) throw new Error('copying was refused');
  }
}
