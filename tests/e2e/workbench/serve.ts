/** Starts the workbench as a person does, by its command, and ends it again. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** For every test and hook of a file that drives the workbench: builds run beside them, so the limit only ends what hangs. */
jest.setTimeout(300_000);

export interface Served {
  readonly address: string;
  close(): void;
}

/** Resolves with the printed address. */
export function serveWorkbench(): Promise<Served> {
  const server = spawn(process.execPath, ['scripts/workbench.mjs', '--no-open', '--port', '3300'], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /Workbench: (http:\S+)/.exec(output)?.[1];
      if (address) resolve({ address, close: () => void server.kill() });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${output}`)));
  });
}
