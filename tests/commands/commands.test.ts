import { startExcelHost } from '../../src/host/boot-node';
import { findSheet } from '../../src/host/model/sheets';
import { fill, newWorkbook } from '../host/excel/workbook-fixture';

type Command = (event: { completed: () => void }) => void;

const ROWS = [
  ['2026年重点任务台账'],
  ['序号', '任务名称', '落实举措', '完成时限', '牵头单位', '完成状态'],
  [1, '修缮老年食堂', '完成厨房改造2处', '2020年10月底前', '区民政局', '推进中'],
];

/** The commands as Excel finds them: by the names under which the function file associates them. */
async function commandsOver(rows: (string | number)[][]) {
  const model = newWorkbook('台账');
  fill(model, findSheet(model, '台账')!, rows);
  await startExcelHost(model);
  const associated = new Map<string, Command>();
  // The client for Node has no ribbon; this is the one member of it that the function file uses.
  Object.assign(Office, { actions: { associate: (name: string, command: Command) => associated.set(name, command) } });
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/commands');
  });
  const run = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const command = associated.get(name);
      if (command) command({ completed: resolve });
      else reject(new Error(`not associated: ${name}`));
    });
  const cell = (row: number, column: number) => findSheet(model, '台账')!.cells.get(row)?.get(column)?.value ?? null;
  return { model, run, cell, names: [...associated.keys()] };
}

test('the names are those of the manifest', async () => {
  const { names } = await commandsOver(ROWS);
  expect(names.sort()).toEqual(['highlightLedger', 'removeMarks', 'summarizeMonth']);
});

test('with the pane closed: marks, writes the month, and takes both away', async () => {
  const { model, run, cell } = await commandsOver(ROWS);
  await run('highlightLedger');
  expect(cell(2, 7)).toBe('到期日');
  await run('summarizeMonth');
  expect(model.sheets.map(({ name }) => name)[1]).toMatch(/^月报 \d{4}-\d{2}$/);
  await run('removeMarks');
  expect(model.sheets.map(({ name }) => name)).toEqual(['台账']);
  expect(cell(2, 7)).toBeNull();
  expect(cell(3, 2)).toBe('修缮老年食堂');
});

test('without a ledger Excel is told all the same that it is over, and nothing is written', async () => {
  const { model, run } = await commandsOver([['姓名', '电话']]);
  await run('highlightLedger');
  await run('summarizeMonth');
  expect(model.sheets.map(({ name }) => name)).toEqual(['台账']);
});
