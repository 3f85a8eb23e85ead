import type { Locale } from '../../i18n/translate';

export type LanguageChoice = 'auto' | Locale;

const KEY = 'task-ledger.language';
const COMMENTS_KEY = 'task-ledger.comments';

/** The user's choice of language on this machine. Storage may be shut off by policy; then it is automatic. */
export function loadLanguage(): LanguageChoice {
  try {
    const kept = globalThis.localStorage.getItem(KEY);
    return kept === 'zh-CN' || kept === 'en-US' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps the choice where storage allows it; elsewhere it holds while the pane is open. */
export function saveLanguage(choice: LanguageChoice): void {
  try {
    if (choice === 'auto') globalThis.localStorage.removeItem(KEY);
    else globalThis.localStorage.setItem(KEY, choice);
  } catch {
    // Nothing to do: the choice still holds for this session.
  }
}

/** Whether this user wants comments on the cells beside the report. */
export function loadCommentsWish(): boolean {
  try {
    return globalThis.localStorage.getItem(COMMENTS_KEY) === 'yes';
  } catch {
    return false;
  }
}

/** Keeps the wish where storage allows it. */
export function saveCommentsWish(wanted: boolean): void {
  try {
    if (wanted) globalThis.localStorage.setItem(COMMENTS_KEY, 'yes');
    else globalThis.localStorage.removeItem(COMMENTS_KEY);
  } catch {
    // Nothing to do: the wish still holds for this session.
  }
}
