import type { Translate } from '../../../i18n/translate';
import type { LedgerEntry } from '../../../ledger/entry';
import type { Finding, Severity } from '../../../ledger/rules/rule';
import { entryByPlace, placeKey } from './filter-findings';
import { onSeveralSheets } from './several-sheets';

export type Grouping = 'rule' | 'row';

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** Those whose fix may run for all at once; by rule only. */
  readonly fixable: readonly Finding[];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Findings by rule (worst first) or by row (in sheet order). */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  entries: readonly LedgerEntry[],
  t: Translate,
): readonly FindingGroup[] {
  const rows = entryByPlace(entries);
  const keyOf = grouping === 'rule' ? ({ ruleId }: Finding) => ruleId : placeKey;
  const named = onSeveralSheets(findings);
  const titleOfRow = ({ row, sheet }: Finding, task: string): string => {
    const text = t('pane.findings.row', { row, task });
    return named ? t('pane.findings.onSheet', { sheet, text }) : text;
  };
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byKey.get(keyOf(finding));
    if (group) group.push(finding);
    else byKey.set(keyOf(finding), [finding]);
  }
  const groups = [...byKey].map(([key, members]): FindingGroup => {
    const [first] = members;
    const worst = members.reduce((a, b) => (RANK[b.severity] < RANK[a.severity] ? b : a));
    const task = rows.get(key)?.task ?? '';
    return {
      key,
      title: grouping === 'rule' ? t(`rules.${first!.ruleId}.title`) : titleOfRow(first!, task),
      severity: worst.severity,
      findings: members,
      fixable: grouping === 'rule' ? members.filter(({ fix }) => fix !== undefined) : [],
    };
  });
  if (grouping === 'row') return groups;
  return groups.sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.findings.length - a.findings.length);
}
