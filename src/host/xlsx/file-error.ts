/** Why a file cannot be opened as a workbook. The caller words it for the user. */
export type WorkbookFileCode =
  /** Nothing in it. */
  | 'empty'
  /** Some other kind of file. */
  | 'not-xlsx'
  /** A workbook locked with a password (an OLE container with an EncryptedPackage). */
  | 'encrypted'
  /** The binary format of Excel 97–2003. */
  | 'xls'
  /** A workbook, but incomplete or broken. */
  | 'damaged'
  /** Expands beyond what is taken into memory. */
  | 'too-large';

export class WorkbookFileError extends Error {
  /** `detail` is for logs: the part or structure that failed. */
  constructor(
    readonly code: WorkbookFileCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'WorkbookFileError';
  }
}
