/** What the person chose for this page; kept by the browser. */
import { nearestLocale, type Locale } from '../../i18n/translate';

export type ThemeName = 'light' | 'dark' | 'contrast';
export interface Preferences {
  locale: Locale;
  theme: ThemeName;
  paneWidth: number;
}

const KEY = 'task-ledger-workbench';
export const PANE_WIDTH = { least: 320, usual: 350, most: 720 };

/** `?lang=en-US` and `?theme=dark` in the address come before what was kept. */
export function readPreferences(): Preferences {
  const query = new URLSearchParams(location.search);
  let kept: Partial<Preferences> = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    // Storage refused or garbled: the defaults serve.
  }
  const theme = query.get('theme') ?? kept.theme;
  return {
    locale: nearestLocale(query.get('lang') ?? kept.locale ?? 'zh-CN'),
    theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
    paneWidth: clampWidth(kept.paneWidth ?? PANE_WIDTH.usual),
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export const clampWidth = (width: number): number =>
  Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width)));
