import type { Locale } from '../../i18n/translate';
import type { Bulletin } from '../../ledger/summary/bulletin';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
/** A4 and the margins of GB/T 9704-2012 (37 mm above, 35 below, 28 at the left, 26 at the right), in millimetres. */
const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const SIZE = { title: 44, body: 32, footer: 28 } as const;
/** Characters of a title that a line takes. */
const TITLE_LINE = { chinese: 20, english: 40 } as const;
/** Exact line spacing of 28 pt, 22 lines a page. */
const LINE = 560;
const FONTS = {
  'zh-CN': { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312', footer: '宋体', latin: 'Times New Roman' },
  'en-US': {
    title: 'Times New Roman',
    heading: 'Times New Roman',
    body: 'Times New Roman',
    footer: 'Times New Roman',
    latin: 'Times New Roman',
  },
} as const;

/**
 * The bulletin as a Word document in the page style of official documents. A machine without 方正小标宋 or 仿宋_GB2312 shows the nearest
 * font it has. The library is loaded only when a document is wanted.
 */
export async function bulletinDocx(
  { title, titleLines, addressee, opening, sections, day }: Bulletin,
  locale: Locale,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } = docx;
  const chinese = locale === 'zh-CN';
  const lines = title.length > (chinese ? TITLE_LINE.chinese : TITLE_LINE.english) ? titleLines : [title];
  const fonts = FONTS[locale];
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
  const run = (text: string, font: string, size: number, bold = false) =>
    new TextRun({
      text,
      size,
      bold,
      font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: font, cs: fonts.latin },
    });
  const spacing = { line: LINE, lineRule: LineRuleType.EXACT };
  const paragraph = (text: string, isHeading = false) =>
    new Paragraph({
      children: [run(text, isHeading ? fonts.heading : fonts.body, SIZE.body, isHeading && !chinese)],
      // Justified, a line before a long bracketed figure would be drawn apart letter by letter.
      alignment: AlignmentType.LEFT,
      // Two characters.
      indent: chinese ? { firstLine: SIZE.body * 20 } : undefined,
      keepNext: isHeading,
      spacing,
    });
  const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { left: SIZE.footer * 10, right: SIZE.footer * 10 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              size: SIZE.footer,
              font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.footer },
            }),
          ],
        }),
      ],
    });
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              right: twips(PAGE.right),
              footer: twips(PAGE.bottom - 7),
            },
          },
        },
        // Outside: odd pages at the right, even pages at the left.
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...lines.map(
            (line, index) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: {
                  line: 640,
                  lineRule: LineRuleType.EXACT,
                  after: index === lines.length - 1 ? LINE : 0,
                },
                children: [run(line, fonts.title, SIZE.title, !chinese)],
              }),
          ),
          new Paragraph({ children: [run(addressee, fonts.body, SIZE.body)], spacing }),
          paragraph(opening),
          ...sections.flatMap(({ heading, paragraphs }) => [
            paragraph(heading, true),
            ...paragraphs.map((text) => paragraph(text)),
          ]),
          new Paragraph({ children: [], spacing }),
          new Paragraph({
            children: [run(day, fonts.body, SIZE.body)],
            alignment: AlignmentType.RIGHT,
            // Four characters from the right margin.
            indent: chinese ? { right: SIZE.body * 40 } : undefined,
            spacing,
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
