/**
 * Builds the workbench into dist/workbench with esbuild: the grid alone takes webpack the better part of a minute, esbuild
 * two seconds. It is a page for development and demonstration; what ships to Excel is built by webpack (webpack.config.js).
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const OUTPUT = join(ROOT, 'dist', 'workbench');
const STAMP = '.built';

/** Newest change below a folder or of a file, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  const sources = ['src', 'package-lock.json', 'scripts/build-workbench.mjs'].map((path) => newest(join(ROOT, path)));
  const stamp = join(OUTPUT, STAMP);
  return existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources);
}

/**
 * Builds unless nothing changed since the last build.
 * @param {{ plugins?: import('esbuild').Plugin[], force?: boolean }} options
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildWorkbench({ plugins = [], force = false } = {}) {
  if (!force && isFresh()) return false;
  // Built beside the old one and put in its place when it is whole: a failed build leaves what was there.
  const fresh = `${OUTPUT}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'src/workbench/index.tsx', out: 'index' },
      // A worker is a script of its own; the pane looks for it beside itself under this name.
      { in: 'src/taskpane/views/import/plan-worker.ts', out: 'plan-worker' },
    ],
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    sourcemap: 'linked',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins,
  }).catch((error) => {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  });
  copyFileSync(join(ROOT, 'src', 'workbench', 'index.html'), join(fresh, 'index.html'));
  writeFileSync(join(fresh, STAMP), '');
  const old = `${fresh}.old`;
  try {
    if (existsSync(OUTPUT)) renameSync(OUTPUT, old);
    renameSync(fresh, OUTPUT);
  } catch (error) {
    // Another process built the same sources meanwhile and was quicker.
    if (!isFresh()) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
  return true;
}
