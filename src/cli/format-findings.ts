import { adviceOf } from '../actions/pages/advice';
import packageJson from '../../package.json';
import type { Translate } from '../i18n/translate';
import { countBySeverity } from '../ledger/rules/check-ledger';
import { findingMessage } from '../ledger/rules/finding-json';
import { RULES } from '../ledger/rules/registry';
import type { Finding, Severity } from '../ledger/rules/rule';
import type { CliArguments } from './arguments';
import { alignRows } from './table';

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Findings of one or several files for people (`text`), spreadsheets (`csv`), browsers (`html`) and code scanners (`sarif`). */
export function formatFindings(format: CliArguments['format'], results: readonly FileFindings[], t: Translate): string {
  switch (format) {
    case 'sarif':
      return `${JSON.stringify(sarif(results, t), null, 2)}\n`;
    case 'csv':
      return csv(results, t);
    case 'html':
      return html(results, t);
    default:
      return text(results, t);
  }
}

function text(results: readonly FileFindings[], t: Translate): string {
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

function tableOf(results: readonly FileFindings[], t: Translate): string[][] {
  return results.flatMap(({ file, findings }) =>
    findings.map((finding) => [
      file,
      finding.sheet,
      finding.cell,
      t(`report.severity.${finding.severity}`),
      finding.ruleId,
      findingMessage(finding, t),
      String(finding.value),
      adviceOf(finding, t),
    ]),
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
  ];
}

/** With a byte order mark, or Excel would not take it for UTF-8; text that looks like a formula is kept from being one. */
function csv(results: readonly FileFindings[], t: Translate): string {
  const field = (value: string): string => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [headerOf(t), ...tableOf(results, t)].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function html(results: readonly FileFindings[], t: Translate): string {
  const escape = (value: string): string => value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${row.map((value) => `<${tag}>${escape(value)}</${tag}>`).join('')}</tr>`;
  const counts = escape(t('cli.countsLine', countBySeverity(results.flatMap(({ findings }) => findings))));
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${escape(t('report.title'))}</title>
<style>body{font:14px/1.5 sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #9aa7b2;padding:4px 8px;text-align:left;vertical-align:top}th{background:#dce8f2}</style>
</head><body><h1>${escape(t('report.title'))}</h1><p>${counts}</p>
<table>${cells(headerOf(t), 'th')}
${tableOf(results, t)
  .map((row) => cells(row, 'td'))
  .join('\n')}
</table></body></html>
`;
}

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0; a place is the file and, as logical location, sheet and cell. */
function sarif(results: readonly FileFindings[], t: Translate) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            version: packageJson.version,
            rules: RULES.map(({ meta }) => ({
              id: meta.id,
              shortDescription: { text: t(`rules.${meta.id}.title`) },
              help: { text: t(`rules.${meta.id}.advice`) },
              defaultConfiguration: { level: LEVEL[meta.severity] },
            })),
          },
        },
        results: results.flatMap(({ file, findings }) =>
          findings.map((finding) => ({
            ruleId: finding.ruleId,
            level: LEVEL[finding.severity],
            message: { text: findingMessage(finding, t) },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
                logicalLocations: [{ fullyQualifiedName: `${finding.sheet}!${finding.cell}` }],
              },
            ],
          })),
        ),
      },
    ],
  };
}
