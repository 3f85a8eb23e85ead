import type { Translate } from '../../i18n/translate';
import type { LedgerEntry } from '../../ledger/entry';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { Finding } from '../../ledger/rules/rule';
import { cutText, longDay } from '../../ledger/summary/format';
import type { Page, PageRow } from '../../workbook/page';
import { adviceOf } from './advice';
import { linkTo } from './cell-link';
import { SEVERITY_LOOKS, shownExcerpt, type EntriesByRow } from './report-page';
import { framed } from './page-frame';

const LONGEST_SHEET_NAME = 31;
const LONGEST_TASK = 60;
const WIDTHS = [5, 10, 17, 22, 29, 15, 22, 16] as const;

/**
 * One unit's findings as a sheet to be sent back to it, with a column for its answer. `name` is free in the workbook. The task is named
 * with its cell, for the unit knows its tasks, not the ledger's cells.
 */
export function extractPage(
  { unit, name, findings }: { readonly unit: string; readonly name: string; readonly findings: readonly Finding[] },
  entries: EntriesByRow,
  asOf: string,
  t: Translate,
): Page {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const columns = ['no', 'severity', 'place', 'task', 'message', 'value', 'advice', 'answer'] as const;
  return framed(
    {
      kind: 'extract',
      nameIn: () => name,
      widths: WIDTHS,
      rows: [
        { style: 'title', cells: [t('report.extract.title', { unit })] },
        { style: 'subtitle', cells: [t('report.subtitle', { day: longDay(asOf, t), ...counts })] },
        { style: 'text', cells: [t('report.extract.ask')] },
        { style: 'header', cells: columns.map((column) => t(`report.column.${column}`)) },
        ...findings.map((finding, index) => findingRow(finding, index + 1, entries, t)),
      ],
      headerRow: 3,
      tabColor: '#C98A2B',
    },
    t,
  );
}

function findingRow(finding: Finding, number: number, entries: EntriesByRow, t: Translate): PageRow {
  const { sheet, cell, row, severity } = finding;
  const entry = entries.get(`${sheet}!${row}`);
  return {
    style: 'body',
    cells: [
      number,
      t(`report.severity.${severity}`),
      linkTo(sheet, cell),
      entry ? taskText(entry) : '',
      findingMessage(finding, t),
      shownExcerpt(finding, entry),
      adviceOf(finding, t),
      null,
    ],
    formulas: [2],
    links: [2],
    left: [3, 4, 5, 6, 7],
    ...SEVERITY_LOOKS[severity],
  };
}

/** `3 制定扶持办法`: the number that the ledger gives it, and its title. */
function taskText({ number, task }: LedgerEntry): string {
  const text = [number, task].filter((part) => part !== '' && part !== null).join(' ');
  return cutText(text, LONGEST_TASK);
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
