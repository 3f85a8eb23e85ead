import {
  Document,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { Temporal } from 'temporal-polyfill';
import { importPlan } from '../../src/actions/import-plan';
import { parseXml } from '../../src/cli/parse-xml';

/** Documents as a word processor writes them: by a library, with automatic numbers of four levels, styles, notes and tables. */
const LEVELS = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、' },
  { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '（%2）' },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
  { level: 3, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%4' },
];
const change = { id: 1, author: '甲', date: '2026-01-01T00:00:00Z' };

const plain = (text: string): Paragraph => new Paragraph(text);
const item = (
  level: number,
  ...children: (string | TextRun | InsertedTextRun | DeletedTextRun | FootnoteReferenceRun)[]
) =>
  new Paragraph({
    numbering: { reference: 'outline', level },
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
  });
const cell = (text: string, merge: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ ...merge, children: text.split('\n').map(plain) });

const document = new Document({
  numbering: { config: [{ reference: 'outline', levels: LEVELS }] },
  footnotes: { 1: { children: [plain('指本年度新建的。')] } },
  sections: [
    {
      children: [
        new Paragraph({ text: '东江县2026年农业农村重点工作方案', heading: HeadingLevel.TITLE }),
        plain('为做好全年工作，制定本方案。'),
        item(0, '粮食安全'),
        item(1, '稳定粮食生产'),
        item(2, '建设高标准农田', new FootnoteReferenceRun(1), '。10月底前完工。（责任单位：县农业农村局、县水利局）'),
        item(2, '推广良种良法。（责任单位：县农业农村局）'),
        item(1, '保护种质资源'),
        item(
          2,
          '开展普查。',
          new DeletedTextRun({ ...change, text: '9月底前' }),
          new InsertedTextRun({ ...change, text: '8月底前' }),
          '完成。',
          new TextRun({ text: '（责任单位：县种子站）', break: 1 }),
        ),
        item(0, '乡村建设'),
        item(1, '整治人居环境'),
        item(2, '改厕1200户。'),
        item(3, '11月底前完成。'),
        item(3, '建立管护机制。'),
        plain('（责任单位：县农业农村局、县卫健局，各乡镇）'),
        plain('附件'),
        plain('东江县2026年农业农村重点工作任务清单'),
        new Table({
          rows: [
            new TableRow({
              children: [
                cell('序号', { rowSpan: 2 }),
                cell('任务类别', { rowSpan: 2 }),
                cell('工作任务', { rowSpan: 2 }),
                cell('责任分工', { columnSpan: 2 }),
                cell('完成时限', { rowSpan: 2 }),
              ],
            }),
            new TableRow({ children: [cell('牵头单位'), cell('配合单位')] }),
            new TableRow({
              children: ['1', '', '建设高标准农田', '县农业农村局', '县水利局', '10月底前'].map((text, at) =>
                at === 1 ? cell('一、粮食安全', { rowSpan: 2 }) : cell(text),
              ),
            }),
            new TableRow({
              children: [
                cell('2'),
                cell('推广良种良法'),
                cell('县农业农村局', { rowSpan: 2 }),
                cell('各乡镇'),
                cell('6月底前'),
              ],
            }),
            new TableRow({
              children: [
                cell('3'),
                cell('二、乡村建设'),
                cell('改厕1200户'),
                cell('县卫健局\n各乡镇'),
                cell('11月底前'),
              ],
            }),
          ],
        }),
        plain('注：本清单由县农业农村局负责解释。'),
      ],
    },
  ],
});

test('a document made by a library: numbers, sections, units, days, the table, and what is in no task', async () => {
  const outcome = importPlan(new Uint8Array(await Packer.toBuffer(document)), '方案.docx', {
    reference: Temporal.PlainDate.from('2026-11-22'),
    parseXml,
  });
  expect(
    outcome.documents.map(({ kind, title, entries }) => [
      `${kind} ${title}`,
      ...entries.map(({ entry }) =>
        [
          entry.number,
          entry.section.join('/'),
          entry.task,
          entry.leadUnits.join('、'),
          entry.cooperatingUnits.join('、'),
          entry.schedule.due?.toString() ?? '',
        ].join(' | '),
      ),
    ]),
  ).toEqual([
    [
      'plan 东江县2026年农业农村重点工作方案',
      '1 | 一、粮食安全/（一）稳定粮食生产 | 建设高标准农田 | 县农业农村局、县水利局 |  | 2026-10-31',
      '2 | 一、粮食安全/（一）稳定粮食生产 | 推广良种良法 | 县农业农村局 |  | ',
      '1 | 一、粮食安全/（二）保护种质资源 | 开展普查 | 县种子站 |  | 2026-08-31',
      '1 | 二、乡村建设/（一）整治人居环境 | 改厕1200户 | 县农业农村局、县卫健局、各乡镇 |  | 2026-11-30',
    ],
    [
      'list 东江县2026年农业农村重点工作任务清单',
      '1 | 一、粮食安全 | 建设高标准农田 | 县农业农村局 | 县水利局 | 2026-10-31',
      '2 | 一、粮食安全 | 推广良种良法 | 县农业农村局 | 各乡镇 | 2026-06-30',
      '3 | 二、乡村建设 | 改厕1200户 | 县农业农村局 | 县卫健局、各乡镇 | 2026-11-30',
    ],
  ]);
  expect(outcome.matches[0]?.pairs.map(({ body, list }) => [body, list])).toEqual([
    [0, 0],
    [1, 1],
    [2, null],
    [3, 2],
  ]);
  expect(outcome.unread.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
    'preamble 为做好全年工作，制定本方案。',
    'note 指本年度新建的。',
    'closing 注：本清单由县农业农村局负责解释。',
  ]);
});
