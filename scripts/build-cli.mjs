/** Bundles src/cli/main.ts for Node when the bundle is missing or older than a source file; gives the bundle's URL. */
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'dist/cli/task-ledger.mjs');

/** Newest change under a folder, in ms since the epoch. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs);
  }
  return latest;
}

const CLI_FOLDERS = ['ledger', 'workbook', 'actions', 'cli', 'host', 'i18n'];

function isFresh() {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  const sources = CLI_FOLDERS.map((name) => newest(path.join(root, 'src', name)));
  return built > Math.max(...sources, statSync(path.join(root, 'package.json')).mtimeMs);
}

/** @returns {Promise<string>} file URL of a module that exports `main(argv, streams)`. */
export async function buildCli() {
  if (!isFresh()) {
    const { build } = await import('esbuild');
    // Written beside and moved into place, so that two runs at once never read half a file.
    const draft = `${output}.${process.pid}.tmp`;
    await build({
      entryPoints: [path.join(root, 'src/cli/main.ts')],
      outfile: draft,
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
    renameSync(draft, output);
  }
  return pathToFileURL(output).href;
}
