export type PaneTheme = 'light' | 'dark' | 'contrast';

/** The theme of Office where it tells one, otherwise that of the system. */
export function currentTheme(): PaneTheme {
  const theme = office()?.context?.officeTheme;
  const background = theme?.bodyBackgroundColor?.toLowerCase();
  if (background && /^#?000000$/.test(background) && matches('(forced-colors: active)')) return 'contrast';
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  if (background) return isDark(background) ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Tells when the system's colours change, and when the pane is looked at again (Office's theme may have changed meanwhile). */
export function onThemeChange(handler: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].flatMap((query) =>
    typeof globalThis.matchMedia === 'function' ? [globalThis.matchMedia(query)] : [],
  );
  queries.forEach((query) => query.addEventListener('change', handler));
  globalThis.addEventListener('focus', handler);
  return () => {
    queries.forEach((query) => query.removeEventListener('change', handler));
    globalThis.removeEventListener('focus', handler);
  };
}

function office(): typeof Office | undefined {
  return typeof Office === 'undefined' ? undefined : Office;
}

function matches(query: string): boolean {
  return typeof globalThis.matchMedia === 'function' && globalThis.matchMedia(query).matches;
}

function isDark(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(color);
  if (!parts) return false;
  const [red = 255, green = 255, blue = 255] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
