import { rowNumber, type Page, type PageChart, type PageRow, type RowStyle } from '../../src/workbook/page';
import { paginate } from '../../src/workbook/paginate';

/** A landscape A4 page as wide as the paper takes 475 points: 842 × 595 less margins, less what is kept free. */
const ROOM = 475;

const row = (style: RowStyle, height: number, text = '', more: Partial<PageRow> = {}): PageRow => ({
  style,
  cells: [text],
  height,
  ...more,
});
const rows = (count: number, style: RowStyle, height: number): PageRow[] =>
  Array.from({ length: count }, (_, index) => row(style, height, `${style} ${index}`));

const page = (all: readonly PageRow[], charts: readonly PageChart[] = []): Page => ({
  kind: 'summary',
  name: '月报',
  widths: [50],
  rows: all,
  charts,
  landscape: true,
  headerRow: null,
  tabColor: '#000000',
  font: '宋体',
  footer: '',
});

/** Points of each printed page. */
const pages = (all: readonly PageRow[]): number[] => {
  const { page: broken, breaks } = paginate(page(all));
  const edges = [0, ...breaks, broken.rows.length];
  return edges
    .slice(1)
    .map((end, index) => broken.rows.slice(edges[index], end).reduce((sum, one) => sum + (one.height ?? 0), 0));
};

test('a page that is filled to the point is full: the next row begins another', () => {
  // 25 rows of 19 points are 475.
  expect(pages([row('header', 19), ...rows(60, 'body', 19)])).toEqual([475, 475, 247]);
});

test.each([1, 7, 24, 25, 26, 49, 100])('no page of %i rows and a remark holds more than the paper', (count) => {
  const heights = pages([row('title', 34), row('header', 21), ...rows(count, 'body', 19), ...rows(3, 'note', 15)]);
  expect(heights.every((height) => height <= ROOM)).toBe(true);
});

test('a table that goes on has its header again, and formulas follow their rows', () => {
  const formula = (at: number): PageRow =>
    row('body', 19, `=B${rowNumber(at)}+SUM(C${rowNumber(1)}:C${rowNumber(30)})`, { formulas: [0] });
  const { page: broken, breaks } = paginate(
    page([row('header', 19, '单位'), ...Array.from({ length: 30 }, (_, index) => formula(index + 1))]),
  );
  expect(breaks).toEqual([25]);
  expect(broken.rows[25]!.cells).toEqual(['单位']);
  expect(broken.rows[1]!.cells).toEqual(['=B2+SUM(C2:C32)']);
  expect(broken.rows[24]!.cells).toEqual(['=B25+SUM(C2:C32)']);
  expect(broken.rows[26]!.cells).toEqual(['=B27+SUM(C2:C32)']);
});

test('the last row of a table, its sum and closing remarks never stand on a page alone', () => {
  const lastPage = (all: readonly PageRow[]): (string | number | null)[] => {
    const { page: broken, breaks } = paginate(page(all));
    return broken.rows.slice(breaks.at(-1)).map(({ cells }) => cells[0] ?? null);
  };
  const table = [row('header', 19, '单位'), ...rows(25, 'body', 19)];
  expect(lastPage(table)).toEqual(['单位', 'body 23', 'body 24']);
  expect(lastPage([...table.slice(0, -1), row('total', 19, '合计')])).toEqual(['单位', 'body 23', '合计']);
  expect(lastPage([...table.slice(0, -1), row('blank', 9), row('note', 15, '注')])).toEqual([
    '单位',
    'body 22',
    'body 23',
    '',
    '注',
  ]);
});

test('a place to sign goes with the last rows of its table, on every notice', () => {
  const notice = (name: string): PageRow[] => [
    row('title', 34, name, { newPage: true }),
    row('header', 19, '序号'),
    ...rows(22, 'body', 19),
    row('blank', 9),
    row('text', 22, '请办理'),
    row('text', 36, '签收人'),
  ];
  const { page: broken, breaks } = paginate(page([row('title', 34, '督办单'), ...notice('甲局'), ...notice('乙局')]));
  const edges = [0, ...breaks, broken.rows.length];
  const texts = edges.slice(1).map((end, index) => broken.rows.slice(edges[index], end).map(({ cells }) => cells[0]));
  expect(texts.map((one) => [one[0], one.at(-1)])).toEqual([
    ['督办单', '督办单'],
    ['甲局', 'body 19'],
    ['序号', '签收人'],
    ['乙局', 'body 19'],
    ['序号', '签收人'],
  ]);
});

test('a heading stays with its table, a chart with itself', () => {
  const chart: PageChart = {
    type: 'BarStacked',
    title: '',
    series: [{ name: '', values: { row: 30, column: 0, rows: 3 } }],
    categories: { row: 30, column: 0, rows: 3 },
    top: 21,
    left: 0,
    bottom: 28,
    right: 0,
  };
  const all = [
    ...rows(20, 'text', 19),
    row('heading', 19),
    ...rows(8, 'blank', 19),
    row('header', 19),
    ...rows(3, 'body', 19),
  ];
  const { page: broken, breaks } = paginate(page(all, [chart]));
  expect(breaks).toEqual([20]);
  expect(broken.charts[0]).toMatchObject({ top: 21, bottom: 28, categories: { row: 30 } });
});

test('a page with a repeated header row is left to Excel; its formulas still get their rows', () => {
  const composed = {
    ...page([row('header', 19), row('body', 19, `=A${rowNumber(0)}`, { formulas: [0] })]),
    headerRow: 0,
  };
  expect(paginate(composed)).toMatchObject({ breaks: [], page: { rows: [{}, { cells: ['=A1'] }] } });
});

test('rows as high as half a page: each page of the table has its header', () => {
  const { page: broken, breaks } = paginate(page([row('heading', 24), row('header', 21), ...rows(5, 'body', 300)]));
  const edges = [0, ...breaks, broken.rows.length];
  expect(edges.slice(1).map((end, index) => broken.rows.slice(edges[index], end).map(({ style }) => style))).toEqual([
    ['heading', 'header', 'body'],
    ...Array.from({ length: 4 }, () => ['header', 'body']),
  ]);
});

test('what is higher than a page is parted before its closing rows, not among them', () => {
  const all = [
    row('title', 34, '督办单', { newPage: true }),
    row('header', 21, '序号'),
    ...rows(3, 'body', 140),
    row('blank', 9),
    row('text', 22, '请办理'),
    row('text', 36, '签收人'),
  ];
  const { page: broken, breaks } = paginate(page(all));
  expect(broken.rows.slice(breaks.at(-1)).map(({ cells }) => cells[0])).toEqual([
    '序号',
    'body 2',
    '',
    '请办理',
    '签收人',
  ]);
  expect(breaks).toHaveLength(1);
});
