/**
 * Builds the workbench into dist/workbench with esbuild: the grid alone takes webpack the better part of a minute, esbuild
 * two seconds. It is a page for development and demonstration; what ships to Excel is built by webpack (webpack.config.js).
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const OUTPUT = join(ROOT, 'dist', 'workbench');
const STAMP = join(OUTPUT, '.built');

/** Newest change below a folder or of a file, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  const sources = ['src', 'package-lock.json', 'scripts/build-workbench.mjs'].map((path) => newest(join(ROOT, path)));
  return existsSync(STAMP) && statSync(STAMP).mtimeMs > Math.max(...sources);
}

/**
 * Builds unless nothing changed since the last build.
 * @param {{ plugins?: import('esbuild').Plugin[], force?: boolean }} options
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildWorkbench({ plugins = [], force = false } = {}) {
  if (!force && isFresh()) return false;
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/workbench/index.tsx'],
    outdir: OUTPUT,
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
  });
  copyFileSync(join(ROOT, 'src', 'workbench', 'index.html'), join(OUTPUT, 'index.html'));
  writeFileSync(STAMP, '');
  return true;
}
