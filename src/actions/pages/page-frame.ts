import { translator, type Locale, type Translate } from '../../i18n/translate';
import type { Page } from '../../workbook/page';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

type Own = 'kind' | 'widths' | 'rows' | 'tabColor';
/** A sheet's name in a language. */
type NameIn = (t: Translate) => string;

/** The names that a sheet has in every language. */
export function namesOf(nameIn: NameIn): readonly string[] {
  return LOCALES.map((locale) => nameIn(translator(locale)));
}

/**
 * A page with what our pages have in common: landscape, without a repeated header row, our fonts, page numbers below. A sheet that was
 * made in another language is the same sheet, and is replaced.
 */
export function framed(
  { nameIn, ...page }: Pick<Page, Own> & Partial<Omit<Page, 'name' | 'otherNames'>> & { readonly nameIn: NameIn },
  t: Translate,
): Page {
  const name = nameIn(t);
  return {
    charts: [],
    landscape: true,
    headerRow: null,
    font: t('summary.font'),
    headingFont: t('summary.font.heading'),
    footer: '&P / &N',
    name,
    otherNames: namesOf(nameIn).filter((other) => other !== name),
    ...page,
  };
}
