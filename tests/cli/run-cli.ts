import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main';

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, as `npx task-ledger` would. */
export async function runCli(argv: readonly string[], input = ''): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const text = (stream: PassThrough): Promise<string> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  const out = text(stdout);
  const err = text(stderr);
  const exitCode = await main(argv, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { exitCode, stdout: await out, stderr: await err };
}
