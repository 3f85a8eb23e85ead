import { filterByBand } from '../../src/actions/filter-by-band';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { judgeLedgers } from '../../src/actions/judge-ledgers';
import type { WorkbookReading } from '../../src/actions/read-workbook';
import { refreshRows } from '../../src/actions/refresh-rows';
import { removeMarks } from '../../src/actions/remove-marks';
import { setValue } from '../../src/host/model/cells';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook } from '../../src/host/xlsx/open';
import { open, read, sheetOf } from './sheets-helpers';

/** Two ledgers on one sheet: the helper columns of the lower one stand below the upper one's status and progress. */
const UPPER = [
  ['重点任务台账'],
  ['序号', '主要任务', '完成时限', '牵头单位', '完成状态', '完成进度', '进展情况'],
  [1, '开展技能培训', '2026年6月底前', '县人社局', '已完成', 1, '已办结'],
  [2, '举办招聘会', '2026年9月底前', '县人社局', '推进中', 0.5, '办了两场'],
  [3, '发放创业贷款', '2026年12月底前', '县财政局', '推进中', 0.4, ''],
];
const LOWER = [
  ['民生实事台账'],
  ['编号', '重点工作', '时限要求', '责任单位'],
  [1, '新建老年食堂', '2026年5月底前', '县民政局'],
  [2, '改造敬老院', '2026年12月底前', '县民政局'],
];

function stacked(): WorkbookModel {
  const model = newWorkbook();
  const rows = [...UPPER, [], [], ...LOWER];
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => setValue(model, model.sheets[0]!, row + 1, column + 1, value)),
  );
  return model;
}

const statuses = ({ ledgers }: WorkbookReading) =>
  ledgers.map(({ entries }) => entries.map(({ status, progress, progressText }) => [status, progress, progressText]));

test('marks of one ledger do not hide cells of another on the same sheet', async () => {
  const { options } = await open(stacked(), '2026-11-22');
  const before = await read(options);
  const { bands } = await highlightLedgers(before, options);
  expect([bands.done, bands.overdue]).toEqual([1, 2]);
  const after = await read(options);
  expect(statuses(after)).toEqual(statuses(before));
  expect(judgeLedgers(after, options).bands).toEqual(bands);
  const change = { sheet: 'Sheet1', address: 'B3', ours: false, structure: false };
  const refreshed = await refreshRows(after, [change], options);
  expect(refreshed && statuses(refreshed)).toEqual(statuses(before));
});

test('one sheet has one filter: each ledger by itself, both together are refused before anything changes', async () => {
  const { host, options } = await open(stacked(), '2026-11-22');
  await highlightLedgers(await read(options), options);
  const reading = await read(options);
  const hidden = () => [...sheetOf(host, 'Sheet1').rows].flatMap(([row, { filtered }]) => (filtered ? [row] : []));
  const only = (index: number) => ({ ...reading, ledgers: reading.ledgers.slice(index, index + 1) });

  await expect(filterByBand(reading, { band: 'overdue' }, options)).rejects.toMatchObject({
    key: 'summary.error.oneFilter',
  });
  expect(hidden()).toEqual([]);
  await filterByBand(only(1), { band: 'overdue' }, options);
  expect(hidden()).toEqual([11]);
  await filterByBand(only(0), { band: 'overdue' }, options);
  expect(hidden()).toEqual([3, 5]);
  await filterByBand(reading, { band: null }, options);
  expect([hidden(), sheetOf(host, 'Sheet1').autoFilter]).toEqual([[], null]);
  await filterByBand(only(1), { band: 'overdue' }, options);
  await removeMarks(options);
  expect([hidden(), sheetOf(host, 'Sheet1').autoFilter]).toEqual([[], null]);
});
