import { adviceOf } from '../../actions/pages/advice';
import { leadsOf, shownValue } from '../../actions/pages/report-page';
import type { Translate } from '../../i18n/translate';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { FileFindings } from './file-findings';

/** With a byte order mark, or Excel would not take it for UTF-8; text that looks like a formula is kept from being one. */
export function csv(results: readonly FileFindings[], t: Translate): string {
  const field = (value: string): string => {
    const plain = value.replace(/\r\n?/g, '\n');
    const safe = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\n]/.test(plain) && !isNumber(plain) ? `'${plain}` : plain;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [headerOf(t), ...tableOf(results, t)].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** `-3` and `-0.5` are no formulas, though they begin like one. */
function isNumber(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text);
}

function tableOf(results: readonly FileFindings[], t: Translate): string[][] {
  return results.flatMap(({ file, findings, entries }) =>
    findings.map((finding) => {
      const entry = entries.get(`${finding.sheet}!${finding.row}`);
      return [
        file,
        finding.sheet,
        finding.cell,
        t(`report.severity.${finding.severity}`),
        finding.ruleId,
        findingMessage(finding, t),
        shownValue(finding, entry),
        adviceOf(finding, t),
        entry ? leadsOf(entry, t) : '',
      ];
    }),
  );
}

function headerOf(t: Translate): string[] {
  return [
    t('cli.file'),
    t('cli.sheet'),
    t('cli.cell'),
    t('cli.severity'),
    t('cli.rule'),
    t('cli.message'),
    t('report.column.value'),
    t('report.column.advice'),
    t('report.column.unit'),
  ];
}
