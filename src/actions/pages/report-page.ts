import type { Translate } from '../../i18n/translate';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { LedgerEntry } from '../../ledger/entry';
import type { Finding, Severity } from '../../ledger/rules/rule';
import { cutText, longDay } from '../../ledger/summary/format';
import type { Page, PageRow } from '../../workbook/page';
import type { CheckOutcome } from '../check-ledgers';
import type { WorkbookReading } from '../read-workbook';
import { adviceOf } from './advice';
import { linkTo } from './cell-link';
import { framed } from './page-frame';

/** As wide as the paper, so that the letters are printed in their own size. */
const WIDTHS = [5, 10, 17, 15, 33, 16, 25, 15] as const;
export const SEVERITY_LOOKS: Record<Severity, { fill?: string; color: string }> = {
  error: { fill: '#F8CBCB', color: '#7A0C12' },
  warning: { fill: '#FFF2C2', color: '#5C4400' },
  info: { color: '#33475B' },
};
const LONGEST_VALUE = 120;

/** The report sheet 核查报告: one line a finding with a link to its cell; accepted ones stand apart, below. */
export function reportPage(reading: WorkbookReading, outcome: CheckOutcome, asOf: string, t: Translate): Page {
  const { error, warning, info } = outcome.counts;
  const entries = entriesByRow(reading);
  const rows: PageRow[] = [
    { style: 'title', cells: [t('report.title')] },
    { style: 'subtitle', cells: [t('report.subtitle', { day: longDay(asOf, t), error, warning, info })] },
    headerRow(t),
  ];
  outcome.findings.forEach((finding, index) => rows.push(findingRow(finding, index + 1, entries, t)));
  if (outcome.findings.length === 0) rows.push({ style: 'note', cells: [t('report.none')] });
  if (outcome.accepted.length > 0) {
    rows.push({ style: 'heading', cells: [t('report.accepted', { count: outcome.accepted.length })], newPage: true });
    outcome.accepted.forEach(({ finding, reason }, index) => {
      const row = findingRow(finding, index + 1, entries, t);
      const cells = [...row.cells];
      cells[6] = t('report.acceptedFor', { reason });
      const { left, formulas, links } = row;
      rows.push({ style: 'body', cells, left, formulas, links });
    });
  }
  return framed(
    {
      kind: 'report',
      nameIn: (translate) => translate('report.sheet'),
      widths: [...WIDTHS],
      rows,
      headerRow: 2,
      tabColor: '#C4262E',
    },
    t,
  );
}

/** The header of the list of findings. */
function headerRow(t: Translate): PageRow {
  const names = ['no', 'severity', 'place', 'rule', 'message', 'value', 'advice', 'unit'] as const;
  return { style: 'header', cells: names.map((name) => t(`report.column.${name}`)) };
}

/** Entries by `sheet!row`. */
export type EntriesByRow = ReadonlyMap<string, LedgerEntry>;

/** One finding; a finding of a whole column has no entry. */
function findingRow(finding: Finding, number: number, entries: EntriesByRow, t: Translate): PageRow {
  const { sheet, cell, row, severity, ruleId } = finding;
  const entry = entries.get(`${sheet}!${row}`);
  return {
    style: 'body',
    cells: [
      number,
      t(`report.severity.${severity}`),
      linkTo(sheet, cell),
      t(`rules.${ruleId}.title`),
      findingMessage(finding, t),
      shownExcerpt(finding, entry),
      adviceOf(finding, t),
      entry ? leadsOf(entry, t) : '',
    ],
    formulas: [2],
    links: [2],
    left: [3, 4, 5, 6, 7],
    ...SEVERITY_LOOKS[severity],
  };
}

/** A cell's value as the ledger shows it: a date as a date. */
export function shownValue({ cell, value }: Finding, entry: LedgerEntry | undefined): string {
  const found = typeof value === 'number' && Object.values(entry?.cells ?? {}).find(({ address }) => address === cell);
  // A column that is too narrow for its numbers shows only marks.
  return found && /[^#]/.test(found.text) ? found.text : String(value);
}

/** The same for a column of a page: a long text is cut. */
export const shownExcerpt = (finding: Finding, entry: LedgerEntry | undefined): string =>
  cutText(shownValue(finding, entry), LONGEST_VALUE);

export function entriesByRow({ ledgers }: WorkbookReading): EntriesByRow {
  return new Map(
    ledgers.flatMap(({ entries }) =>
      entries.map((entry): [string, LedgerEntry] => [`${entry.sheet}!${entry.row}`, entry]),
    ),
  );
}

/** The lead units of a row, joined. */
export function leadsOf({ leadUnits }: LedgerEntry, t: Translate): string {
  return leadUnits.join(t('summary.bulletin.listComma'));
}
