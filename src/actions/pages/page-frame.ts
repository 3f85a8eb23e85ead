import { translator, type Locale, type Translate } from '../../i18n/translate';
import type { Page, PageRow } from '../../workbook/page';
import { heightOf } from '../../workbook/row-height';

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

/**
 * The title over a page. One that is longer than its line is broken where its words allow it, unless that takes a line more.
 * @param titleIn the title with what stands at that place: nothing, or a line break
 */
export function titleRow(titleIn: (br: string) => string, widths: Page['widths']): PageRow {
  const row = (br: string): PageRow => ({ style: 'title', cells: [titleIn(br)] });
  const [whole, broken] = [row(''), row('\n')];
  return heightOf(whole, widths) < heightOf(broken, widths) ? whole : broken;
}
