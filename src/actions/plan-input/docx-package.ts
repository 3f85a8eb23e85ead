import { WorkbookError } from '../../workbook/errors';
import { zipParts } from './zip-parts';

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

const CONTENT = /^word\/(?:document\d?|styles|numbering|footnotes|endnotes|comments|(?:header|footer)\d{0,3})\.xml$/i;

/**
 * Opens a `.docx`.
 * @throws WorkbookError `plan.refused.*`: tooLarge (a small file that would expand hugely), damaged, notDocx
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const { find, findAll } = zipParts(bytes, CONTENT);
  const document = find(/^word\/document\d?\.xml$/i);
  if (document === null) throw new WorkbookError('plan.refused.notDocx');
  return {
    document,
    styles: find(/^word\/styles\.xml$/i),
    numbering: find(/^word\/numbering\.xml$/i),
    footnotes: find(/^word\/footnotes\.xml$/i),
    endnotes: find(/^word\/endnotes\.xml$/i),
    comments: find(/^word\/comments\.xml$/i),
    pageTexts: findAll(/^word\/(?:header|footer)\d*\.xml$/i),
  };
}
