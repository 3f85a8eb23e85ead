/** Output whose reader goes away. */
import { Writable } from 'node:stream';
import { write } from '../../src/cli/streams';

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
