import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import { applyMapping, isOverrideFor, type MappingOverride } from '../../../src/ledger/columns/mapping-override';
import { readLedger } from '../../../src/ledger/read-ledger';
import { gridOf } from './grid-of';

const rows = [
  ['序号', '任务名称', '经办口', '责任单位', '完成时限'],
  [1, '疏浚河道', '张某', '县水务局', '2026年6月底'],
  [2, '修缮学校', '李某', '县教育局', '2026年8月底'],
];
const grid = gridOf(rows);
const layout = findLedgers(grid).ledgers[0]!;
const override = (choices: MappingOverride['choices']): MappingOverride => ({
  sheet: 'S',
  table: null,
  headerRows: [],
  choices,
});

test('a column that was not understood is given a field', () => {
  expect(layout.unmapped).toEqual(['C']);
  const { layout: mapped, problems } = applyMapping(
    grid,
    layout,
    override([{ field: 'responsiblePersons', column: 'C', header: '经办口' }]),
  );
  expect(problems).toEqual([]);
  expect(mapped.columns).toEqual({ number: 'A', task: 'B', responsiblePersons: 'C', leadUnits: 'D', schedule: 'E' });
  expect(mapped.unmapped).toEqual([]);
  const entries = readLedger(grid, mapped, { reference: Temporal.PlainDate.from('2026-11-22') });
  expect(entries.map(({ responsiblePersons }) => responsiblePersons)).toEqual([['张某'], ['李某']]);
});

test('a column is taken out, and its field moves', () => {
  const { layout: mapped } = applyMapping(
    grid,
    layout,
    override([
      { field: null, column: 'B', header: '任务名称' },
      { field: 'task', column: 'C', header: '经办口' },
    ]),
  );
  expect(mapped.columns).toEqual({ number: 'A', task: 'C', leadUnits: 'D', schedule: 'E' });
  expect(mapped.unmapped).toEqual(['B']);
});

test('an inserted column moves the choice along with its header', () => {
  const wider = gridOf(
    rows.map(([first, ...rest], index) => [first, index === 0 ? '来源' : '会议', ...rest] as (string | number)[]),
  );
  const found = findLedgers(wider).ledgers[0]!;
  const { layout: mapped, problems } = applyMapping(
    wider,
    found,
    override([{ field: 'responsiblePersons', column: 'C', header: '经办口' }]),
  );
  expect(problems).toEqual([]);
  expect(mapped.columns.responsiblePersons).toBe('D');
});

test('what no longer holds is reported and left out', () => {
  const { layout: mapped, problems } = applyMapping(
    grid,
    layout,
    override([
      { field: 'evidence', column: 'C', header: '佐证' },
      { field: 'remarks', column: '9', header: '经办口' },
      { field: 'schedule', column: 'E', header: '完成时限' },
      { field: 'schedule', column: 'C', header: '经办口' },
    ]),
  );
  expect(problems).toEqual([
    { kind: 'column-gone', column: 'C', field: 'evidence' },
    { kind: 'not-a-column', column: '9', field: 'remarks' },
    { kind: 'field-twice', column: 'C', field: 'schedule' },
  ]);
  expect(mapped.columns).toEqual(layout.columns);
});

test('a mapping without any text column is refused as a whole', () => {
  const { layout: mapped, problems } = applyMapping(
    grid,
    layout,
    override([{ field: null, column: 'B', header: '任务名称' }]),
  );
  expect(problems.map(({ kind }) => kind)).toEqual(['no-text-column']);
  expect(mapped).toBe(layout);
});

test('a correction belongs to the ledger with its sheet and headers', () => {
  const mine = override([{ field: 'evidence', column: 'C', header: '经办口' }]);
  expect(isOverrideFor(mine, layout)).toBe(true);
  expect(isOverrideFor({ ...mine, sheet: 'T' }, layout)).toBe(false);
  expect(isOverrideFor({ ...mine, choices: [{ field: 'evidence', column: 'C', header: '别的' }] }, layout)).toBe(false);
  expect(isOverrideFor({ ...mine, table: '表1' }, layout)).toBe(false);
});
