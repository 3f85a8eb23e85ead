import { useEffect, useRef } from 'react';
import type { Locale } from '../../i18n/translate';
import { mountPane } from '../../taskpane/mount';
import type { ThemeName } from './preferences';

interface Props {
  locale: Locale;
  theme: ThemeName;
}

/** The add-in's task pane, the very one that runs in Excel, in a React tree of its own. */
export default function Pane({ locale, theme }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('div');
    element.className = 'pane-root';
    place.current?.append(element);
    const unmount = mountPane(element, { locale, theme });
    return () => {
      // Not while the page's own tree is rendering.
      setTimeout(() => {
        unmount();
        element.remove();
      });
    };
  }, [locale, theme]);
  return <div ref={place} className="pane-root" />;
}
