import { createRoot } from 'react-dom/client';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/translate';
import { App } from './app';
import type { PaneTheme } from './state/office-environment';

/** What whoever embeds the pane fixes; everything else follows Office, the system and the user. */
export interface PanePreferences {
  readonly locale?: Locale;
  readonly theme?: PaneTheme;
  /** The day that counts as today. */
  readonly today?: () => Temporal.PlainDate;
}

/** Puts the pane into an element of the page. Office.js must be ready. @returns takes it away again. */
export function mountPane(element: HTMLElement, preferences: PanePreferences = {}): () => void {
  const root = createRoot(element);
  root.render(<App {...preferences} />);
  return () => root.unmount();
}
