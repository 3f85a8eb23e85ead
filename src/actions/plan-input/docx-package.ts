import { strFromU8, unzipSync } from 'fflate';
import { WorkbookError } from '../../workbook/errors';

/** The parts of a Word document that are read, as XML text. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly comments: string | null;
  /** Headers and footers of pages, in the order of their names. */
  readonly pageTexts: readonly string[];
}

/** Expanded size of one part. A plan of 2 MB of text stays far below. */
export const MAX_PART = 48 * 1024 * 1024;
const MAX_ENTRIES = 20000;

/** Expanded size of all parts that are read together. */
const MAX_TOTAL = 64 * 1024 * 1024;

const CONTENT = /^word\/(?:document\d?|styles|numbering|footnotes|endnotes|comments|(?:header|footer)\d{0,3})\.xml$/i;

/**
 * Opens a `.docx`. Sizes are checked as declared before anything is expanded, and a part never grows past what it declared.
 * @throws WorkbookError `plan.refused.*`: tooLarge (a small file that would expand hugely), damaged, encrypted, xlsx, notDocx
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const names: string[] = [];
  let unzipped: Record<string, Uint8Array>;
  let total = 0;
  try {
    unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > MAX_ENTRIES) throw new WorkbookError('plan.refused.tooLarge');
        if (!CONTENT.test(name)) return false;
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
    // No Word document has a document type; one that has is made to expand without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 2000))) throw new WorkbookError('plan.refused.damaged');
    return text;
  };
  const find = (pattern: RegExp): string | null => {
    const name = Object.keys(unzipped).find((each) => pattern.test(each));
    return name === undefined ? null : textOf(name);
  };
  const document = find(/^word\/document\d?\.xml$/i);
  if (document === null) throw new WorkbookError(strangerKey(names));
  return {
    document,
    styles: find(/^word\/styles\.xml$/i),
    numbering: find(/^word\/numbering\.xml$/i),
    footnotes: find(/^word\/footnotes\.xml$/i),
    endnotes: find(/^word\/endnotes\.xml$/i),
    comments: find(/^word\/comments\.xml$/i),
    pageTexts: Object.keys(unzipped)
      .filter((name) => /^word\/(?:header|footer)\d*\.xml$/i.test(name))
      .sort()
      .map(textOf),
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
