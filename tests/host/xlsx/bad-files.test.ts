import { strToU8, zipSync } from 'fflate';
import { WorkbookFileError } from '../../../src/host/xlsx/file-error';
import { newWorkbook, openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { richPackage, richParts } from './rich-package';

/** A compound file with the given streams: header, one FAT sector, one directory sector. */
function compoundFile(streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setInt32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setInt32(512, -3, true);
  view.setInt32(516, -2, true);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((char, place) => view.setUint16(at + place * 2, char.charCodeAt(0), true));
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

/** Lies in the central directory about the expanded size of the first entry with that name. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + 24, size, true);
  }
  return copy;
}

const codeOf = (bytes: Uint8Array): string => {
  try {
    openWorkbook(bytes);
    return 'opened';
  } catch (error) {
    return error instanceof WorkbookFileError ? error.code : `raw: ${String(error)}`;
  }
};

const without = (name: string): Uint8Array => richPackage((parts) => delete parts[name]);
const rich = richPackage();

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['nothing', new Uint8Array(0), 'empty'],
  ['text', strToU8('序号,任务\n1,甲'), 'not-xlsx'],
  ['a PDF', strToU8('%PDF-1.7'), 'not-xlsx'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx'],
  [
    'a Word document',
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<a/>'),
    }),
    'not-xlsx',
  ],
  ['a locked workbook', compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
  ['an Excel 97 workbook', compoundFile(['Workbook']), 'xls'],
  ['an Excel 5 workbook', compoundFile(['Book']), 'xls'],
  ['an old Word document', compoundFile(['WordDocument']), 'not-xlsx'],
  ['half a file', rich.slice(0, rich.length / 2), 'damaged'],
  ['a missing sheet', without('xl/worksheets/sheet2.xml'), 'damaged'],
  ['broken markup', richPackage((parts) => (parts['xl/workbook.xml'] = '<workbook><sheets>')), 'damaged'],
  [
    'broken cells',
    richPackage(
      (parts) =>
        (parts['xl/worksheets/sheet2.xml'] = (richParts()['xl/worksheets/sheet2.xml'] as string).replace('</c>', '')),
    ),
    'damaged',
  ],
  [
    'a document type',
    richPackage((parts) => (parts['xl/workbook.xml'] = '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>')),
    'damaged',
  ],
  ['a part that expands further than told', withDeclaredSize(rich, 'xl/workbook.xml', 100), 'damaged'],
  ['a part that would expand to gigabytes', withDeclaredSize(rich, 'xl/workbook.xml', 0xf0000000), 'too-large'],
  ['a new workbook', saveWorkbook(newWorkbook()), 'opened'],
])('%s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('a changed byte in a part is noticed by its checksum', () => {
  const stored = zipSync(
    Object.fromEntries(
      Object.entries(richParts()).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 0 },
  );
  const at = new TextDecoder('latin1').decode(stored).indexOf('ThisWorkbook');
  stored[at] = 'X'.charCodeAt(0);
  expect(codeOf(stored)).toBe('damaged');
});
