import { adviceOf } from '../../actions/pages/advice';
import { leadsOf, shownValue } from '../../actions/pages/report-page';
import type { Translate } from '../../i18n/translate';
import { countBySeverity } from '../../ledger/rules/check-ledger';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { Finding } from '../../ledger/rules/rule';
import type { FileFindings } from './file-findings';

const HTML_STYLE = `
:root{color-scheme:light dark}
body{font:14px/1.5 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:2em;color:#1b1b1b;background:#fff}
h1{font-size:1.5em;margin:0}h2{font-size:1.15em;margin:1.5em 0 .4em;overflow-wrap:anywhere}p{margin:.3em 0}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #9aa7b2;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#dce8f2;white-space:nowrap}td.place,td.severity{white-space:nowrap}td.value{white-space:pre-wrap}
tr.error td{background:#f8cbcb}tr.warning td{background:#fff2c2}
@media (prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}th{background:#2b3f50}tr.error td{background:#5c1c20}tr.warning td{background:#4d3f10}}
@media print{@page{size:A4 landscape;margin:12mm}body{margin:0;font-size:10.5px;color:#1b1b1b;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}thead{display:table-header-group}tr{break-inside:avoid}h2,h2+p{break-after:avoid}th{background:#dce8f2}tr.error td{background:#f8cbcb}tr.warning td{background:#fff2c2}}
`.trim();

/** One page that stands by itself: nothing is loaded, and nothing in it runs. A heading a file; prints on A4, header rows repeated. */
export function html(results: readonly FileFindings[], t: Translate): string {
  const escape = (value: string): string => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const counts = (findings: readonly Finding[]): string => escape(t('cli.countsLine', countBySeverity(findings)));
  const row = (finding: Finding, entries: FileFindings['entries']): string => {
    const entry = entries.get(`${finding.sheet}!${finding.row}`);
    const cells = [
      ['place', `${finding.sheet}!${finding.cell}`],
      ['severity', t(`report.severity.${finding.severity}`)],
      ['rule', t(`rules.${finding.ruleId}.title`)],
      ['message', findingMessage(finding, t)],
      ['value', shownValue(finding, entry)],
      ['advice', adviceOf(finding, t)],
      ['unit', entry ? leadsOf(entry, t) : ''],
    ] as const;
    const inner = cells.map(([name, value]) => `<td class="${name}">${escape(value)}</td>`).join('');
    return `<tr class="${finding.severity}">${inner}</tr>`;
  };
  const columns = ['place', 'severity', 'rule', 'message', 'value', 'advice', 'unit'] as const;
  const header = columns.map((name) => `<th scope="col">${escape(t(`report.column.${name}`))}</th>`).join('');
  const sections = results.map(({ file, findings, entries }) => {
    const title = `<h2>${escape(file)}</h2>\n<p>${counts(findings)}</p>`;
    if (findings.length === 0) return `${title}\n<p>${escape(t('report.none'))}</p>`;
    return `${title}\n<table><thead><tr>${header}</tr></thead><tbody>\n${findings.map((finding) => row(finding, entries)).join('\n')}\n</tbody></table>`;
  });
  const all = results.flatMap(({ findings }) => findings);
  const total = results.length > 1 ? `<p>${counts(all)}</p>\n` : '';
  const title = escape(t('report.title'));
  return `<!doctype html>
<html lang="${escape(t('cli.htmlLanguage'))}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title>
<style>${HTML_STYLE}</style>
</head><body><h1>${title}</h1>
${total}${sections.join('\n')}
</body></html>
`;
}
