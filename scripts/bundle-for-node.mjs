/** How the project's TypeScript is bundled for Node: the command line, the benchmarks, and scripts that use the add-in's own code. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Options of esbuild. Microsoft's client is loaded from its own package, unmodified. */
export const FOR_NODE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['@microsoft/office-js'],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  logLevel: 'error',
};

/**
 * Bundles and imports what a few lines of TypeScript export.
 * @param {string} contents such as `export { zhCN } from './src/i18n/zh-CN';`, paths from the project's folder
 * @param {import('esbuild').BuildOptions} [options] over those for Node
 */
export async function importTypeScript(contents, options = {}) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'script-'));
  const outfile = join(folder, 'parts.mjs');
  try {
    await build({ ...FOR_NODE, ...options, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
