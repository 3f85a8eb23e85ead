import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { chosenDocuments, importPlan, importPlanText, type ImportOutcome } from '../../src/actions/import-plan';
import { parseXml } from '../../src/cli/parse-xml';
import { WorkbookError } from '../../src/workbook/errors';
import {
  cell,
  HEADING_STYLES,
  makeDocx,
  numbered,
  OUTLINE_NUMBERING,
  paragraph,
  row,
  run,
  table,
} from './docx/make-docx';

const options = { reference: Temporal.PlainDate.from('2026-11-22'), parseXml };
const open = (bytes: Uint8Array, name = '方案.docx'): ImportOutcome => importPlan(bytes, name, options);

/** `number | section/… | task | lead + cooperating | due` */
const rows = (outcome: ImportOutcome): string[] =>
  outcome.documents.flatMap(({ entries }) =>
    entries.map(({ entry }) =>
      [
        entry.number,
        entry.section.join('/'),
        entry.task,
        `${entry.leadUnits.join('、')}${entry.cooperatingUnits.length > 0 ? ` + ${entry.cooperatingUnits.join('、')}` : ''}`,
        entry.schedule.due?.toString() ?? '',
      ].join(' | '),
    ),
  );

const refusal = (bytes: Uint8Array): string => {
  try {
    importPlan(bytes, 'x', options);
  } catch (error) {
    if (error instanceof WorkbookError) return error.key;
    throw error;
  }
  return 'read';
};

const SAMPLE = '青禾县2026年工作要点\n一、重点工作\n1.修缮文庙。（责任单位：县文物局）\n';
const TASK = '1 | 一、重点工作 | 修缮文庙 | 县文物局 | ';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\ufeff' : ''), ...text].forEach((char, index) =>
    view.setUint16(index * 2, char.charCodeAt(0), !bigEndian),
  );
  return bytes;
}

/** 青禾县2026年工作要点 / 一、重点工作 / 1.修缮文庙。（责任单位：县文物局） in GBK. */
const GBK = Uint8Array.from(
  Buffer.from(
    'c7e0bacccfd832303236c4eab9a4d7f7d2aab5e30ad2bba1a2d6d8b5e3b9a4d7f70a312ed0dec9c9cec4c3eda1a3a3a8d4f0c8ceb5a5cebba3bacfd8cec4ceefbed6a3a90a',
    'hex',
  ),
);

describe('text files', () => {
  test.each([
    ['utf-8', strToU8(SAMPLE)],
    ['utf-8-bom', strToU8(`\ufeff${SAMPLE}`)],
    ['utf-16le', utf16(SAMPLE, false, true)],
    ['utf-16be', utf16(SAMPLE, true, true)],
    ['utf-16le', utf16(SAMPLE, false, false)],
    ['utf-16be', utf16(SAMPLE, true, false)],
    ['gb18030', GBK],
  ])('%s is told and read', (encoding, bytes) => {
    const outcome = open(bytes, '要点.txt');
    expect(outcome.encoding).toBe(encoding);
    expect(outcome.documents[0]?.title).toBe('青禾县2026年工作要点');
    expect(rows(outcome)).toEqual([TASK]);
    expect(outcome.notices[0]).toEqual({ key: 'plan.notice.encoding', params: { encoding } });
  });

  test('a file cut in the middle of a character is still UTF-8', () => {
    expect(open(strToU8(`${SAMPLE}二`).slice(0, -1), '要点.txt').encoding).toBe('utf-8');
  });

  test('what the encoding does not know is counted', () => {
    const outcome = open(new Uint8Array([...GBK, 0xff, 0x0a]), '要点.txt');
    expect(outcome.notices).toContainEqual({ key: 'plan.notice.unreadable', params: { count: 1 } });
  });

  test('a document without a title line is called as its file', () => {
    expect(
      open(strToU8('一、修缮文庙。由县文物局牵头。\n二、整修城墙。由县文物局牵头。'), 'C:\\文档\\文物工作.txt')
        .documents[0]?.title,
    ).toBe('文物工作');
  });
});

test('pasted text is read like a file', () => {
  expect(rows(importPlanText(SAMPLE, options))).toEqual([TASK]);
});

describe('what is refused', () => {
  /** A compound file with streams of these names. */
  const compound = (...streams: string[]): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    streams.forEach((name, index) => bytes.set(Buffer.from(name, 'utf16le'), 512 + 128 * index));
    return bytes;
  };
  const docx = makeDocx(paragraph('一、修缮文庙。'));
  test.each([
    ['plan.refused.empty', new Uint8Array(0)],
    ['plan.refused.doc', compound()],
    ['plan.refused.doc', compound('WordDocument', 'ObjectPool', 'Workbook')],
    ['plan.refused.xls', compound('Root Entry', 'Workbook')],
    ['plan.refused.encrypted', compound('EncryptionInfo', 'EncryptedPackage')],
    ['plan.refused.pdf', strToU8('%PDF-1.7\n%âãÏÓ')],
    ['plan.refused.image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['plan.refused.image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['plan.refused.rtf', strToU8('{\\rtf1\\ansi')],
    ['plan.refused.html', strToU8('<!DOCTYPE html><html><body>方案</body></html>')],
    ['plan.refused.archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0])],
    ['plan.refused.binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)],
    ['plan.refused.damaged', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['plan.refused.notDocx', zipSync({ 'a.txt': strToU8('x') })],
    ['plan.refused.damaged', docx.slice(0, docx.length - 30)],
    ['plan.refused.damaged', docx.slice(0, 200)],
    ['plan.refused.damaged', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    ['plan.refused.damaged', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') })],
  ])('%s', (key, bytes) => expect(refusal(bytes)).toBe(key));

  test('a small file that would expand hugely', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(50 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toBe('plan.refused.tooLarge');
  });
});

test.each([
  ['word/document.xml', 'word/comments.xml'],
  ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'],
])('parts that say they expand hugely together: %s and %s', (one, other) => {
  const book = strToU8('<workbook><sheets/></workbook>');
  const bomb = zipSync({ ...(one.startsWith('xl') && { 'xl/workbook.xml': book }), [one]: book, [other]: book });
  expect(refusal(declared(bomb, 40 * 1024 * 1024))).toBe('plan.refused.tooLarge');
});

/** The package with another expanded size declared for each part in its directory. */
function declared(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return zip;
}

test('a package with more parts than any document has', () => {
  const parts = Object.fromEntries(Array.from({ length: 20001 }, (_, index) => [`a/${index}`, new Uint8Array(0)]));
  expect(refusal(zipSync(parts, { level: 0 }))).toBe('plan.refused.tooLarge');
});

describe('Word documents', () => {
  test('automatic numbers are written out, one series a list', () => {
    const outcome = open(
      makeDocx(
        [
          paragraph('翠屏县2026年教育工作方案'),
          numbered('总体要求', 0),
          paragraph('坚持为民办学。'),
          numbered('重点任务', 0),
          numbered('扩大学位供给', 1),
          numbered('新建小学2所。2026年8月底前竣工。（责任单位：县教育局、县住建局）', 2),
          numbered('改造幼儿园。（责任单位：县教育局）', 2),
          numbered('建强教师队伍', 1),
          numbered('招聘教师120名。（牵头单位：县人社局；配合单位：县教育局）', 2),
        ].join(''),
        { numbering: OUTLINE_NUMBERING },
      ),
    );
    expect(rows(outcome)).toEqual([
      '1 | 二、重点任务/(一)扩大学位供给 | 新建小学2所 | 县教育局、县住建局 | 2026-08-31',
      '2 | 二、重点任务/(一)扩大学位供给 | 改造幼儿园 | 县教育局 | ',
      '1 | 二、重点任务/(二)建强教师队伍 | 招聘教师120名 | 县人社局 + 县教育局 | ',
    ]);
  });

  test('a list that begins anew counts from its start', () => {
    const outcome = open(
      makeDocx(
        [
          paragraph('一、甲类工作'),
          numbered('修路。（责任单位：县交通局）', 2),
          numbered('架桥。（责任单位：县交通局）', 2),
          paragraph('二、乙类工作'),
          numbered('植树。（责任单位：县林业局）', 2, 2),
        ].join(''),
        { numbering: OUTLINE_NUMBERING },
      ),
    );
    expect(rows(outcome).map((text) => text.split(' | ').slice(0, 3).join(' '))).toEqual([
      '1 一、甲类工作 修路',
      '2 一、甲类工作 架桥',
      '1 二、乙类工作 植树',
    ]);
  });

  test('heading styles without numbers make the path; a style takes its level from the one it is based on', () => {
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const outcome = open(
      makeDocx(
        [
          paragraph('翠屏县2026年文旅实施方案', style('1')),
          paragraph('产品开发', style('1')),
          paragraph('乡村旅游', style('a')),
          paragraph('1.建设民宿集群。6月底前开业。（责任单位：县文旅局）'),
          paragraph('红色旅游', style('2')),
          paragraph('1.修缮旧址。（责任单位：县文物局）'),
          paragraph('宣传推广', style('1')),
          paragraph('1.举办旅游节。（责任单位：县文旅局、县融媒体中心）'),
        ].join(''),
        { styles: HEADING_STYLES },
      ),
    );
    expect(outcome.documents[0]?.title).toBe('翠屏县2026年文旅实施方案');
    expect(rows(outcome)).toEqual([
      '1 | 产品开发/乡村旅游 | 建设民宿集群 | 县文旅局 | 2026-06-30',
      '1 | 产品开发/红色旅游 | 修缮旧址 | 县文物局 | ',
      '1 | 宣传推广 | 举办旅游节 | 县文旅局、县融媒体中心 | ',
    ]);
  });

  test('tables with merged cells', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    const outcome = open(
      makeDocx(
        [
          paragraph('翠屏县2026年重点任务清单'),
          table(
            row(cell('任务类别'), cell('序号'), cell('任务'), cell('责任单位'), cell('完成时限')),
            row(cell('项目建设', start), cell('1'), cell('建成客运站'), cell('县交通局'), cell('2026年9月底前')),
            row(cell('', goesOn), cell('2'), cell('开工水厂'), cell('县水利局、\n县财政局'), cell('2026年3月')),
            row(cell('民生保障（合并行）', '<w:gridSpan w:val="5"/>')),
            row(cell('社会救助'), cell('3'), cell('提高低保标准'), cell('县民政局'), cell('持续推进')),
          ),
        ].join(''),
      ),
    );
    expect(outcome.documents.map(({ kind, title }) => [kind, title])).toEqual([['list', '翠屏县2026年重点任务清单']]);
    expect(
      outcome.documents[0]!.entries.map(({ entry }) => [
        entry.number,
        entry.area,
        entry.task,
        entry.leadUnits.join('、'),
        entry.schedule.due?.toString() ?? null,
      ]),
    ).toEqual([
      ['1', '项目建设', '建成客运站', '县交通局', '2026-09-30'],
      ['2', '项目建设', '开工水厂', '县水利局、县财政局', '2026-03-31'],
      ['3', '社会救助', '提高低保标准', '县民政局', null],
    ]);
  });

  test('tracked changes: insertions kept, deletions dropped, both told', () => {
    const outcome = open(
      makeDocx(
        `${paragraph('一、重点工作')}<w:p>${run('1.修缮')}<w:del>${'<w:r><w:delText>城墙</w:delText></w:r>'}</w:del><w:ins>${run('文庙')}</w:ins>${run('。（责任单位：县文物局）')}</w:p>`,
      ),
    );
    expect(rows(outcome)).toEqual([TASK]);
    expect(outcome.notices).toEqual([
      { key: 'plan.notice.deletions', params: { count: 1 } },
      { key: 'plan.notice.insertions', params: { count: 1 } },
    ]);
  });

  test('text boxes, notes, comments and page headers are told with their text, and in no task', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('内部资料')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('内部资料')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const note = (element: string, id: number, text: string): string =>
      `<w:${element} w:id="${id}">${paragraph(text)}</w:${element}>`;
    const outcome = open(
      makeDocx(
        `${paragraph('一、重点工作')}<w:p>${run('1.修缮文庙。')}${box}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>${run('（责任单位：县文物局）')}</w:p>`,
        {
          others: {
            footnotes: note('footnote', 0, '') + note('footnote', 1, '含附属建筑。'),
            comments: note('comment', 0, '时限待定'),
            header1: paragraph('青禾县人民政府文件'),
            footer1: paragraph('第 1 页 共 2 页'),
          },
        },
      ),
    );
    expect(rows(outcome)).toEqual([TASK]);
    expect(outcome.unread).toEqual([
      { line: 1, text: '青禾县人民政府文件', reason: 'page-text' },
      { line: 2, text: '内部资料', reason: 'text-box' },
      { line: 2, text: '含附属建筑。', reason: 'note' },
      { line: 2, text: '时限待定', reason: 'comment' },
    ]);
    expect(outcome.notices.map(({ key }) => key)).toEqual([
      'plan.notice.footnotes',
      'plan.notice.comments',
      'plan.notice.textBoxes',
    ]);
  });

  test('line breaks inside a paragraph part lines; hidden text and readings above characters are left out', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r>';
    const ruby = `<w:r><w:ruby><w:rt>${run('xiū')}</w:rt><w:rubyBase>${run('修')}</w:rubyBase></w:ruby></w:r>`;
    const outcome = open(
      makeDocx(
        `<w:p>${run('一、重点工作')}<w:r><w:br/></w:r>${run('1.')}${hidden}${ruby}${run('缮文庙。（责任单位：县文物局）')}</w:p>`,
      ),
    );
    expect(rows(outcome)).toEqual([TASK]);
  });
});

test('the body goes into a new ledger, the list where it is asked for or stands alone', () => {
  const fixture = readFileSync(path.join(__dirname, '../fixtures/plans/20-body-and-list.txt'));
  const both = open(fixture, 'x.txt');
  expect(chosenDocuments(both, false).map(({ kind }) => kind)).toEqual(['plan']);
  expect(chosenDocuments(both, true).map(({ kind }) => kind)).toEqual(['list']);
  const alone = { ...both, documents: both.documents.slice(1) };
  expect(chosenDocuments(alone, false).map(({ kind }) => kind)).toEqual(['list']);
});
