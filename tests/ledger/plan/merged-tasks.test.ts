import { readPlan } from '../../../src/ledger/plan/read-plan';
import { REFERENCE, rowsOf } from './fixture-rows';

test('rows that share their number and their task are one task, due with the last of them', () => {
  const rows = [
    ['序号', '存在问题', '整改措施', '完成时限', '责任部门'],
    ['1', '消防水泵无法启动', '更换控制柜。', '2026年3月底', '设备部'],
    ['', '', '每月试泵一次。', '2026年5月底', ''],
    ['2', '登高作业无人监护', '落实作业票制度。', '2026年4月10日前', '安环部'],
  ];
  const column = (left: number) => ({ top: 2, bottom: 3, left, right: left });
  const table = { kind: 'table', line: 1, rows, merges: [1, 2, 5].map(column), rowLines: [1, 2, 3, 4] } as const;
  const reading = readPlan([table], { reference: REFERENCE });
  expect(rowsOf(reading)).toEqual([
    '1\t\t消防水泵无法启动\t设备部\t\t2026-05-31',
    '2\t\t登高作业无人监护\t安环部\t\t2026-04-10',
  ]);
  const [first] = reading.documents[0]!.entries;
  expect(first!.source.lines).toEqual([2, 3]);
  expect(first!.entry.schedule.milestones.map(({ due }) => due.toString())).toEqual(['2026-03-31', '2026-05-31']);
});
