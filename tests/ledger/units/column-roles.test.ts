import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import { readLedger } from '../../../src/ledger/read-ledger';
import { gridOf } from '../columns/grid-of';

const reference = Temporal.PlainDate.from('2025-03-01');

/** The first entry's units under these headers and cells. */
function unitsUnder(columns: Readonly<Record<string, string>>): object[] {
  const headers = ['序号', '重点任务', ...Object.keys(columns), '完成时限'];
  const row = ['1', '建设数字化平台', ...Object.values(columns), '2025年6月底前'];
  const grid = gridOf([headers, row, ['2', ...row.slice(1)]]);
  return findLedgers(grid).ledgers.flatMap((layout) =>
    readLedger(grid, layout, { reference })
      .slice(0, 1)
      .map(({ leadUnits, cooperatingUnits }) => ({ leadUnits, cooperatingUnits })),
  );
}

test.each([
  [{ 责任单位: '区教育局、区财政局' }, '区教育局、区财政局', ''],
  [{ 牵头单位: '区教育局', 责任单位: '区财政局、区人社局' }, '区教育局', '区财政局、区人社局'],
  [{ 责任单位: '区教育局', 配合单位: '区财政局' }, '区教育局', '区财政局'],
  [{ 主责单位: '区教育局', 协办单位: '区财政局' }, '区教育局', '区财政局'],
  // A third unit column has no field of its own: it is shown among the columns that are not read, and can be mapped by hand.
  [{ 牵头单位: '区教育局', 参与单位: '区财政局', 责任单位: '区人社局' }, '区教育局', '区财政局'],
  [{ 牵头单位: '区教育局', 责任单位: '区财政局', 配合单位: '区人社局' }, '区教育局', '区人社局'],
  [{ 责任单位: '区教育局', 配合单位: '区财政局', 督导单位: '区督查室' }, '区教育局', '区财政局'],
  [{ 责任单位: '区教育局牵头，区财政局配合' }, '区教育局', '区财政局'],
  [{ 牵头单位: '区教育局', 责任单位: '牵头单位：区教育局；责任单位：区财政局' }, '区教育局', '区财政局'],
])('%j: 责任单位 turns with its neighbours', (columns, lead, cooperating) => {
  const list = (names: string): string[] => (names === '' ? [] : names.split('、'));
  expect(unitsUnder(columns)).toEqual([{ leadUnits: list(lead), cooperatingUnits: list(cooperating) }]);
});
