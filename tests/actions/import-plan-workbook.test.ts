import { strToU8, zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { importPlan } from '../../src/actions/import-plan';
import { parseXml } from '../../src/cli/parse-xml';

const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const STRINGS = ['东江县2026年重点任务清单', '序号', '任务类别', '工作任务', '责任单位', '完成时限', '一、项目建设'];

const shared = (ref: string, index: number): string => `<c r="${ref}" t="s"><v>${index}</v></c>`;
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (ref: string, value: number, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

/** Style 1 shows a day, style 2 a month. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>';

function workbook(sheets: Readonly<Record<string, string>>, states: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook ${SPREADSHEET} ${RELATION}><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${states[name] ? ` state="${states[name]}"` : ''}/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${SPREADSHEET}>${STRINGS.map((text) => `<si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet ${SPREADSHEET}>${STYLES}</styleSheet>`),
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`<worksheet ${SPREADSHEET}>${sheets[name]}</worksheet>`);
  });
  return zipSync(parts);
}

const read = (bytes: Uint8Array) =>
  importPlan(bytes, '清单.xlsx', { reference: Temporal.PlainDate.from('2026-11-22'), parseXml });

const rows = (bytes: Uint8Array): string[] =>
  read(bytes).documents.flatMap(({ title, entries }) => [
    title,
    ...entries.map(({ entry, doubts }) =>
      [
        entry.number,
        entry.section.join('/') || entry.area,
        entry.task,
        entry.leadUnits.join('、'),
        entry.schedule.due?.toString() ?? '',
        doubts.join(' '),
      ].join(' | '),
    ),
  ]);

const LIST =
  `<sheetData>${row(1, shared('A1', 0))}${row(2, ...[1, 2, 3, 4, 5].map((index, at) => shared(`${'ABCDE'.charAt(at)}2`, index)))}` +
  row(
    3,
    number('A3', 1),
    shared('B3', 6),
    inline('C3', '建成客运站。'),
    inline('D3', '县交通局'),
    number('E3', 46295, 1),
  ) +
  row(4, number('A4', 2), inline('C4', '开工水厂'), inline('D4', '县水利局'), number('E4', 46082, 2)) +
  '<row r="5" hidden="1"><c r="C5" t="inlineStr"><is><t>作废的一行</t></is></c></row></sheetData>' +
  '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B3:B4"/></mergeCells>';

test('a sheet with its title, merged cells and dates is a task list', () => {
  expect(rows(workbook({ 重点任务: LIST }))).toEqual([
    '东江县2026年重点任务清单',
    '1 | 一、项目建设 | 建成客运站 | 县交通局 | 2026-09-30 | ',
    '2 | 一、项目建设 | 开工水厂 | 县水利局 | 2026-03-31 | ',
  ]);
});

test('a sheet without a header: its columns are told by their content, and that is said', () => {
  const cells = [
    ['硬化村道12公里', '县交通局', '2026年10月底'],
    ['新建文化广场3处', '县文旅局', '2026年11月底'],
    ['整修水渠5公里', '县水利局', '2026年4月底'],
  ];
  const data = cells.map((texts, at) =>
    row(
      at + 1,
      number(`A${at + 1}`, at + 1),
      ...texts.map((text, column) => inline(`${'BCD'.charAt(column)}${at + 1}`, text)),
    ),
  );
  expect(rows(workbook({ 乡村建设: `<sheetData>${data.join('')}</sheetData>` }))).toEqual([
    '乡村建设',
    '1 |  | 硬化村道12公里 | 县交通局 | 2026-10-31 | header-guessed',
    '2 |  | 新建文化广场3处 | 县文旅局 | 2026-11-30 | header-guessed',
    '3 |  | 整修水渠5公里 | 县水利局 | 2026-04-30 | header-guessed',
  ]);
});

test('a sheet with one column is running text; hidden sheets are left out', () => {
  const text = [
    '东江县2026年工作要点',
    '一、重点工作',
    '1.修缮文庙。6月底前完成。（责任单位：县文物局）',
    '2.整修城墙。（责任单位：县文物局）',
  ];
  const sheet = `<sheetData>${text.map((line, at) => row(at + 1, inline(`A${at + 1}`, line))).join('')}</sheetData>`;
  expect(rows(workbook({ 正文: sheet, 旧: LIST }, { 旧: 'hidden' }))).toEqual([
    '东江县2026年工作要点',
    '1 | 一、重点工作 | 修缮文庙 | 县文物局 | 2026-06-30 | ',
    '2 | 一、重点工作 | 整修城墙 | 县文物局 |  | ',
  ]);
});

test('what is no list is told as unread, cell by cell', () => {
  const sheet = `<sheetData>${row(1, inline('A1', '甲'), inline('B1', '乙'))}</sheetData>`;
  const outcome = read(workbook({ 其他: sheet }));
  expect(outcome.documents).toEqual([]);
  expect(outcome.format).toBe('xlsx');
  expect(outcome.unread).toEqual([{ line: 1, text: '甲 | 乙', reason: 'table-without-tasks' }]);
});

test('what is hidden or stands too far right is not read, and that is said', () => {
  const far = `<sheetData>${row(1, shared('A1', 0))}${row(2, ...[1, 3, 4].map((index, at) => shared(`${'ABC'.charAt(at)}2`, index)))}${row(
    3,
    number('A3', 1),
    inline('B3', '修缮文庙'),
    inline('C3', '县文物局'),
    inline('CW3', '远处的备注'),
  )}</sheetData>`;
  const { notices, documents } = read(workbook({ 重点任务: LIST, 宽表: far, 旧: LIST }, { 旧: 'veryHidden' }));
  expect(documents.map(({ entries }) => entries.length)).toEqual([2, 1]);
  expect(notices).toEqual([
    { key: 'plan.notice.hiddenSheets', params: { count: 1 } },
    { key: 'plan.notice.hiddenRows', params: { count: 1 } },
    { key: 'plan.notice.farCells', params: { count: 1 } },
  ]);
});
