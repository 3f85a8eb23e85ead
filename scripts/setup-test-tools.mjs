/**
 * Sets up what the tests use besides npm packages: LibreOffice as a second reader, a Chinese font, and Python's openpyxl
 * and pandas as foreign writers and reckoners. Debian packages, installed where that is possible without asking
 * (root, or sudo without a password); elsewhere the tests that need them are skipped with a word.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const WANTED = [
  { package: 'libreoffice-calc', there: () => existsSync('/usr/bin/soffice') },
  { package: 'libreoffice-writer', there: () => existsSync('/usr/lib/libreoffice/program/libswlo.so') },
  { package: 'fonts-noto-cjk', there: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') },
  { package: 'python3-openpyxl', there: () => python('import openpyxl') },
  { package: 'python3-pandas', there: () => python('import pandas') },
  { package: 'poppler-utils', there: () => existsSync('/usr/bin/pdftoppm') },
  // Libraries that a headless browser from npm links to.
  {
    package: 'libnss3',
    there: () =>
      existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so') || existsSync('/usr/lib/aarch64-linux-gnu/libnss3.so'),
  },
];

function python(code) {
  return existsSync('/usr/bin/python3') && spawnSync('/usr/bin/python3', ['-c', code]).status === 0;
}

const missing = WANTED.filter((tool) => !tool.there()).map((tool) => tool.package);
if (missing.length === 0) {
  console.log('test tools: all there');
} else if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
  console.log(`test tools: no Debian here; tests that need ${missing.join(', ')} are skipped`);
} else {
  const root = process.getuid() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!root && !sudo) {
    console.log(`test tools: not root; tests that need ${missing.join(', ')} are skipped`);
  } else {
    const apt = (args) =>
      execFileSync(root ? 'apt-get' : 'sudo', [...(root ? [] : ['apt-get']), ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    console.log(`test tools: installing ${missing.join(', ')} …`);
    try {
      apt(['update', '-qq']);
      apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    } catch (error) {
      // Without them the tests still run; those that need a tool say that they were skipped. CI must have them.
      console.error(`test tools: could not install (${error.message.split('\n')[0]})`);
      if (process.env.CI) process.exitCode = 1;
    }
  }
}
