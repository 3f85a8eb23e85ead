import type { Temporal } from 'temporal-polyfill';
import type { Locale, MessageKey, MessageParams, Translate } from '../i18n/translate';

/** What every action is told from outside: the day that counts as today, the language, and whom to tell how far it is. */
export interface ActionOptions {
  readonly asOf: Temporal.PlainDate;
  readonly locale: Locale;
  readonly t: Translate;
  /** Called while it works: what is being done, and the share done (0..1) where that is known. */
  readonly onProgress?: (key: MessageKey, params?: MessageParams, share?: number) => void;
}
