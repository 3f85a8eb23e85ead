/** Output whose reader goes away. */
import { Readable, Writable } from 'node:stream';
import { readLines, write } from '../../src/cli/streams';

const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

test('a pipe that was closed early is no error', async () => {
  const stream = failing('EPIPE');
  await expect(write(stream, 'a')).resolves.toBeUndefined();
  expect(stream.listenerCount('error')).toBe(1);
});

test('any other failure is', async () => {
  await expect(write(failing('ENOSPC'), 'a')).rejects.toMatchObject({ code: 'ENOSPC' });
});

/** `2025年6月底前` in the encodings that a Windows shell pipes. */
test.each([
  ['UTF-8', '32303235e5b9b436e69c88e5ba95e5898d0d0a'],
  ['UTF-8 with a mark', 'efbbbf32303235e5b9b436e69c88e5ba95e5898d'],
  ['GB18030', '32303235c4ea36d4c2b5d7c7b00a'],
  ['UTF-16', 'fffe3200300032003500745e36000867955e4d520d000a00'],
])('lines in %s', async (_name, hex) => {
  await expect(readLines(Readable.from([Buffer.from(hex, 'hex')]))).resolves.toEqual(['2025年6月底前']);
});
