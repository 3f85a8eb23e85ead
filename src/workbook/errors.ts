import type { MessageKey, MessageParams } from '../i18n/translate';

/** A refusal that the user can act on: its key is one clear sentence (what, where, what to do) in both languages. */
export class WorkbookError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly params: MessageParams = {},
    /** Excel's own code and text, for logs; never shown. */
    readonly detail = '',
  ) {
    super(detail || key);
  }
}

/** Sentences for the codes that Excel answers with; anything else is `errors.excelOther`. */
const BY_CODE: Readonly<Record<string, MessageKey>> = {
  AccessDenied: 'errors.protected',
  InvalidOperationInCellEditMode: 'errors.cellEditMode',
  ItemNotFound: 'errors.gone',
  InvalidReference: 'errors.gone',
  InvalidBinding: 'errors.gone',
  ItemAlreadyExists: 'errors.nameTaken',
  ApiNotFound: 'errors.tooOld',
  ApiNotAvailable: 'errors.tooOld',
  NotImplemented: 'errors.tooOld',
  RequestPayloadSizeLimitExceeded: 'errors.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'errors.tooLarge',
  RequestAborted: 'errors.interrupted',
  Conflict: 'errors.interrupted',
  ServerBusy: 'errors.busy',
  HostIsBusy: 'errors.busy',
  ReadOnly: 'errors.readOnly',
  UnsupportedOperation: 'errors.unsupported',
  InactiveWorkbook: 'errors.interrupted',
};

/** Excel's error code of anything thrown, or ''. */
export function excelErrorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** A response or request was too large: reading or writing in smaller blocks helps. */
export function isPayloadError(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(excelErrorCode(error));
}

/** Anything that Excel throws, as an error with a sentence. Our own errors pass through; programming errors too. */
export function asWorkbookError(error: unknown): unknown {
  const code = excelErrorCode(error);
  if (error instanceof WorkbookError || code === '') return error;
  const { message, debugInfo } = error as Error & { debugInfo?: { errorLocation?: string } };
  const detail = `${code}: ${message} ${debugInfo?.errorLocation ?? ''}`.trim();
  return new WorkbookError(BY_CODE[code] ?? 'errors.excelOther', { code }, detail);
}
