import type { Locale } from '../../i18n/translate';
import { App } from '../../taskpane/App';
import type { ThemeName } from './preferences';

interface Props {
  locale: Locale;
  theme: ThemeName;
}

/** The add-in's task pane, the very component that runs in Excel. */
export default function Pane({ locale, theme }: Props) {
  return <App locale={locale} theme={theme} />;
}
