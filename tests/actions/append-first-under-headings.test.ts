/** The first tasks of a ledger that has its headings already, as offices prepare them. */
import { appendEntries, previewAppend } from '../../src/actions/append-entries';
import { entriesOf, open, options, readFirst, rowsOf, type Draw } from './append-frame';
import { contentOf, failAt, FAULTS } from './failing-host';

type Row = readonly string[];
const HEADER: Row = ['序号', '任务', '责任单位', '完成时限'];

/** Framed rows below the header; one with a single cell is a heading. */
const ledger =
  (...rows: readonly Row[]): Draw =>
  (sheet) => {
    [HEADER, ...rows].forEach((row, index) => {
      const range = sheet.getRangeByIndexes(index, 0, 1, 4);
      range.values = [[0, 1, 2, 3].map((at) => row[at] ?? '')];
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      if (row.length !== 1) return;
      range.merge(false);
      range.format.font.bold = true;
      range.format.fill.color = '#D9E2F3';
    });
  };

const PLAN = entriesOf(`青溪区2026年便民实事工作方案
一、办好教育
1.修缮校舍。（责任单位：区教育局；完成时限：2026年10月底前）
2.添置课桌。（责任单位：区教育局）
二、改善出行
3.增设公交站点。（责任单位：区交通局）
三、繁荣文化
4.开放夜间场馆。（责任单位：区文旅局）`);

const shown = async (address: string): Promise<string[]> =>
  (await rowsOf(address)).map((row) => row.filter((value) => value !== '').join(' '));

test.each<[string, Draw, string[]]>([
  [
    'no row between them',
    ledger(['一、改善出行'], ['二、办好教育']),
    [
      '一、改善出行',
      '1 增设公交站点 区交通局',
      '二、办好教育',
      '2 修缮校舍 区教育局 2026年10月底前',
      '3 添置课桌 区教育局',
      '三、繁荣文化',
      '4 开放夜间场馆 区文旅局',
      '',
    ],
  ],
  [
    'empty rows that were prepared are filled, and more are made',
    ledger(['一、改善出行'], [], [], ['二、办好教育'], [], ['三、繁荣文化']),
    [
      '一、改善出行',
      '1 增设公交站点 区交通局',
      '',
      '二、办好教育',
      '2 修缮校舍 区教育局 2026年10月底前',
      '3 添置课桌 区教育局',
      '三、繁荣文化',
      '4 开放夜间场馆 区文旅局',
    ],
  ],
  [
    'totals stay below',
    ledger(['一、改善出行'], ['二、办好教育'], ['合计', '', '', '0项']),
    [
      '一、改善出行',
      '1 增设公交站点 区交通局',
      '二、办好教育',
      '2 修缮校舍 区教育局 2026年10月底前',
      '3 添置课桌 区教育局',
      '三、繁荣文化',
      '4 开放夜间场馆 区文旅局',
      '合计 0项',
    ],
  ],
])('go below their heading: %s', async (_name, draw, expected) => {
  await open(draw);
  await appendEntries(await readFirst(), PLAN, options);
  expect(await shown('A2:D9')).toEqual(expected);
  const { entries } = await readFirst();
  expect(entries.map(({ task, section }) => [task, ...section])).toEqual([
    ['增设公交站点', '一、改善出行'],
    ['修缮校舍', '二、办好教育'],
    ['添置课桌', '二、办好教育'],
    ['开放夜间场馆', '三、繁荣文化'],
  ]);
});

test('they do not look like the heading that they stand under', async () => {
  await open(ledger(['一、改善出行'], ['二、办好教育']));
  const read = await readFirst();
  expect(previewAppend(read, PLAN)).toEqual({
    fieldsWithoutColumn: [],
    newHeadings: ['三、繁荣文化'],
    lastSection: null,
  });
  await appendEntries(read, PLAN, options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const looks = ['A3:D3', 'A5:D6', 'A7:D7'].map((address) =>
      sheet.getRange(address).load('format/font/bold,format/fill/color'),
    );
    await context.sync();
    expect(looks.map(({ format }) => [format.font.bold, format.fill.color])).toEqual([
      [false, '#FFFFFF'],
      [false, '#FFFFFF'],
      [true, '#D9E2F3'],
    ]);
  });
});

test.each(FAULTS)('Excel fails at request %i, %s: nothing is left behind', async (request, fault) => {
  const host = await open(ledger(['一、改善出行'], [], ['二、办好教育']));
  const before = contentOf(host);
  const read = await readFirst();
  failAt(host, request, fault);
  await expect(appendEntries(read, PLAN, options)).rejects.toMatchObject({ key: 'plan.error.undone' });
  expect(contentOf(host)).toEqual(before);
});
