/** `npm run bench [name…]`: bundles each bench/*.ts for Node and runs it. Benchmarks report ratios and assert nothing. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAddin, FIRST_LOAD_BUDGET } from './check-bundle.mjs';
import { buildCli } from './build-cli.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
await buildCli();
for (const file of readdirSync(path.join(root, 'bench')).filter((name) => name.endsWith('.ts'))) {
  const name = file.replace(/\.ts$/, '');
  if (file === 'generated-ledger.ts' || (wanted.length > 0 && !wanted.includes(name))) continue;
  const outfile = path.join(root, 'dist/bench', `${name}.mjs`);
  await build({
    entryPoints: [path.join(root, 'bench', file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@microsoft/office-js'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (wanted.length === 0 || wanted.includes('bundle')) {
  const { firstLoad } = await buildAddin();
  console.log('\n== bundle');
  console.log(
    `first load of the pane: ${(firstLoad.taskpane / 1024).toFixed(0)} KiB gzip of ${FIRST_LOAD_BUDGET / 1024}`,
  );
}
