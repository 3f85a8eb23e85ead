/**
 * Bundles src/cli/main.ts for Node when the bundle is missing or older than a source file; gives the bundle's URL. Each command is a
 * chunk of its own, so that one that reads a line of text does not wait for the workbook's code.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Chunks of earlier builds stay for an hour: a run that is under way may still load them. */
const KEPT_MS = 3_600_000;

function removeOldChunks(current) {
  const folder = path.dirname(output);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!current.has(file) && Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}

/** @returns {Promise<string>} file URL of a module that exports `main(argv, streams)`. */
export async function buildCli() {
  if (!isFresh()) {
    const [{ build }, { FOR_NODE }] = await Promise.all([import('esbuild'), import('./bundle-for-node.mjs')]);
    const { outputFiles } = await build({
      ...FOR_NODE,
      // The CommonJS form of jsonc-parser hides its parts from bundlers.
      mainFields: ['module', 'main'],
      entryPoints: { 'task-ledger': path.join(root, 'src/cli/main.ts') },
      outdir: path.dirname(output),
      outExtension: { '.js': '.mjs' },
      chunkNames: '[name]-[hash]',
      splitting: true,
      minifyWhitespace: true,
      minifySyntax: true,
      write: false,
    });
    mkdirSync(path.dirname(output), { recursive: true });
    // Each file is written beside its place and moved there, the entry last, so that two runs at once never read half a program.
    outputFiles.sort((a, b) => Number(a.path === output) - Number(b.path === output));
    for (const { path: file, contents } of outputFiles) {
      const draft = `${file}.${process.pid}.tmp`;
      writeFileSync(draft, contents);
      renameSync(draft, file);
    }
    removeOldChunks(new Set(outputFiles.map((file) => file.path)));
  }
  return pathToFileURL(output).href;
}
