/**
 * Completes package-lock.json after an install from a registry mirror that holds the native builds of one platform only. npm leaves the
 * other platforms' optional packages out of the lock then, and `npm ci` refuses such a lock ("Missing: … from lock file"). Adds an
 * entry for each, with the version its parent asks for and the platform that its name says. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix'];
const CPU = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
  'armv6',
  'armv7',
];

/** Where the lock would hold `name` as seen from the package at `path`. */
function holds(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '' || !at.includes('node_modules')) return false;
    if (!at.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`]);
  }
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || !entry.optionalDependencies) continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies)) {
    if (holds(path, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const words = name.replace(/gnueabihf|musleabihf|eabi/, '-$&').split(/[-/.@]/);
    const cpu = CPU.filter((one) => words.includes(one));
    const os = OS.filter((one) => words.includes(one));
    if (os.length === 0 && cpu.length === 0) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages of other platforms added`);
