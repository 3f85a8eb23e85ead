/** Starts a real Chromium for the end-to-end tests. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

interface Executable {
  readonly path: string;
  readonly args: readonly string[];
}

/** `@sparticuz/chromium` is an ES module, which jest cannot load: a small Node process unpacks it and says where. */
function bundled(): Executable | undefined {
  const script =
    "import c from '@sparticuz/chromium'; console.log(JSON.stringify({ path: await c.executablePath(), args: c.args }))";
  try {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Executable;
  } catch {
    return undefined;
  }
}

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** CHROME_PATH, else an installed Chromium, Chrome or Edge, else the one from npm. */
function findExecutable(): Executable {
  const path = INSTALLED.find((candidate) => candidate && existsSync(candidate));
  const found = path ? { path, args: ['--no-sandbox'] } : bundled();
  if (!found) throw new Error('No Chromium found: set CHROME_PATH, or run npm ci');
  return found;
}

export function launchBrowser(): Promise<Browser> {
  const { path, args } = findExecutable();
  // `single-process` and the like suit functions in a cloud; on a machine they make pages crash together.
  const usable = args.filter((arg) => !/^--(single-process|no-zygote|headless)/.test(arg));
  return chromium.launch({ executablePath: path, args: usable, headless: true });
}
