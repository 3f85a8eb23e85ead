import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import { layoutToJson } from '../../../src/ledger/columns/ledger-layout';
import { gridOf } from './grid-of';

const json = (grid: ReturnType<typeof gridOf>) => findLedgers(grid).ledgers.map(layoutToJson);

test('a plain ledger below title and subtitle', () => {
  const grid = gridOf(
    [
      ['青石县2026年重点任务台账'],
      ['填报单位：县政府办', null, null, '填报时间：2026年11月'],
      ['序  号', '任务名称', '牵头单位', '完成时限（年/月/日）', '备 注'],
      [1, '修订应急预案', '县应急局', '2026年6月底前', ''],
      [2, '建成三座口袋公园', '县住建局', '2026年底', '跨年'],
    ],
    { merges: ['A1:E1'] },
  );
  const { ledgers } = findLedgers(grid);
  expect(json(grid)).toEqual([
    {
      sheet: 'S',
      table: null,
      headerRows: [3],
      firstRow: 4,
      lastRow: 5,
      columns: { number: 'A', task: 'B', leadUnits: 'C', schedule: 'D', remarks: 'E' },
      unmapped: [],
    },
  ]);
  expect(ledgers[0]?.title).toBe('青石县2026年重点任务台账');
  expect(ledgers[0]?.subtitles).toEqual(['填报单位：县政府办', '填报时间：2026年11月']);
});

test('two header rows with merged groups', () => {
  const grid = gridOf(
    [
      ['2026年工作清单'],
      ['序号', '主要任务', '工作措施', '责任单位', null, '完成情况', null, '备注'],
      [null, null, null, '牵头单位', '配合单位', '进度', '说明', null],
      [1, '数字政府', '上线一网通办', '县数据局', '县行政审批局', 0.5, '已上线二期', ''],
      [2, null, '归集电子证照', '县数据局', '', 0.2, '', ''],
    ],
    { merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'H2:H3', 'B4:B5'] },
  );
  expect(json(grid)[0]).toMatchObject({
    headerRows: [2, 3],
    columns: {
      number: 'A',
      area: 'B',
      measures: 'C',
      leadUnits: 'D',
      cooperatingUnits: 'E',
      progress: 'F',
      progressText: 'G',
      remarks: 'H',
    },
    firstRow: 4,
    lastRow: 5,
  });
});

test('a last header merged over several columns takes them all in: nothing of ours belongs there', () => {
  const grid = gridOf(
    [
      ['序号', '工作任务', '责任单位', '完成时限', '进展', null],
      [1, '推进垃圾分类', '区城管局', '2026年9月底前', '完成', '已建成21个'],
      [2, '推进河道保洁', '区水务局', '2026年12月底前', '推进中', '覆盖85%'],
    ],
    { merges: ['E1:F1'] },
  );
  expect(findLedgers(grid).ledgers[0]).toMatchObject({ left: 1, right: 6, columns: { status: 'E' }, unmapped: [] });
});
