/**
 * Zip container: entries are kept compressed as they came, so what nobody asks for is neither expanded nor packed again.
 * Sizes are bounded before anything is expanded (declared sizes) and while it is (the output buffer never grows).
 */
import { deflateSync, inflateSync } from 'fflate';
import { WorkbookFileError } from './file-error';

/** Raw DEFLATE (RFC 1951). */
export interface Deflate {
  /** May throw, or give at most one byte more than `size`, where the data expands to more. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  deflate(bytes: Uint8Array, level: 2 | 6): Uint8Array;
}

/** In JavaScript, for browsers; Node has one of its own (`node-zlib.ts`). */
let deflater: Deflate = {
  // One byte more than declared, so that an entry which lies about its size is caught without growing.
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
  deflate: (bytes, level) => deflateSync(bytes, { level }),
};

/** For the whole process, before a file is opened. */
export function setDeflate(other: Deflate): void {
  deflater = other;
}

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Expanded size in bytes. */
  size: number;
  packed: Uint8Array;
  /** DOS date and time as in the file. */
  stamp: number;
}

/** Expanded bytes of all parts, and of one part. A sheet of a million filled rows stays below. */
export const MAX_TOTAL = 1024 * 1024 * 1024;
export const MAX_PART = 448 * 1024 * 1024;
const MAX_ENTRIES = 65535;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1 January 1980, the first day a zip can tell: saving twice gives the same bytes. */
const NEW_STAMP = 0x00210000;

const damaged = (detail: string): WorkbookFileError => new WorkbookFileError('damaged', detail);

/** The entries in the file's order (folders left out). Throws `WorkbookFileError` damaged, encrypted or too-large. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || end <= bytes.length - 65558 || view.getUint32(end, true) !== END)
    throw damaged('no end of central directory');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const zip64 = Number(view.getBigUint64(end - 12, true));
    if (zip64 + 56 > bytes.length) throw damaged('zip64 directory');
    count = Number(view.getBigUint64(zip64 + 32, true));
    at = Number(view.getBigUint64(zip64 + 48, true));
  }
  if (count > MAX_ENTRIES) throw new WorkbookFileError('too-large', `${count} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(raw).replace(/\\/g, '/').replace(/^\/+/, '');
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError('encrypted', `zip entry ${name}`);
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw damaged(`compression ${method} of ${name}`);
    const sizes = extendedSizes(view, at, nameLength, extraLength);
    total += sizes.size;
    if (sizes.size > MAX_PART || total > MAX_TOTAL) throw new WorkbookFileError('too-large', name);
    const local = sizes.offset;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(`local header of ${name}`);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + sizes.packed > bytes.length) throw damaged(`data of ${name}`);
    if (!name.endsWith('/') && name !== '') {
      entries.push({
        name,
        method,
        crc: view.getUint32(at + 16, true),
        size: sizes.size,
        packed: bytes.subarray(data, data + sizes.packed),
        stamp: view.getUint32(at + 12, true),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and offset of a central entry, from its zip64 field where the plain ones are full. */
function extendedSizes(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): { size: number; packed: number; offset: number } {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let extra = at + 46 + nameLength;
  const stop = Math.min(extra + extraLength, view.byteLength);
  while (extra + 4 <= stop) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (sizes[key] !== 0xffffffff || field + 8 > stop) continue;
        sizes[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return sizes;
}

/** Expands an entry; throws damaged when its length or checksum is not as declared. */
export function expand(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) {
    bytes = entry.packed;
  } else {
    try {
      bytes = deflater.inflate(entry.packed, entry.size);
    } catch {
      throw damaged(`deflate data of ${entry.name}`);
    }
  }
  if (bytes.length !== entry.size) throw damaged(`size of ${entry.name}`);
  if (crc32(bytes) !== entry.crc) throw damaged(`checksum of ${entry.name}`);
  return bytes;
}

/** A new entry from its bytes. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  // Large sheets and string tables pack nearly as well at level 2, in a fraction of the time.
  const packed = deflater.deflate(bytes, bytes.length > 1 << 21 ? 2 : 6);
  const small = packed.length < bytes.length;
  return {
    name,
    method: small ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: small ? packed : bytes,
    stamp: NEW_STAMP,
  };
}

/** Writes the entries in the given order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const length = entries.reduce((sum, entry, index) => sum + 30 + names[index]!.length + entry.packed.length, 0);
  const output = new Uint8Array(length + directory + 22);
  const view = new DataView(output.buffer);
  let at = 0;
  let central = length;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    const offset = at;
    view.setUint32(at, LOCAL, true);
    commonHeader(view, at + 4, entry, name);
    output.set(name, at + 30);
    output.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, 20, true);
    commonHeader(view, central + 6, entry, name);
    view.setUint32(central + 42, offset, true);
    output.set(name, central + 46);
    central += 46 + name.length;
  });
  view.setUint32(central, END, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, length, true);
  return output;
}

/** The 26 bytes that local and central headers share. Bit 11: names are UTF-8. */
function commonHeader(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

const crcTable = (() => {
  const tables = Array.from({ length: 4 }, () => new Int32Array(256));
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[0]![n] = c;
  }
  for (let n = 0; n < 256; n++) {
    for (let t = 1; t < 4; t++) {
      const previous = tables[t - 1]![n]!;
      tables[t]![n] = (previous >>> 8) ^ tables[0]![previous & 255]!;
    }
  }
  return tables as [Int32Array, Int32Array, Int32Array, Int32Array];
})();

/** CRC-32 as zip wants it, four bytes a step. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTable;
  let c = -1;
  let at = 0;
  for (const stop = bytes.length - 3; at < stop; at += 4) {
    c ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    c = t3[c & 255]! ^ t2[(c >>> 8) & 255]! ^ t1[(c >>> 16) & 255]! ^ t0[c >>> 24]!;
  }
  for (; at < bytes.length; at++) c = t0[(c ^ bytes[at]!) & 255]! ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}
