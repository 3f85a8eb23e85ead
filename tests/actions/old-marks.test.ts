import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import type { WorkbookReading } from '../../src/actions/read-workbook';
import { refreshRows } from '../../src/actions/refresh-rows';
import { setValue } from '../../src/host/model/cells';
import { newWorkbook } from '../../src/host/xlsx/open';
import { withOldMarks } from '../../src/ledger/progress/old-marks';
import { open, read, sheetOf } from './sheets-helpers';

const ROWS = [
  ['序号', '主要任务', '完成时限', '牵头单位', '完成状态'],
  [1, '修缮老年食堂', '2026年10月底前', '区民政局', '推进中'],
  [2, '编制停车方案', '2026年6月底前完成初稿,12月底前印发', '区交通局', '推进中'],
  [3, '开展巡河', '持续推进', '区水务局', '推进中'],
  [4, '排查燃气隐患', '见附件', '区应急局', '推进中'],
  [5, '新建口袋公园', '2026年3月底前', '区园林局', '已完成'],
];

async function marked() {
  const model = newWorkbook();
  ROWS.forEach((cells, row) =>
    cells.forEach((value, column) => setValue(model, model.sheets[0]!, row + 1, column + 1, value)),
  );
  const opened = await open(model, '2026-11-22');
  const before = await read(opened.options);
  expect(oldRows(before, opened.options)).toEqual([]);
  await highlightLedgers(before, opened.options);
  return opened;
}

const oldRows = ({ ledgers }: WorkbookReading, { asOf, t }: Awaited<ReturnType<typeof open>>['options']) =>
  ledgers.flatMap(({ entries, writtenDues, bands }) =>
    withOldMarks(entries, writtenDues, { asOf, bands, t }).map(({ row }) => row),
  );

test('marks that were just made are up to date, the next day too', async () => {
  const { options } = await marked();
  expect(oldRows(await read(options), options)).toEqual([]);
  const tomorrow = { ...options, asOf: options.asOf.add({ days: 1 }) };
  expect(oldRows(await read(tomorrow), tomorrow)).toEqual([]);
});

test.each([
  ['a day by another day', 2, '2026年12月底前'],
  ['several days by other days', 3, '2026年7月底前完成初稿,12月底前印发'],
  ['a day by none', 2, '见附件'],
  ['ongoing by a day', 4, '2026年12月底前'],
  ['none by ongoing', 5, '持续推进'],
])('a schedule that was changed: %s', async (_what, row, text) => {
  const { host, options } = await marked();
  const reading = await read(options);
  setValue(host.model, sheetOf(host, 'Sheet1'), row, 3, text);
  expect(oldRows(await read(options), options)).toEqual([row]);
  const change = { sheet: 'Sheet1', address: `C${row}`, ours: false, structure: false };
  const refreshed = await refreshRows(reading, [change], options);
  expect(refreshed && oldRows(refreshed, options)).toEqual([row]);
  await highlightLedgers(await read(options), options);
  expect(oldRows(await read(options), options)).toEqual([]);
});

test('a row that was added below has no mark yet; what is done needs none', async () => {
  const { host, options } = await marked();
  const sheet = sheetOf(host, 'Sheet1');
  [6, '增设公交站点', '2026年11月15日前', '区交通局', '推进中'].forEach((value, column) =>
    setValue(host.model, sheet, 7, column + 1, value),
  );
  setValue(host.model, sheet, 6, 3, '2026年9月底前');
  expect(oldRows(await read(options), options)).toEqual([7]);
});
