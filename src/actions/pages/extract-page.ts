import type { Translate } from '../../i18n/translate';
import type { Finding } from '../../ledger/rules/rule';
import { longDay } from '../../ledger/summary/format';
import type { Page } from '../../workbook/page';
import { findingRow, headerRow, WIDTHS } from './report-page';

const LONGEST_SHEET_NAME = 31;

/** One unit's findings as a sheet to be sent back to it. `name` is free in the workbook. */
export function extractPage(
  { unit, name, findings }: { readonly unit: string; readonly name: string; readonly findings: readonly Finding[] },
  units: ReadonlyMap<string, string>,
  asOf: string,
  t: Translate,
): Page {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return {
    kind: 'extract',
    name,
    widths: WIDTHS,
    rows: [
      { style: 'title', cells: [t('report.extract.title', { unit })] },
      { style: 'subtitle', cells: [t('report.subtitle', { day: longDay(asOf, t), ...counts })] },
      headerRow(t),
      ...findings.map((finding, index) => findingRow(finding, index + 1, units, t)),
      { style: 'blank', cells: [] },
      { style: 'text', cells: [t('report.extract.ask')] },
    ],
    charts: [],
    landscape: true,
    headerRow: 2,
    tabColor: '#C98A2B',
    font: t('summary.font'),
    footer: '&P / &N',
  };
}

/** A name that Excel takes for a sheet and that is not among `taken` (compared without case). */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` ${number}`;
    const name = plain.slice(0, LONGEST_SHEET_NAME - tail.length).trimEnd() + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
