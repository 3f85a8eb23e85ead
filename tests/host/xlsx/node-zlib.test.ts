import { deflateSync, inflateSync } from 'fflate';
import { zipWithNode } from '../../../src/host/xlsx/node-zlib';
import { crc32, expand, pack, readZip, setDeflate, writeZip } from '../../../src/host/xlsx/zip';

const text = (size: number): Uint8Array => new TextEncoder().encode('台账,任务;'.repeat(size));

beforeAll(zipWithNode);
afterAll(() =>
  setDeflate({
    inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
    deflate: (bytes, level) => deflateSync(bytes, { level }),
  }),
);

test.each([0, 1, 100, 400_000])('what is packed by Node expands to the same (%i repetitions)', (size) => {
  const bytes = text(size);
  const [entry] = readZip(writeZip([pack('a.xml', bytes)]));
  expect(Buffer.from(expand(entry!)).equals(Buffer.from(bytes))).toBe(true);
});

test.each([
  ['shorter than it is', { size: 99 }],
  ['longer than it is', { size: 100_000 }],
  ['another checksum', { crc: 1 }],
  ['cut off', { packed: new Uint8Array([0x4b, 0x4c]) }],
])('an entry that declares %s is refused', (_, change) => {
  const bytes = text(1000);
  const entry = { ...pack('a.xml', bytes), ...change };
  expect(crc32(bytes)).not.toBe(1);
  expect(() => expand(entry)).toThrow(expect.objectContaining({ code: 'damaged' }));
});
