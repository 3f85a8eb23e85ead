/** Units that a person put right: kept in the workbook, read by everything that reads it, taken back again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readWorkbook, type WorkbookReading } from '../../src/actions/read-workbook';
import { refreshRows } from '../../src/actions/refresh-rows';
import { saveUnitOverride } from '../../src/actions/remember';
import { figuresOfMonth } from '../../src/actions/summarize-month';
import { startExcelHost } from '../../src/host/boot-node';
import { setValue } from '../../src/host/model/cells';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook, openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { translator } from '../../src/i18n/translate';
import { runCli } from '../cli/run-cli';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };
const ROWS = [
  ['序号', '重点工作', '进度安排', '责任单位', '完成状态'],
  [1, '推进园区建设', '2026年12月底前', '李明华、区发改局', '推进中'],
  [2, '开展项目评估', '2026年12月底前', '李明华、区发改局', '推进中'],
  [3, '组织体育赛事', '2026年12月底前', '区体育局', '推进中'],
];
const TEXT = '李明华、区发改局';
const NAMES = { lead: ['李明华工作室'], cooperating: ['区发改局'], persons: [] };

let model: WorkbookModel;

beforeEach(async () => {
  model = newWorkbook();
  const sheet = model.sheets[0]!;
  ROWS.forEach((row, at) => row.forEach((value, column) => setValue(model, sheet, at + 1, column + 1, value)));
  await startExcelHost(model);
});

const units = ({ ledgers }: WorkbookReading) =>
  ledgers[0]!.entries.map((entry) => [entry.leadUnits, entry.cooperatingUnits, entry.responsiblePersons]);
const RIGHT = [['李明华工作室'], ['区发改局'], []];
const AS_READ = [['区发改局'], [], ['李明华']];
const SPORT = [['区体育局'], [], []];

test('holds wherever the text stands, in figures too, and leaves the cells alone; null takes it back', async () => {
  expect(units(await readWorkbook(options))).toEqual([AS_READ, AS_READ, SPORT]);
  await saveUnitOverride(TEXT, 'leadUnits', NAMES);
  const reading = await readWorkbook(options);
  expect(units(reading)).toEqual([RIGHT, RIGHT, SPORT]);
  expect(model.sheets[0]!.cells.get(2)?.get(4)?.value).toBe(TEXT);
  const { figures } = figuresOfMonth(reading, '2026-11', options);
  expect(figures.byUnit.map(({ unit, lead, cooperating }) => [unit, lead, cooperating])).toEqual([
    ['李明华工作室', 2, 0],
    ['区体育局', 1, 0],
    ['区发改局', 0, 2],
  ]);
  await saveUnitOverride(TEXT, 'leadUnits', { ...NAMES, cooperating: [] });
  expect((await readWorkbook(options)).settings.unitOverrides).toEqual([
    { text: TEXT, field: 'leadUnits', ...NAMES, cooperating: [] },
  ]);
  await saveUnitOverride('李明华、区发改局 ', 'leadUnits', null);
  const back = await readWorkbook(options);
  expect(units(back)).toEqual([AS_READ, AS_READ, SPORT]);
  expect(back.settings.unitOverrides).toEqual([]);
});

test('a row that is read again after a change is read by it', async () => {
  await saveUnitOverride(TEXT, 'leadUnits', NAMES);
  const before = await readWorkbook(options);
  setValue(model, model.sheets[0]!, 4, 4, TEXT);
  setValue(model, model.sheets[0]!, 2, 4, '区体育局');
  const changes = ['D4', 'D2'].map((address) => ({ sheet: 'Sheet1', address, ours: false, structure: false }));
  const after = await refreshRows(before, changes, options);
  expect(units(after!)).toEqual([SPORT, RIGHT, RIGHT]);
});

test('survives saving and opening; the command line reads and checks by it', async () => {
  await saveUnitOverride(TEXT, 'leadUnits', NAMES);
  const bytes = saveWorkbook(model);
  await startExcelHost(openWorkbook(bytes));
  expect(units(await readWorkbook(options))).toEqual([RIGHT, RIGHT, SPORT]);
  const folder = await mkdtemp(join(tmpdir(), 'unit-overrides-'));
  try {
    const file = join(folder, '台账.xlsx');
    await writeFile(file, bytes);
    const read = await runCli(['read', file, '--json', '--as-of', '2026-11-22']);
    const [entry] = (JSON.parse(read.stdout) as { ledgers: { entries: Record<string, unknown>[] }[] }).ledgers[0]!
      .entries;
    expect(entry).toMatchObject({ leadUnits: RIGHT[0], cooperatingUnits: RIGHT[1], responsiblePersons: [] });
    const check = await runCli(['check', file, '--json', '--as-of', '2026-11-22']);
    expect(check.stdout).not.toContain('"person-as-unit"');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a setting that is not understood counts as absent and is named', async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add('TaskLedger.unitOverrides', [{ text: TEXT }] as unknown as string);
    await context.sync();
  });
  const reading = await readWorkbook(options);
  expect(units(reading)).toEqual([AS_READ, AS_READ, SPORT]);
  expect(reading.settings).toMatchObject({ unitOverrides: [], unreadable: ['unitOverrides'] });
});
