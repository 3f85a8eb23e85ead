import type { Translate } from '../../i18n/translate';
import { textsOf } from '../../ledger/rules/finding-json';
import type { Finding } from '../../ledger/rules/rule';

/** What to do about a finding, in one sentence. */
export function adviceOf(finding: Finding, t: Translate): string {
  return t(`rules.${finding.ruleId}.advice`, textsOf(finding.data, t));
}
