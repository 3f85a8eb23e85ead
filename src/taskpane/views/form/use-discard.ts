import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';

/** Throws away what was typed into the form; the message offers to take it back. */
export function useDiscard(): () => void {
  const t = useTranslate();
  const { state, setDraft, notify } = useWorkbookContext();
  return () => {
    const { draft } = state;
    setDraft(null);
    if (draft && Object.keys(draft.changes).length > 0)
      notify({ intent: 'info', text: t('pane.form.discarded'), discarded: draft });
  };
}
