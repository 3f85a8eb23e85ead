import type { Translate } from '../i18n/translate';
import { WorkbookError } from '../workbook/errors';

/** The sentence of an error that an action foresaw (what, where, what to do), or null for any other. */
export function actionErrorSentence(error: unknown, t: Translate): string | null {
  return error instanceof WorkbookError ? t(error.key, error.params) : null;
}
