import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { loadLanguage, localeFor, saveLanguage, type LanguageChoice } from '../../i18n/language-choice';
import { translator, type Locale, type Translate } from '../../i18n/translate';

interface Translation {
  readonly t: Translate;
  readonly locale: Locale;
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
}

const TranslationContext = createContext<Translation | null>(null);

/** Gives the language to everything below; `fixed` wins over the user's choice (workbench, tests). */
export function TranslationProvider({ fixed, children }: { fixed?: Locale; children: ReactNode }) {
  const [choice, setChoice] = useState<LanguageChoice>(() => fixed ?? loadLanguage());
  const value = useMemo(() => {
    const locale = localeFor(choice);
    const choose = (next: LanguageChoice) => {
      saveLanguage(next);
      setChoice(next);
    };
    return { t: translator(locale), locale, choice, choose };
  }, [choice]);
  return <TranslationContext value={value}>{children}</TranslationContext>;
}

export function useTranslation(): Translation {
  const value = useContext(TranslationContext);
  if (!value) throw new Error('no TranslationProvider above');
  return value;
}

/** The translate function of the language in use. */
export function useTranslate(): Translate {
  return useTranslation().t;
}
