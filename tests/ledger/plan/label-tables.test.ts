import type { PlanBlock } from '../../../src/ledger/plan/plan-input';
import { readPlan } from '../../../src/ledger/plan/read-plan';
import { REFERENCE, rowsOf } from './fixture-rows';

const table = (line: number, rows: readonly (readonly string[])[]): PlanBlock => ({
  kind: 'table',
  line,
  rows,
  merges: [],
  rowLines: rows.map((_, at) => line + at),
});

const rowsOfTables = (...tables: readonly PlanBlock[]): string[] => rowsOf(readPlan(tables, { reference: REFERENCE }));

test('a table with a label in each row is one task, with two labels in a row as well', () => {
  expect(
    rowsOfTables(
      table(1, [
        ['任务名称', '更新燃气管道', '', ''],
        ['牵头单位', '区住建局', '配合单位', '各街道'],
        ['工作要求', '更换12个小区的立管。', '完成时限', '2026年10月底'],
        ['备注', '', '', ''],
      ]),
      table(9, [
        ['任务名称', '盘活闲置厂房'],
        ['牵头单位', '区经信局'],
        ['完成时限', '2026年8月31日'],
      ]),
    ),
  ).toEqual(['\t\t更新燃气管道\t区住建局\t各街道\t2026-10-31', '\t\t盘活闲置厂房\t区经信局\t\t2026-08-31']);
});

test('a table with header texts in its first row stays a list', () => {
  expect(
    rowsOfTables(
      table(1, [
        ['任务', '责任单位'],
        ['更新燃气管道', '区住建局'],
        ['盘活闲置厂房', '区经信局'],
      ]),
    ),
  ).toEqual(['\t\t更新燃气管道\t区住建局\t\t', '\t\t盘活闲置厂房\t区经信局\t\t']);
});
