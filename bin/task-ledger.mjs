#!/usr/bin/env node
/**
 * Launcher of the command line. It runs in a fresh checkout right after `npm ci`: the program is bundled into dist/cli
 * on first use and again whenever a source file is newer, which takes a fraction of a second.
 */
import { buildCli } from '../scripts/build-cli.mjs';

const program = await buildCli();
const { main } = await import(program);
// `process.exitCode`, not `exit()`: what is still being written to a pipe must get out.
process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
