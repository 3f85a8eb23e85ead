/** Tells what a file is by its bytes, before it is opened as a package. */
import { WorkbookFileError } from './file-error';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws a `WorkbookFileError` unless the bytes begin like a zip package. */
export function assertPackage(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError('empty', '0 bytes');
  if (CFB.every((byte, index) => bytes[index] === byte)) {
    const streams = compoundStreams(bytes);
    if (streams.includes('EncryptedPackage')) throw new WorkbookFileError('encrypted', 'EncryptedPackage');
    if (streams.includes('Workbook') || streams.includes('Book')) throw new WorkbookFileError('xls', 'BIFF workbook');
    throw new WorkbookFileError('not-xlsx', `compound file: ${streams.slice(0, 5).join(', ')}`);
  }
  // BIFF2–4 worksheets without a container.
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1]!) && [4, 6, 8].includes(bytes[2]!))
    throw new WorkbookFileError('xls', 'BIFF stream');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFileError('not-xlsx', 'no zip signature');
}

/** Names of the streams and storages of a compound file ([MS-CFB]); as many as can be read. */
function compoundStreams(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  const sectorAt = (sector: number): number => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;
  /** Next sector of a chain, from the FAT sectors listed in the header (109 of them cover every file this is asked about). */
  const next = (sector: number): number => {
    const fatIndex = Math.floor(sector / perSector);
    if (fatIndex >= 109) return -1;
    const at = sectorAt(view.getUint32(76 + fatIndex * 4, true)) + (sector % perSector) * 4;
    return at + 4 <= bytes.length ? view.getInt32(at, true) : -1;
  };
  const names: string[] = [];
  let sector = view.getInt32(48, true);
  for (let count = 0; sector >= 0 && count < 1000; count++, sector = next(sector)) {
    const start = sectorAt(sector);
    for (let at = start; at + 128 <= Math.min(start + sectorSize, bytes.length); at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      let name = '';
      for (let index = 0; index < length - 2; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
      names.push(name);
    }
  }
  return names;
}
