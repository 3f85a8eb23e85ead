/** How the bytes of a text file were read; told to the user. */
export type TextEncodingName = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Characters that the encoding does not know, shown as U+FFFD. */
  readonly unreadable: number;
}

/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;

/** Reads a text file in the encodings that Chinese offices use: UTF-8, UTF-16 with or without mark, GB18030 (GBK, GB2312). */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes.subarray(3), 'utf-8-bom');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  const wide = wideEndian(bytes);
  if (wide) return decoded(bytes, wide);
  return isUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, 'gb18030');
}

function decoded(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  let unreadable = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) unreadable += 1;
  return { text, encoding, unreadable };
}

/** A file cut in the middle of its last character is still UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

/**
 * UTF-16 without a mark: the line ends, digits and stops of a text have a zero byte on one side, and what comes out reads as text.
 */
export function wideEndian(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), SAMPLE));
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index + 1] === 0 && isPlain(sample[index]!)) little += 1;
    if (sample[index] === 0 && isPlain(sample[index + 1]!)) big += 1;
  }
  if (Math.max(little, big) < 2 || little === big) return null;
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample);
  const readable =
    text.match(/[\t\r\n -~\u00b7\u2014-\u2026\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
  return readable >= text.length * 0.8 ? encoding : null;
}

/** ASCII that is not also the upper half of a common character with a zero lower half (U+3000, U+4E00). */
function isPlain(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x4e && byte !== 0x30);
}
