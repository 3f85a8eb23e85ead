import type { Translate } from '../../i18n/translate';
import { countBySeverity } from '../../ledger/rules/check-ledger';
import { findingMessage } from '../../ledger/rules/finding-json';
import { alignRows } from '../table';
import type { FileFindings } from './file-findings';

/** For people: a line a finding in columns, the counts below; with several files each under its name. */
export function text(results: readonly FileFindings[], t: Translate): string {
  return results
    .map(({ file, findings }) => {
      const rows = findings.map((finding) => [
        `${finding.sheet}!${finding.cell}`,
        t(`report.severity.${finding.severity}`),
        findingMessage(finding, t),
        finding.ruleId,
      ]);
      const header = [t('cli.cell'), t('cli.severity'), t('cli.message'), t('cli.rule')];
      const counts = t('cli.countsLine', countBySeverity(findings));
      const title = results.length > 1 ? `${file}\n` : '';
      return `${title}${rows.length > 0 ? `${alignRows([header, ...rows])}\n` : ''}${counts}\n`;
    })
    .join('\n');
}
