/**
 * The main job in figures: round trips and bytes at 50, 500 and 5,000 rows (they must not grow with rows but by blocks), time in
 * proportion to reading, and the whole command line beside a pandas + openpyxl script. Ratios, not seconds: machines differ.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { checkLedgers } from '../src/actions/check-ledgers';
import { highlightLedgers } from '../src/actions/highlight-ledgers';
import { readWorkbook } from '../src/actions/read-workbook';
import { summarizeMonth } from '../src/actions/summarize-month';
import { startExcelHost } from '../src/host/boot-node';
import { saveWorkbook } from '../src/host/xlsx/save';
import { translator } from '../src/i18n/translate';
import { generatedLedger } from './generated-ledger';

const AS_OF = '2026-11-22';
const options = { asOf: Temporal.PlainDate.from(AS_OF), locale: 'zh-CN' as const, t: translator('zh-CN') };

async function roundTrips(): Promise<void> {
  console.log('rows   action     round trips   KiB out   KiB in   time / reading');
  for (const rows of [50, 500, 5000]) {
    const host = await startExcelHost(generatedLedger(rows));
    let reading = await readWorkbook(options);
    let base = 0;
    const measure = async (name: string, work: () => Promise<unknown> | unknown): Promise<void> => {
      host.resetCounters();
      const begin = performance.now();
      await work();
      const elapsed = performance.now() - begin;
      if (name === 'read') base = elapsed;
      const { roundTrips: trips, requestBytes, responseBytes } = host.counters;
      const kib = (bytes: number): string => (bytes / 1024).toFixed(0).padStart(8);
      const ratio = (elapsed / base).toFixed(2).padStart(8);
      console.log(
        `${String(rows).padEnd(6)} ${name.padEnd(10)} ${String(trips).padStart(11)} ${kib(requestBytes)} ${kib(responseBytes)} ${ratio}`,
      );
    };
    await measure('read', async () => {
      reading = await readWorkbook(options);
    });
    await measure('check', () => checkLedgers(reading, options));
    await measure('highlight', () => highlightLedgers(reading, options));
    await measure('summarize', () => summarizeMonth(reading, { month: '2026-11' }, options));
  }
}

function besidePandas(): void {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-bench-'));
  for (const rows of [5000, 50000]) {
    const file = path.join(folder, `ledger-${rows}.xlsx`);
    writeFileSync(file, saveWorkbook(generatedLedger(rows)));
    const timed = (command: string, args: string[]): number => {
      const begin = performance.now();
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return performance.now() - begin;
    };
    const cli = path.resolve('bin/task-ledger.mjs');
    const summary = path.join(folder, `summary-${rows}.xlsx`);
    const ours = timed(process.execPath, [
      cli,
      'summarize',
      file,
      '--month',
      '2026-11',
      '--as-of',
      AS_OF,
      '-o',
      summary,
    ]);
    if (!python || !existsSync('bench/pandas_summary.py')) {
      console.log(`${rows} rows: no pandas and openpyxl here, comparison skipped`);
      continue;
    }
    const theirs = timed(python, ['bench/pandas_summary.py', file, path.join(folder, `pandas-${rows}.xlsx`), AS_OF]);
    console.log(`${rows} rows, whole command line: ${(ours / theirs).toFixed(2)} × the pandas + openpyxl script`);
  }
}

await roundTrips();
besidePandas();
