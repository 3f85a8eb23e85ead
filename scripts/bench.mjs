/** `npm run bench [name…]`: bundles each bench/*.ts for Node and runs it. Benchmarks report ratios and assert nothing. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { buildAddin, FIRST_LOAD_BUDGET } from './check-bundle.mjs';
import { buildCli } from './build-cli.mjs';
import { FOR_NODE, ROOT } from './bundle-for-node.mjs';

const wanted = process.argv.slice(2);
await buildCli();
for (const file of readdirSync(path.join(ROOT, 'bench')).filter((name) => name.endsWith('.ts'))) {
  const name = file.replace(/\.ts$/, '');
  if (file === 'generated-ledger.ts' || (wanted.length > 0 && !wanted.includes(name))) continue;
  const outfile = path.join(ROOT, 'dist/bench', `${name}.mjs`);
  await build({ ...FOR_NODE, entryPoints: [path.join(ROOT, 'bench', file)], outfile });
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (wanted.length === 0 || wanted.includes('bundle')) {
  const { firstLoad } = await buildAddin();
  console.log('\n== bundle');
  console.log(
    `first load of the pane: ${(firstLoad.taskpane / 1024).toFixed(0)} KiB gzip of ${FIRST_LOAD_BUDGET / 1024}`,
  );
}
