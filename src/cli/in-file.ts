import type { Translate } from '../i18n/translate';
import { errorSentence, isForeseen } from './error-sentence';
import { UsageError } from './usage-error';

/** Runs the work on one file; what goes wrong names the file. */
export async function inFile<T>(file: string, t: Translate, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError || !isForeseen(error)) throw error;
    throw new UsageError('cli.inFile', { file, sentence: errorSentence(error, t) });
  }
}
