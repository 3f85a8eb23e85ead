/**
 * Builds the add-in and fails when a file of src/host, src/workbench or src/cli, or office.js itself, reached it, or when
 * the first load of the pane is over budget. The budget is what a pane may weigh on a closed network's slow line.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
/** gzip bytes of all scripts that the pane loads at first. */
export const FIRST_LOAD_BUDGET = 400 * 1024;
const FORBIDDEN = [/src[\\/](host|workbench|cli)[\\/]/, /@univerjs/, /@microsoft[\\/]office-js/, /@xmldom/];

/** Builds for production; gives the modules that were bundled and the first-load size by entry. */
export async function buildAddin() {
  const webpack = require('webpack');
  const config = await require('../webpack.config.js')({}, { mode: 'production' });
  const stats = await new Promise((resolve, reject) =>
    webpack({ ...config, mode: 'production' }).run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const { modules, entrypoints } = stats.toJson({
    all: false,
    modules: true,
    nestedModules: true,
    entrypoints: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const names = modules.flatMap((module) => [module, ...(module.modules ?? [])]).map((module) => module.name ?? '');
  const firstLoad = Object.fromEntries(
    Object.entries(entrypoints).map(([name, entry]) => [
      name,
      entry.assets
        .filter((asset) => asset.name.endsWith('.js'))
        .reduce((sum, asset) => sum + gzipSync(readFileSync(path.join(root, 'dist/addin', asset.name))).length, 0),
    ]),
  );
  return { names, firstLoad };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { names, firstLoad } = await buildAddin();
  const strangers = names.filter((name) => FORBIDDEN.some((pattern) => pattern.test(name)));
  strangers.forEach((name) => console.error(`add-in bundle: ${name} must not be in it`));
  const kib = Math.round(firstLoad.taskpane / 1024);
  const over = firstLoad.taskpane > FIRST_LOAD_BUDGET;
  console.log(
    `add-in bundle: ${names.length} modules, first load of the pane ${kib} KiB gzip (budget ${FIRST_LOAD_BUDGET / 1024})`,
  );
  if (over) console.error('add-in bundle: over budget');
  if (strangers.length || over) process.exitCode = 1;
}
