import { actionErrorSentence } from '../actions/action-error';
import { WorkbookFileError } from '../host/xlsx/file-error';
import type { Translate } from '../i18n/translate';
import { UsageError } from './usage-error';

/** One line for stderr: what, where, what to do. Whatever was not foreseen is named as such, without a stack. */
export function errorSentence(error: unknown, t: Translate): string {
  if (process.env.TASK_LEDGER_DEBUG)
    process.stderr.write(`${String((error as Error).stack)} ${String((error as { detail?: unknown }).detail)}\n`);
  const sentence = foreseenSentence(error, t);
  if (sentence !== null) return sentence;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return t('cli.unexpected', { detail: detail.replace(/\s+/g, ' ') });
}

/** True for errors that have a sentence of their own. */
export function isForeseen(error: unknown): boolean {
  return foreseenSentence(error, (key) => key) !== null;
}

function foreseenSentence(error: unknown, t: Translate): string | null {
  if (error instanceof UsageError) return t(error.key, error.params);
  if (error instanceof WorkbookFileError) return t(`errors.file.${error.code}`);
  return actionErrorSentence(error, t);
}
