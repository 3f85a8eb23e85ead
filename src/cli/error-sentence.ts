import { WorkbookFileError } from '../host/xlsx/workbook-file-error';
import type { Translate } from '../i18n/translate';
import { WorkbookError } from '../workbook/errors';
import { UsageError } from './usage-error';

/** One line for stderr: what, where, what to do. Whatever was not foreseen is named as such, without a stack. */
export function errorSentence(error: unknown, t: Translate): string {
  if (error instanceof UsageError || error instanceof WorkbookError) return t(error.key, error.params);
  if (error instanceof WorkbookFileError) return t(`errors.file.${error.code}`);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return t('cli.unexpected', { detail: detail.replace(/\s+/g, ' ') });
}
