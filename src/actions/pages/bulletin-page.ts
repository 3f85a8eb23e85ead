import type { Locale, Translate } from '../../i18n/translate';
import type { Bulletin } from '../../ledger/summary/bulletin';
import type { Page, PageRow } from '../../workbook/page';
import { framed, titleRow } from './page-frame';

const WIDTHS = [25, 25, 25] as const;

/** The bulletin 通报 on a sheet: a portrait page of text, one paragraph a cell, to be copied or printed. */
export function bulletinPage(
  { title, titleLines, addressee, opening, sections, day }: Bulletin,
  locale: Locale,
  t: Translate,
): Page {
  const indent = locale === 'zh-CN' ? '　　' : '';
  const text = (paragraph: string): PageRow => ({ style: 'text', cells: [indent + paragraph] });
  return framed(
    {
      kind: 'bulletin',
      nameIn: (translate) => translate('summary.sheet.bulletin'),
      widths: WIDTHS,
      rows: [
        titleRow((br) => (br === '' ? title : titleLines.join(br)), WIDTHS),
        { style: 'blank', cells: [] },
        { style: 'text', cells: [addressee] },
        text(opening),
        ...sections.flatMap(({ heading, paragraphs }): PageRow[] => [
          { style: 'heading', cells: [indent + heading] },
          ...paragraphs.map(text),
        ]),
        { style: 'blank', cells: [], height: 22 },
        { style: 'text', cells: [day + indent], right: [0] },
      ],
      landscape: false,
      tabColor: '#5B3F8C',
      font: t('summary.font.bulletin'),
    },
    t,
  );
}
