import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/translate';
import { ErrorBoundary } from './components/error-boundary';
import { Shell } from './components/shell';
import { ImportWorkProvider } from './state/import-work';
import { KeptViewsProvider } from './state/kept-views';
import { currentTheme, onThemeChange, type PaneTheme } from './state/office-environment';
import { themeFor } from './state/themes';
import { TranslationProvider, useTranslation } from './state/translation';
import { useWorkbook } from './state/use-workbook';
import { WorkbookContext } from './state/workbook-context';

/** What whoever embeds the pane fixes; everything else follows Office, the system and the user. */
export interface PanePreferences {
  readonly locale?: Locale;
  readonly theme?: PaneTheme;
  /** The day that counts as today. */
  readonly today?: () => Temporal.PlainDate;
}

const systemToday = () => Temporal.Now.plainDateISO();

/** The whole pane: language, theme, state, views. */
export function App({ locale, theme, today = systemToday }: PanePreferences) {
  return (
    <TranslationProvider fixed={locale}>
      <Themed theme={theme} today={today} />
    </TranslationProvider>
  );
}

function Themed({ theme, today }: Pick<PanePreferences, 'theme'> & { today: () => Temporal.PlainDate }) {
  const { t, locale } = useTranslation();
  const [followed, setFollowed] = useState(currentTheme);
  useEffect(() => onThemeChange(() => setFollowed(currentTheme())), []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const name = theme ?? followed;
  const used = useMemo(() => themeFor(name, locale), [name, locale]);
  return (
    <FluentProvider theme={used} style={{ height: '100%', colorScheme: name === 'light' ? 'light' : 'dark' }}>
      <ErrorBoundary title={t('pane.crash.title')} advice={t('pane.crash.advice')} again={t('pane.crash.again')}>
        <WithWorkbook today={today} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function WithWorkbook({ today }: { today: () => Temporal.PlainDate }) {
  const workbook = useWorkbook(today);
  return (
    <WorkbookContext value={workbook}>
      <KeptViewsProvider>
        <ImportWorkProvider>
          <Shell />
        </ImportWorkProvider>
      </KeptViewsProvider>
    </WorkbookContext>
  );
}
