import type { Translate } from '../i18n/translate';
import { parseProfile, type Profile } from '../ledger/rules/profile';
import { RULES } from '../ledger/rules/registry';
import { UsageError } from './usage-error';
import { readBytes } from './workbook-file';

/** A profile exported from the pane. @throws UsageError with the first thing that is wrong in it. */
export function readProfile(file: string, t: Translate): Profile {
  const read = parseProfile(
    new TextDecoder().decode(readBytes(file)),
    RULES.map(({ meta }) => meta),
  );
  if ('profile' in read) return read.profile;
  const { path, reason } = read.problems[0]!;
  throw new UsageError('cli.badProfile', { file, reason: `${path} ${t(`report.profile.${reason}`)}`.trim() });
}
