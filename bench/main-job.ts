/**
 * The main job in figures: round trips and bytes at 50 to 50,000 rows (they must not grow with rows but by blocks), time in proportion
 * to reading, and the whole command line beside a pandas + openpyxl script. Processor time and ratios, not seconds: machines differ and
 * do other work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { checkLedgers } from '../src/actions/check-ledgers';
import { highlightLedgers } from '../src/actions/highlight-ledgers';
import { readWorkbook } from '../src/actions/read-workbook';
import { summarizeMonth } from '../src/actions/summarize-month';
import { writeBoard } from '../src/actions/write-board';
import { writeReport } from '../src/actions/write-report';
import { startExcelHost } from '../src/host/boot-node';
import { saveWorkbook } from '../src/host/xlsx/save';
import { translator } from '../src/i18n/translate';
import { generatedLedger } from './generated-ledger';

const AS_OF = '2026-11-22';
const MONTH = '2026-11';
const options = { asOf: Temporal.PlainDate.from(AS_OF), locale: 'zh-CN' as const, t: translator('zh-CN') };
/** Sheets with a line a task are made of ledgers up to this size. */
const LONGEST_LISTED = 5000;

/** Processor seconds of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function actions(): Promise<void> {
  console.log('rows   action     round trips   KiB out   KiB in   CPU / reading   MiB in use');
  for (const rows of [50, 500, 5000, 50_000]) {
    const host = await startExcelHost(generatedLedger(rows), { today: () => options.asOf });
    let base = 0;
    const measure = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
      (globalThis as { gc?: () => void }).gc?.();
      host.resetCounters();
      const begin = cpu();
      const result = await work();
      // What was written is calculated, as Excel does before anybody sees it.
      host.session.settle();
      const seconds = cpu() - begin;
      if (name === 'read') base = seconds;
      const { roundTrips, requestBytes, responseBytes } = host.counters;
      const figures = [
        String(roundTrips).padStart(11),
        (requestBytes / 1024).toFixed(0).padStart(10),
        (responseBytes / 1024).toFixed(0).padStart(8),
        (seconds / base).toFixed(2).padStart(15),
        (process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(12),
      ];
      console.log(`${String(rows).padEnd(6)} ${name.padEnd(10)} ${figures.join('')}`);
      return result;
    };
    // Once before, so that the first reading does not pay for compiling.
    await readWorkbook(options);
    const reading = await measure('read', () => readWorkbook(options));
    const outcome = await measure('check', () => checkLedgers(reading, options));
    await measure('highlight', () => highlightLedgers(reading, options));
    await measure('again', () => highlightLedgers(reading, options));
    await measure('summarize', () => summarizeMonth(reading, { month: MONTH }, options));
    if (rows > LONGEST_LISTED) continue;
    await measure('report', () => writeReport(reading, outcome, options));
    await measure('board', () => writeBoard(reading, options));
  }
}

function besidePandas(): void {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-bench-'));
  const cli = path.resolve('bin/task-ledger.mjs');
  /** Processor seconds of a finished command with all that it started. */
  const timed = (command: string, args: string[]): number => {
    const script =
      'import resource,subprocess,sys;c=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE);sys.stderr.buffer.write(c.stderr);u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime);sys.exit(c.returncode)';
    const { status, stdout, stderr } = spawnSync(python!, ['-c', script, command, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  for (const rows of [50, 500, 5000, 50_000]) {
    if (!python || !existsSync('bench/pandas_summary.py')) {
      console.log(`${rows} rows: no pandas and openpyxl here, comparison skipped`);
      continue;
    }
    const file = path.join(folder, `ledger-${rows}.xlsx`);
    const target = (name: string): string => path.join(folder, `${name}-${rows}.xlsx`);
    writeFileSync(file, saveWorkbook(generatedLedger(rows)));
    const theirs = timed(python, ['bench/pandas_summary.py', file, target('pandas'), AS_OF]);
    const commands: Record<string, string[]> = {
      read: ['read', file, '--json'],
      check: ['check', file, '--json'],
      summarize: ['summarize', file, '--month', MONTH, '-o', target('summary')],
      highlight: ['highlight', file, '-o', target('highlight')],
    };
    for (const [name, args] of Object.entries(commands)) {
      // A check ends with 1 where it finds errors: the shell says 0 all the same.
      const ours = timed('/bin/sh', [
        '-c',
        '"$@"; test $? -lt 2',
        'sh',
        process.execPath,
        cli,
        ...args,
        '--as-of',
        AS_OF,
      ]);
      console.log(
        `${rows} rows, ${name.padEnd(9)}: ${(ours / theirs).toFixed(2)} × the CPU time of the pandas + openpyxl script that summarises`,
      );
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

await actions();
besidePandas();
