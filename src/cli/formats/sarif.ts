import packageJson from '../../../package.json';
import type { Translate } from '../../i18n/translate';
import { findingMessage } from '../../ledger/rules/finding-json';
import { RULES } from '../../ledger/rules/registry';
import type { Severity } from '../../ledger/rules/rule';
import type { FileFindings } from './file-findings';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0 (OASIS, section 3): a place is the file and, as logical location, sheet and cell. Files are named as given, a path
 * relative to where the program runs as a relative reference, which a scanner resolves against its own root.
 */
export function sarif(results: readonly FileFindings[], t: Translate) {
  const places = new Map(RULES.map(({ meta }, index) => [meta.id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            version: packageJson.version,
            language: t('cli.htmlLanguage'),
            rules: RULES.map(({ meta }) => ({
              id: meta.id,
              shortDescription: { text: t(`rules.${meta.id}.title`) },
              // Advice in general: what a finding would fill in is left open.
              help: { text: t(`rules.${meta.id}.advice`).replace(/\{\w+\}/g, '…') },
              defaultConfiguration: { level: LEVEL[meta.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: results.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: results.flatMap(({ file, findings }, index) =>
          findings.map((finding) => ({
            ruleId: finding.ruleId,
            ruleIndex: places.get(finding.ruleId),
            level: LEVEL[finding.severity],
            message: { text: findingMessage(finding, t) },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: uriOf(file), index } },
                logicalLocations: [
                  {
                    name: finding.cell,
                    fullyQualifiedName: `${finding.sheet}!${finding.cell}`,
                  },
                ],
              },
            ],
          })),
        ),
      },
    ],
  };
}

/** A file's path as a URI reference (RFC 3986). */
function uriOf(file: string): string {
  const slashed = file.replaceAll('\\', '/');
  const escaped = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed[0]}:${escaped.slice(escaped.indexOf('/'))}`;
  return escaped.startsWith('/') ? `file://${escaped}` : escaped;
}
