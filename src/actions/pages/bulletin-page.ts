import type { Locale, Translate } from '../../i18n/translate';
import type { Bulletin } from '../../ledger/summary/bulletin';
import type { Page, PageRow } from '../../workbook/page';
import { framed } from './page-frame';

/** The bulletin 通报 on a sheet: a portrait page of text, one paragraph a cell, to be copied or printed. */
export function bulletinPage(
  { title, titleLines, opening, sections, day }: Bulletin,
  locale: Locale,
  t: Translate,
): Page {
  const indent = locale === 'zh-CN' ? '　　' : '';
  const isLong = title.length > (locale === 'zh-CN' ? 22 : 40);
  const text = (paragraph: string): PageRow => ({ style: 'text', cells: [indent + paragraph] });
  return framed(
    {
      kind: 'bulletin',
      nameIn: (translate) => translate('summary.sheet.bulletin'),
      widths: [25, 25, 25],
      rows: [
        isLong
          ? { style: 'title', cells: [titleLines.join('\n')], height: 60 }
          : { style: 'title', cells: [title], height: 40 },
        { style: 'blank', cells: [] },
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
