/** The page that reviews what the source document's own list is told, held against what it is told. */
import { existsSync, readFileSync } from 'node:fs';
import { runCli } from './run-cli';

const SEED = '../shared/cases/seed003-ledger.xlsx';

(existsSync(SEED) ? test : test.skip)('every finding of the source ledger is reviewed, and nothing else', async () => {
  const page = readFileSync('docs/rules/seed-review.md', 'utf8');
  const reviewed = [...page.matchAll(/^\| ([A-Z]+\d+) +\| \[([a-z-]+)\]/gm)].map(([, cell, rule]) => `${cell} ${rule}`);
  const day = /--as-of (\S+)/.exec(page)?.[1] ?? '';
  const { findings } = JSON.parse((await runCli(['check', SEED, '--as-of', day, '--json'])).stdout) as {
    findings: readonly { cell: string; rule: string; severity: string }[];
  };
  expect(findings.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(reviewed);
  expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => 'info'));
  expect(reviewed).toHaveLength(4);
});
