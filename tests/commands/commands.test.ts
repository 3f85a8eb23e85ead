import { startExcelHost } from '../../src/host/boot-node';
import { setValue } from '../../src/host/model/cells';
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
  /** Sentences of the dialogs, which take them from the address. */
  const said: string[] = [];
  Object.defineProperty(Office.context, 'ui', {
    configurable: true,
    value: { displayDialogAsync: (url: string) => said.push(decodeURIComponent(new URL(url).hash.slice(1))) },
  });
  const active = () => model.sheets.find(({ id }) => id === model.activeSheetId)!.name;
  const cell = (row: number, column: number) => findSheet(model, '台账')!.cells.get(row)?.get(column)?.value ?? null;
  return { model, run, cell, said, active, names: [...associated.keys()] };
}

test('the names are those of the manifest', async () => {
  const { names } = await commandsOver(ROWS);
  expect(names.sort()).toEqual(['highlightLedger', 'removeMarks', 'summarizeMonth']);
});

test('with the pane closed: marks, writes the month and shows it', async () => {
  const { model, run, cell, said, active } = await commandsOver(ROWS);
  await run('highlightLedger');
  expect(cell(2, 7)).toBe('到期日');
  await run('summarizeMonth');
  expect(model.sheets.map(({ name }) => name)[1]).toMatch(/^月报 \d{4}-\d{2}$/);
  expect(active()).toBe(model.sheets[1]!.name);
  expect(said).toEqual([]);
});

test('speaks the language that was chosen in the pane, whatever that of Excel', async () => {
  const storage = new Map([['task-ledger.language', 'en-US']]);
  Object.assign(globalThis, { localStorage: { getItem: (key: string) => storage.get(key) ?? null } });
  try {
    const { model, run, cell } = await commandsOver(ROWS);
    await run('highlightLedger');
    await run('summarizeMonth');
    expect([cell(2, 7), model.sheets[1]!.name]).toEqual(['Due date', expect.stringMatching(/^Monthly \d{4}-\d{2}$/)]);
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});

test('a month that is there is shown, not written again: nobody can be asked', async () => {
  const { model, run, said, active } = await commandsOver(ROWS);
  await run('summarizeMonth');
  const summary = model.sheets[1]!;
  setValue(model, summary, 2, 1, '综合科已核');
  setValue(model, model.sheets[0]!, 3, 6, '已完成');
  model.activeSheetId = model.sheets[0]!.id;
  // A formula's value may be reckoned meanwhile.
  const written = () =>
    [...summary.cells].map(([row, cells]) => [row, [...cells].map(([at, cell]) => [at, cell.formula ?? cell.value])]);
  const before = written();
  await run('summarizeMonth');
  expect(written()).toEqual(before);
  expect([active(), said]).toEqual([summary.name, [expect.stringContaining(`“${summary.name}”已经有了`)]]);
});

test('marks go from the ledger, documents that people may have written in stay and are named', async () => {
  const { model, run, cell, said } = await commandsOver(ROWS);
  await run('highlightLedger');
  await run('removeMarks');
  expect([model.sheets.map(({ name }) => name), cell(2, 7), cell(3, 2), said]).toEqual([
    ['台账'],
    null,
    '修缮老年食堂',
    [],
  ]);
  await run('highlightLedger');
  await run('summarizeMonth');
  const names = model.sheets.map(({ name }) => name);
  await run('removeMarks');
  expect([model.sheets.map(({ name }) => name), cell(2, 7)]).toEqual([names, null]);
  expect(said).toEqual([expect.stringContaining(names[1]!)]);
});

test('without a ledger Excel is told all the same that it is over, and nothing is written', async () => {
  const { model, run } = await commandsOver([['姓名', '电话']]);
  await run('highlightLedger');
  await run('summarizeMonth');
  expect(model.sheets.map(({ name }) => name)).toEqual(['台账']);
});
