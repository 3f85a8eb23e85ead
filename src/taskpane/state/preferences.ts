import type { Locale } from '../../i18n/translate';

export type LanguageChoice = 'auto' | Locale;

const KEY = 'task-ledger.language';

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
