/**
 * `npm run workbench`: builds the workbench when its sources changed, serves it on this machine only, and opens it.
 *
 *   --port <n>   port to begin with (default 3100; the next free one is taken)
 *   --no-open    do not open a browser
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWorkbench, OUTPUT, ROOT } from './build-workbench.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Nothing may leave the page: not the workbook, not the telemetry of the libraries in it. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' blob:",
].join('; ');

const SAMPLES = join(ROOT, 'assets', 'samples');
const OFFICE_JS = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
/** What is served below which address; office.js straight from its package, never copied. */
const FOLDERS = [
  ['/office-js/', OFFICE_JS],
  ['/samples/', SAMPLES],
  ['/assets/', join(ROOT, 'assets')],
  ['/', OUTPUT],
];

const sampleNames = () =>
  existsSync(SAMPLES)
    ? readdirSync(SAMPLES)
        .filter((name) => name.endsWith('.xlsx'))
        .sort()
    : [];

/** The file behind an address, or undefined; never one outside the served folders. */
function fileFor(address) {
  const [prefix, folder] = FOLDERS.find(([start]) => address.startsWith(start)) ?? [];
  if (!folder) return undefined;
  const path = normalize(join(folder, address.slice(prefix.length) || 'index.html'));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

function respond(request, response) {
  const address = addressOf(request.url ?? '/');
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
  };
  if (address === '/samples/list.json') {
    response.writeHead(200, { ...headers, 'Content-Type': TYPES['.json'] }).end(JSON.stringify(sampleNames()));
    return;
  }
  const path = address === undefined ? undefined : fileFor(address);
  if (!path) {
    response.writeHead(404, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}

function addressOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/**
 * Serves the built workbench on 127.0.0.1, from `port` on upwards.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveWorkbench(port = 3100) {
  const server = createServer(respond);
  for (let tried = port; ; tried += 1) {
    const taken = await new Promise((resolve, reject) => {
      const failed = (error) => (error.code === 'EADDRINUSE' && tried < port + 100 ? resolve(true) : reject(error));
      server.once('error', failed);
      server.listen(tried, '127.0.0.1', () => {
        server.off('error', failed);
        resolve(false);
      });
    });
    if (!taken) break;
  }
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

function openBrowser(address) {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : process.platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]];
  // Without a desktop there is nothing to open it with; the address is printed.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

if (process.argv[1] && normalize(process.argv[1]).endsWith(normalize('scripts/workbench.mjs'))) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3100' }, 'no-open': { type: 'boolean', default: false } },
  });
  const started = Date.now();
  const built = await buildWorkbench();
  const { address } = await serveWorkbench(Number(values.port));
  console.log(
    built ? `Built in ${((Date.now() - started) / 1000).toFixed(1)} s.` : 'Nothing changed since the last build.',
  );
  console.log(`Workbench: ${address}  (Ctrl+C ends it)`);
  if (!values['no-open']) openBrowser(address);
}
