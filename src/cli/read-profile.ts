import type { Translate } from '../i18n/translate';
import { parseProfile, type Profile } from '../ledger/rules/profile';
import { RULES } from '../ledger/rules/registry';
import { brokenLine, lineInJson } from './json-line';
import { UsageError } from './usage-error';
import { readBytes } from './workbook-file';

/** A profile exported from the pane. @throws UsageError with the first thing that is wrong in it, and the line it stands in */
export function readProfile(file: string, t: Translate): Profile {
  const json = new TextDecoder().decode(readBytes(file));
  const metas = RULES.map(({ meta }) => meta);
  const read = parseProfile(json, metas);
  if ('profile' in read) return read.profile;
  const { path, reason } = read.problems[0]!;
  const line = reason === 'not-json' ? brokenLine(json) : lineInJson(json, path);
  const what = t(`report.profile.${reason}`);
  throw new UsageError('cli.badProfile', {
    file,
    line,
    reason: path.length === 0 ? what : t('cli.at', { path: path.join('.'), what }),
  });
}
