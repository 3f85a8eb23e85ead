/**
 * `npm start`: sideloads the add-in into desktop Excel on Windows and macOS through office-addin-debugging.
 * Where there is no Excel (Linux), says so and opens the workbench instead. `npm stop` ends the sideloading.
 */
import { spawn } from 'node:child_process';

const stop = process.argv.includes('stop');
const hasExcel = process.platform === 'win32' || process.platform === 'darwin';
const run = (command, args) =>
  spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });

if (hasExcel) {
  run(
    'npx',
    stop
      ? ['office-addin-debugging', 'stop', 'manifest.xml']
      : ['office-addin-debugging', 'start', 'manifest.xml', 'desktop', '--app', 'excel'],
  );
} else if (stop) {
  console.log('No Excel on this system: nothing is sideloaded, nothing to stop.');
} else {
  console.log(
    'There is no Excel for this system. Opening the workbench: the same task pane beside a spreadsheet grid.',
  );
  run(process.execPath, ['scripts/workbench.mjs']);
}
