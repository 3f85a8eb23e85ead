import { strFromU8, unzipSync } from 'fflate';
import { WorkbookError } from '../../workbook/errors';

/** Expanded size of one part. A plan of 2 MB of text stays far below. */
export const MAX_PART = 48 * 1024 * 1024;
/** Expanded size of all parts that are read together. */
const MAX_TOTAL = 64 * 1024 * 1024;
const MAX_ENTRIES = 20000;

/** The parts of an Office package that are read, as XML text. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The first part whose name fits, or null. */
  find(pattern: RegExp): string | null;
  /** All parts whose names fit, by name. */
  findAll(pattern: RegExp): readonly string[];
}

/**
 * Opens an Office package. Sizes are checked as declared before anything is expanded, and a part never grows past what it declared.
 * @throws WorkbookError `plan.refused.*`: tooLarge (a small file that would expand hugely), damaged
 */
export function zipParts(bytes: Uint8Array, wanted: RegExp): ZipParts {
  const names: string[] = [];
  let unzipped: Record<string, Uint8Array>;
  let total = 0;
  try {
    unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > MAX_ENTRIES) throw new WorkbookError('plan.refused.tooLarge');
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (originalSize > MAX_PART || total > MAX_TOTAL) throw new WorkbookError('plan.refused.tooLarge');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('plan.refused.damaged', {}, String(error));
  }
  const textOf = (name: string): string => {
    const text = decodeXml(unzipped[name]!);
    // No Office document has a document type; one that has is made to expand without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 2000))) throw new WorkbookError('plan.refused.damaged');
    return text;
  };
  const fitting = (pattern: RegExp): string[] => Object.keys(unzipped).filter((name) => pattern.test(name));
  return {
    names,
    find: (pattern) => {
      const [name] = fitting(pattern);
      return name === undefined ? null : textOf(name);
    },
    findAll: (pattern) => fitting(pattern).sort().map(textOf),
  };
}

/** Names of the parts; none is expanded. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  return zipParts(bytes, /^$/).names;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}
