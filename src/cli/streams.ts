import type { Readable, Writable } from 'node:stream';
import { decodeText } from '../actions/plan-input/decode-text';

/** Where the program reads and writes; tests give their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Writes and waits until the receiver took it, so that a slow pipe loses nothing. A receiver that has read enough and closed the
 * pipe (`| head`) is no error.
 */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: Error | null): void =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve();
    // The stream tells of a closed pipe as an event too, which would end the program with a stack trace.
    if (stream.listenerCount('error', ignore) === 0) stream.on('error', ignore);
    stream.write(text, end);
  });
}

function ignore(): void {
  // The callback of the write says the same.
}

/** The lines of a text stream in the encodings that Chinese offices use, `\r\n` and `\n` alike; a last line without an end counts. */
export async function readLines(stream: Readable): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  const lines = decodeText(Buffer.concat(chunks)).text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
