import { strFromU8, unzipSync } from 'fflate';
import { WorkbookError } from '../../workbook/errors';

/** The parts of a Word document that are read, as XML text. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
}

/** Expanded size of one part, and of all that are read. A plan of 2 MB of text stays far below. */
export const MAX_PART = 48 * 1024 * 1024;
const MAX_ENTRIES = 20000;

const CONTENT = /^word\/(?:document\d?|styles|numbering|footnotes)\.xml$/i;

/**
 * Opens a `.docx`. Sizes are checked as declared before anything is expanded, and a part never grows past what it declared.
 * @throws WorkbookError `plan.refused.*`: tooLarge (a small file that would expand hugely), damaged, encrypted, xlsx, notDocx
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const names: string[] = [];
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > MAX_ENTRIES) throw new WorkbookError('plan.refused.tooLarge');
        if (!CONTENT.test(name)) return false;
        if (originalSize > MAX_PART) throw new WorkbookError('plan.refused.tooLarge');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('plan.refused.damaged', {}, String(error));
  }
  const find = (pattern: RegExp): string | null => {
    const name = Object.keys(unzipped).find((each) => pattern.test(each));
    if (name === undefined) return null;
    const text = decodeXml(unzipped[name]!);
    // No Word document has a document type; one that has is made to expand without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 2000))) throw new WorkbookError('plan.refused.damaged');
    return text;
  };
  const document = find(/^word\/document\d?\.xml$/i);
  if (document === null) throw new WorkbookError(strangerKey(names));
  return {
    document,
    styles: find(/^word\/styles\.xml$/i),
    numbering: find(/^word\/numbering\.xml$/i),
    footnotes: find(/^word\/footnotes\.xml$/i),
  };
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}

function strangerKey(names: readonly string[]) {
  if (names.some((name) => /^xl\//i.test(name))) return 'plan.refused.xlsx' as const;
  return 'plan.refused.notDocx' as const;
}
