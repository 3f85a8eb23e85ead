import type { Translate } from '../../../i18n/translate';
import type { LedgerEntry } from '../../../ledger/entry';
import { findingMessage } from '../../../ledger/rules/finding-json';
import type { Finding, Severity } from '../../../ledger/rules/rule';

export interface FindingFilter {
  /** null: all. */
  readonly severity: Severity | null;
  /** Findings of rows in which this unit has a part; null: all. */
  readonly unit: string | null;
  readonly search: string;
}

/** Whether anything is left out of sight. */
export function isFiltered({ severity, unit, search }: FindingFilter): boolean {
  return severity !== null || unit !== null || fold(search) !== '';
}

/** The findings that pass the filter; the search looks into message, rule, cell, value and the row's task. */
export function filterFindings(
  findings: readonly Finding[],
  entries: readonly LedgerEntry[],
  { severity, unit, search }: FindingFilter,
  t: Translate,
): readonly Finding[] {
  const rows = entryByPlace(entries);
  const wanted = fold(search);
  return findings.filter((finding) => {
    if (severity !== null && finding.severity !== severity) return false;
    const entry = rows.get(placeKey(finding));
    if (unit !== null && !(entry && [...entry.leadUnits, ...entry.cooperatingUnits].includes(unit))) return false;
    if (wanted === '') return true;
    const texts = [
      findingMessage(finding, t),
      t(`rules.${finding.ruleId}.title`),
      finding.cell,
      String(finding.value),
      entry?.task ?? '',
    ];
    return texts.some((text) => fold(text).includes(wanted));
  });
}

/** All units of the rows, most often named first. */
export function unitsOf(entries: readonly LedgerEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { leadUnits, cooperatingUnits } of entries)
    for (const unit of new Set([...leadUnits, ...cooperatingUnits])) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
}

/** The entries by sheet and row, as findings name them. */
export function entryByPlace(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  return new Map(entries.map((entry) => [`${entry.sheet}\n${entry.row}`, entry]));
}

export function placeKey({ sheet, row }: Pick<Finding, 'sheet' | 'row'>): string {
  return `${sheet}\n${row}`;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
