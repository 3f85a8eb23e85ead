import type { MessageKey, MessageParams } from '../i18n/translate';

/**
 * The input or the arguments are no good. Ends the program with exit code 2 and one line on stderr:
 * what, where, what to do. The text is made from the key in the language of `--locale`.
 */
export class UsageError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly params: MessageParams = {},
  ) {
    super(key);
  }
}
