import type { MessageKey } from '../../i18n/translate';

/** What Excel does not take in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:]/;

/** Why a new sheet cannot have this name, or null. */
export function sheetNameProblem(name: string, taken: readonly string[]): MessageKey | null {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 31 || FORBIDDEN.test(trimmed) || /^'|'$/.test(trimmed))
    return 'pane.new.badName';
  const lower = trimmed.toLowerCase();
  return taken.some((other) => other.toLowerCase() === lower) ? 'pane.new.nameTaken' : null;
}
