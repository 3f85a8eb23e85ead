import type { MessageKey } from '../../i18n/translate';
import { WorkbookError } from '../../workbook/errors';
import { wideEndian } from './decode-text';

/** What a file is by its first bytes. */
export type FileKind = 'text' | 'zip';

const BINARY_SAMPLE = 8192;

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/**
 * Tells text and zip packages apart and refuses what no text can be got from.
 * @throws WorkbookError `plan.refused.*`: empty, doc, xls, encrypted, pdf, image, rtf, html, archive, binary
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const refuse = (key: MessageKey): never => {
    throw new WorkbookError(key);
  };
  if (bytes.length === 0) refuse('plan.refused.empty');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuse(compoundKind(bytes));
  if (ascii(bytes, 0, 1024).includes('%PDF-')) refuse('plan.refused.pdf');
  if (isImage(bytes)) refuse('plan.refused.image');
  if (ascii(bytes, 0, 5) === '{\\rtf') refuse('plan.refused.rtf');
  if (
    /^\s*(?:<!doctype\s+html|<html|<\?xml[^>]*\?>\s*<html|MIME-Version:)/i.test(
      ascii(bytes, 0, 512).replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  )
    refuse('plan.refused.html');
  if (begins(bytes, 0x52, 0x61, 0x72, 0x21) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x1f, 0x8b))
    refuse('plan.refused.archive');
  if (isBinary(bytes)) refuse('plan.refused.binary');
  return 'text';
}

/** What an old Office file or an encrypted one is by the names of its streams ([MS-CFB]: UTF-16, at even places). */
function compoundKind(bytes: Uint8Array): MessageKey {
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage')) return 'plan.refused.encrypted';
  // A document may hold a workbook.
  return names.includes('Workbook') && !names.includes('WordDocument') ? 'plan.refused.xls' : 'plan.refused.doc';
}

function isImage(bytes: Uint8Array): boolean {
  return (
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8, 0xff) ||
    ascii(bytes, 0, 4) === 'GIF8' ||
    (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes[5] !== undefined && bytes[6] === 0 && bytes[7] === 0) ||
    begins(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    begins(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') ||
    ascii(bytes, 4, 12) === 'ftypheic'
  );
}

/** Control characters that no text has; UTF-16 is left to the decoder. */
function isBinary(bytes: Uint8Array): boolean {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff) || wideEndian(bytes) !== null) return false;
  const end = Math.min(bytes.length, BINARY_SAMPLE);
  let control = 0;
  let zeros = 0;
  for (let index = 0; index < end; index++) {
    const byte = bytes[index]!;
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 27)) control += 1;
  }
  return control > end * 0.02 + 1 || (zeros > 0 && zeros > end * 0.55);
}
