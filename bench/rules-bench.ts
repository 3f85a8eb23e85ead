/**
 * The rules in figures: time of a whole check and of one row in proportion to reading, and what each rule takes of it. Reading is
 * measured from the file, from the sheet that is open already, and without the way through Office.js (grid → entries); in Excel
 * that way is longer than here. On the ledger of the main job, whose texts repeat, and on one in which every text is different.
 * Ratios, not seconds: machines differ.
 */
import { Temporal } from 'temporal-polyfill';
import { readWorkbook, type WorkbookReading } from '../src/actions/read-workbook';
import { startExcelHost } from '../src/host/boot-node';
import { setValue } from '../src/host/model/cells';
import { openWorkbook } from '../src/host/xlsx/open';
import { saveWorkbook } from '../src/host/xlsx/save';
import type { WorkbookModel } from '../src/host/model/workbook-model';
import { translator } from '../src/i18n/translate';
import { findLedgers } from '../src/ledger/columns/find-ledgers';
import { readLedger } from '../src/ledger/read-ledger';
import { checkLedger } from '../src/ledger/rules/check-ledger';
import { checkSession } from '../src/ledger/rules/check-session';
import { DEFAULT_PROFILE } from '../src/ledger/rules/profile';
import type { CheckInput, RuleId } from '../src/ledger/rules/rule';
import { generatedLedger } from './generated-ledger';

const AS_OF = Temporal.PlainDate.from('2026-11-22');
const options = { asOf: AS_OF, locale: 'zh-CN' as const, t: translator('zh-CN') };

/** The generated ledger with texts of its own in each row: nothing is read once for many rows. */
function variedLedger(rows: number): WorkbookModel {
  const model = generatedLedger(rows);
  const sheet = model.sheets[0]!;
  const WORDS = '水路桥园校医农林商贸港城街镇村渠泵站库堤坝塘渔牧果蔬茶药矿冶纺织印染包装'.split('');
  const word = (seed: number): string => {
    let [text, rest] = ['', seed * 2654435761 + 12345];
    for (let at = 0; at < 6; at += 1) {
      rest = (rest * 1103515245 + 12345) % 2147483648;
      text += WORDS[rest % WORDS.length];
    }
    return text;
  };
  for (let index = 0; index < rows; index += 1) {
    const [month, day] = [(index % 12) + 1, (index % 28) + 1];
    setValue(model, sheet, index + 3, 3, `${word(index)}${word(index + 7)}提升行动`);
    setValue(
      model,
      sheet,
      index + 3,
      4,
      `围绕${word(index + 1)}制定方案，${month}月${day}日前改造${word(index + 2)}${index}处，形成${word(index + 3)}报告。`,
    );
    setValue(model, sheet, index + 3, 5, `${2026 + (index % 3)}年${month}月${day}日前完成第${index}批`);
    setValue(model, sheet, index + 3, 6, `县${word(index % 400).slice(0, 4)}局`);
    setValue(model, sheet, index + 3, 7, `县${word(index % 300).slice(0, 3)}中心、${word(index % 200).slice(0, 2)}镇`);
  }
  return model;
}

/** Processor time in ms, the least of several runs: other work on the machine does not count. */
async function least(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    global.gc?.();
    const begin = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function inputOf({ ledgers: [ledger] }: WorkbookReading): CheckInput {
  return { entries: ledger!.entries, layout: ledger!.layout, grid: ledger!.grid, asOf: AS_OF };
}

/** One row changed in what most rules look at, ten rows one after another. */
async function timeOfChange(input: CheckInput): Promise<number> {
  const session = checkSession(input, DEFAULT_PROFILE);
  const middle = Math.floor(input.entries.length / 2);
  let turn = 0;
  return least(10, () => {
    const { entries } = session.input();
    const index = middle + turn++;
    const changed = { ...entries[index]!, task: `改建第${turn}处水厂`, status: 'completed' as const };
    if (!session.update({ ...session.input(), entries: entries.map((entry, at) => (at === index ? changed : entry)) }))
      throw new Error('not updated');
    return session.result();
  });
}

async function measure(name: string, model: WorkbookModel, rows: number): Promise<void> {
  const file = saveWorkbook(model);
  const runs = rows > 10000 ? 2 : 7;
  const open = await least(runs, () => startExcelHost(openWorkbook(file)));
  let reading = await readWorkbook(options);
  const read = await least(runs, async () => (reading = await readWorkbook(options)));
  const input = inputOf(reading);
  const parse = await least(runs, () => {
    const [layout] = findLedgers(input.grid).ledgers;
    return readLedger(input.grid, layout!, { reference: AS_OF });
  });
  const check = await least(runs, () => checkLedger(input, DEFAULT_PROFILE));
  const again = await timeOfChange(input);
  const found = checkLedger(input, DEFAULT_PROFILE).length / rows;
  const ratios = [check / (open + read), check / read, check / parse, again / check, again / read, found];
  const figures = ratios.map((ratio) => ratio.toFixed(3).padStart(11));
  console.log(`${name.padEnd(10)} ${String(rows).padStart(6)} ${figures.join(' ')}`);
  if (rows !== 5000) return;
  const shares = new Map<RuleId, number>();
  const report = (id: RuleId, elapsed: number): void => void shares.set(id, elapsed);
  checkSession(input, DEFAULT_PROFILE, { now: () => performance.now(), report });
  const total = [...shares.values()].reduce((sum, elapsed) => sum + elapsed, 0);
  const dear = [...shares].sort((a, b) => b[1] - a[1]);
  timings.push({
    name,
    lines: dear.map(([id, elapsed]) => `${id.padEnd(28)} ${((100 * elapsed) / total).toFixed(1)} %`),
  });
}

const timings: { readonly name: string; readonly lines: readonly string[] }[] = [];
console.log('ledger       rows  check/file  check/read check/parse   row/check    row/read   found/row');
for (const rows of [500, 5000, 50000]) {
  await measure('repeating', generatedLedger(rows), rows);
  await measure('varied', variedLedger(rows), rows);
}
for (const { name, lines } of timings)
  console.log(`\nshare of the check by rule, ${name}, 5000 rows:\n${lines.join('\n')}`);
