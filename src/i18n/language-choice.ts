/** Which language the add-in speaks: the user's choice on this machine, for pane and ribbon alike, or else Office's. */
import { nearestLocale, type Locale } from './translate';

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

/** The language to speak under a choice; automatic is the language that Office is shown in, or the browser's. */
export function localeFor(choice: LanguageChoice): Locale {
  if (choice !== 'auto') return choice;
  const office = typeof Office === 'undefined' ? undefined : Office;
  return nearestLocale(office?.context?.displayLanguage ?? globalThis.navigator?.language ?? 'zh-CN');
}
