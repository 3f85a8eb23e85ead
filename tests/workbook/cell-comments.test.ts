/** Comments of ours on cells: replaced and removed as ours, never the user's; over the genuine client. */
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { addSheet } from '../../src/host/model/sheets';
import { newWorkbook, openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { setNote } from '../../src/host/model/annotations';
import { removeOurComments, replaceOurComments, type WantedComment } from '../../src/workbook/cell-comments';
import { isOurComment, markedComment } from '../../src/workbook/our-marks';
import { runExcel } from '../../src/workbook/run-excel';
import { fill } from '../host/excel/workbook-fixture';
import { partsOf, partText } from '../host/xlsx/package-parts';
import { richPackage } from '../host/xlsx/rich-package';

let host: ExcelHost;
const wanted = (cell: string, text: string, sheet = '台账'): WantedComment => ({
  sheet,
  cell,
  text: markedComment(text, '任务台账'),
});
const replace = (some: readonly WantedComment[], sheets: readonly string[] = ['台账']) =>
  runExcel((context) => replaceOurComments(context, sheets, some));
const remove = () =>
  runExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return removeOurComments(context, worksheets.items);
  });
/** What stands on the cells of the first sheet, each comment's first line. */
const standing = (model = host.model) =>
  model.sheets[0]!.comments.map(({ row, column, text }) => `R${row}C${column} ${text.split('\n')[0]}`).sort();
const userComment = (cell: string, text: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').comments.add(cell, text);
    await context.sync();
  });
const reply = (cell: string, text: string) =>
  Excel.run(async (context) => {
    context.workbook.comments.getItemByCell(`台账!${cell}`).replies.add(text);
    await context.sync();
  });

beforeEach(async () => {
  const model = newWorkbook();
  model.sheets[0]!.name = '台账';
  addSheet(model, '说明');
  fill(model, model.sheets[0]!, [
    ['序号', '任务', '单位'],
    [1, '甲', '区民政局'],
    [2, '乙', '区财政局'],
  ]);
  host = await startExcelHost(model);
});

describe('the mark', () => {
  test.each<[string, string, boolean]>([
    ['as it was written', markedComment('【台账核查】\n错误：缺少任务。', '任务台账'), true],
    ['with other line ends', markedComment('甲\n乙', '任务台账').replaceAll('\n', '\r\n'), true],
    ['with spaces behind', `${markedComment('甲', 'Task Ledger')} \n`, true],
    ['rewritten by somebody', markedComment('甲\n乙', '任务台账').replace('乙', '乙，已与区局核实'), false],
    ['continued by somebody', `${markedComment('甲', '任务台账')}\n已核实`, false],
    ['a comment about the check', '【台账核查】请各单位核对', false],
    ['an invented checksum', '甲\n〔任务台账 00000000〕', false],
    ['the mark alone', markedComment('', '任务台账').trimStart(), false],
  ])('%s', (_, content, ours) => expect(isOurComment(content)).toBe(ours));
});

test('are put on the cells, and the same again change nothing', async () => {
  const some = [wanted('B2', '一'), wanted('C3', '二')];
  expect(await replace(some)).toEqual({ written: 2, taken: [], protectedSheets: [] });
  expect(standing()).toEqual(['R2C2 一', 'R3C3 二']);
  const ids = host.model.sheets[0]!.comments.map(({ id }) => id);
  expect((await replace(some)).written).toBe(2);
  expect(host.model.sheets[0]!.comments.map(({ id }) => id)).toEqual(ids);
});

test('those that are no longer wanted go, another text takes the place of the first', async () => {
  await replace([wanted('B2', '一'), wanted('C3', '二')]);
  await replace([wanted('C3', '三'), wanted('A2', '四')]);
  expect(standing()).toEqual(['R2C1 四', 'R3C3 三']);
  await replace([]);
  expect(standing()).toEqual([]);
});

test('a comment of the user’s stays, its cell gets none and is named', async () => {
  await userComment('B2', '我的批注');
  expect(await replace([wanted('B2', '一'), wanted('C3', '二')])).toMatchObject({
    written: 1,
    taken: [{ sheet: '台账', cell: 'B2' }],
  });
  expect(standing()).toEqual(['R2C2 我的批注', 'R3C3 二']);
  expect(await remove()).toBe(1);
  expect(standing()).toEqual(['R2C2 我的批注']);
});

test('a thread that somebody has answered stays as it is, when replaced and when removed', async () => {
  await replace([wanted('B2', '一'), wanted('C3', '二')]);
  await reply('B2', '已核实，本月改正');
  expect(await replace([wanted('B2', '改'), wanted('C3', '二')])).toMatchObject({ taken: [{ cell: 'B2' }] });
  expect(await remove()).toBe(1);
  expect(host.model.sheets[0]!.comments).toMatchObject([{ row: 2, replies: [{ text: '已核实，本月改正' }] }]);
});

test('a text that somebody has rewritten is theirs', async () => {
  await replace([wanted('B2', '一\n二')]);
  await Excel.run(async (context) => {
    const comment = context.workbook.comments.getItemByCell('台账!B2').load('content');
    await context.sync();
    comment.content = comment.content.replace('二', '二（已问过经办人）');
    await context.sync();
  });
  expect(await remove()).toBe(0);
  expect(standing()).toEqual(['R2C2 一']);
});

test('a cell that Excel refuses, here for its note, is left out; the others get theirs', async () => {
  setNote(host.model.sheets[0]!, 2, 2, '我的备注', '我');
  const some = ['A1', 'A2', 'B2', 'C2', 'A3'].map((cell) => wanted(cell, cell));
  expect(await replace(some)).toMatchObject({ written: 4, taken: [{ cell: 'B2' }] });
  expect(standing()).toEqual(['R1C1 A1', 'R2C1 A2', 'R2C3 C2', 'R3C1 A3']);
  expect(host.model.sheets[0]!.notes).toMatchObject([{ text: '我的备注' }]);
  // Again the same: what stands is recognised, the refused cell is refused again.
  expect(await replace(some)).toMatchObject({ written: 4, taken: [{ cell: 'B2' }] });
  expect(await remove()).toBe(4);
});

test('a protected sheet is left alone and named; the other gets its comments', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect();
    await context.sync();
  });
  const report = await replace([wanted('B2', '一'), wanted('A1', '二', '说明')], ['台账', '说明']);
  expect(report).toEqual({ written: 1, taken: [], protectedSheets: ['台账'] });
  expect(host.model.sheets.map(({ comments }) => comments.length)).toEqual([0, 1]);
});

test('a protected sheet that holds ours is said before anything is taken away', async () => {
  await replace([wanted('B2', '一'), wanted('A1', '二', '说明')], ['台账', '说明']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect();
    await context.sync();
  });
  await expect(remove()).rejects.toMatchObject({ key: 'errors.protectedSheet', params: { sheet: '台账' } });
  expect(host.model.sheets.map(({ comments }) => comments.length)).toEqual([1, 1]);
});

test('sheets that were not asked about keep theirs', async () => {
  await replace([wanted('A1', '一', '说明')], ['说明']);
  await replace([wanted('B2', '二')]);
  expect(host.model.sheets.map(({ comments }) => comments.length)).toEqual([1, 1]);
});

test('the number of round trips does not grow with the comments, but by blocks', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, row) => wanted(`E${row + 1}`, `第 ${row + 1} 行`));
  const trips = async (work: Promise<unknown>) => {
    const before = host.session.counters.roundTrips;
    await work;
    return host.session.counters.roundTrips - before;
  };
  const few = await trips(replace(many(10)));
  await remove();
  expect(await trips(replace(many(300)))).toBeLessThanOrEqual(few + 2);
  expect(host.model.sheets[0]!.comments).toHaveLength(300);
});

test('saved, opened and written again in another session: found as ours, ids stay unique', async () => {
  await userComment('A1', '我的批注');
  await replace([wanted('B2', '一'), wanted('C3', '二')]);
  host = await startExcelHost(openWorkbook(saveWorkbook(host.model)));
  await replace([wanted('C3', '二'), wanted('A3', '三'), wanted('B3', '四')]);
  expect(standing()).toEqual(['R1C1 我的批注', 'R3C1 三', 'R3C2 四', 'R3C3 二']);
  const again = openWorkbook(saveWorkbook(host.model));
  expect(standing(again)).toEqual(standing());
  const ids = again.sheets[0]!.comments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  host = await startExcelHost(again);
  expect(await remove()).toBe(3);
  expect(standing(openWorkbook(saveWorkbook(host.model)))).toEqual(['R1C1 我的批注']);
});

test('in a file of Excel’s own: threads, notes and persons of others stay word for word', async () => {
  const part = (name: string): string => partText(partsOf(saveWorkbook(host.model)), name);
  const THREADS = 'xl/threadedComments/threadedComment1.xml';
  const open = richPackage((parts) => {
    const sheet = 'xl/worksheets/sheet1.xml';
    parts[sheet] = String(parts[sheet]).replace(/<sheetProtection [^>]*>/, '');
  });
  const original = openWorkbook(open);
  const { name } = original.sheets[0]!;
  host = await startExcelHost(original);
  const before = { threads: part(THREADS), notes: part('xl/comments1.xml'), persons: part('xl/persons/person.xml') };
  // B4 holds a note, B6 a thread with an answer.
  const some = ['B4', 'B6', 'B8'].map((cell) => wanted(cell, cell, name));
  expect(await replace(some, [name])).toMatchObject({ written: 1, taken: [{ cell: 'B4' }, { cell: 'B6' }] });
  const elements = (xml: string, tag: string): string[] =>
    xml.match(new RegExp(`<${tag} [\\s\\S]*?</${tag}>`, 'g')) ?? [];
  expect(elements(part(THREADS), 'threadedComment')).toEqual([
    ...elements(before.threads, 'threadedComment'),
    expect.stringContaining('ref="B8"'),
  ]);
  expect(elements(part('xl/comments1.xml'), 'comment')).toEqual([
    ...elements(before.notes, 'comment'),
    expect.stringContaining('ref="B8"'),
  ]);
  expect(part('xl/persons/person.xml')).toContain('displayName="张三"');
  expect(part('xl/persons/person.xml').match(/<person /g)).toHaveLength(2);
  expect(await remove()).toBe(1);
  expect(elements(part(THREADS), 'threadedComment')).toEqual(elements(before.threads, 'threadedComment'));
  expect(elements(part('xl/comments1.xml'), 'comment')).toEqual(elements(before.notes, 'comment'));
});
