import type { Translate } from '../../i18n/translate';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { Finding, Severity } from '../../ledger/rules/rule';
import { cutText, longDay } from '../../ledger/summary/format';
import type { Page, PageRow } from '../../workbook/page';
import type { CheckOutcome } from '../check-ledgers';
import type { WorkbookReading } from '../read-workbook';
import { adviceOf } from './advice';
import { linkTo } from './cell-link';
import { framed } from './page-frame';

const WIDTHS = [6, 8, 20, 20, 46, 24, 40, 20] as const;
export const SEVERITY_LOOKS: Record<Severity, { fill?: string; color: string }> = {
  error: { fill: '#F8CBCB', color: '#7A0C12' },
  warning: { fill: '#FFF2C2', color: '#5C4400' },
  info: { color: '#33475B' },
};
const LONGEST_VALUE = 120;

/** The report sheet 核查报告: one line a finding with a link to its cell; accepted ones stand apart, below. */
export function reportPage(reading: WorkbookReading, outcome: CheckOutcome, asOf: string, t: Translate): Page {
  const { error, warning, info } = outcome.counts;
  const units = unitsByRow(reading, t);
  const rows: PageRow[] = [
    { style: 'title', cells: [t('report.title')] },
    { style: 'subtitle', cells: [t('report.subtitle', { day: longDay(asOf, t), error, warning, info })] },
    headerRow(t),
  ];
  outcome.findings.forEach((finding, index) => rows.push(findingRow(finding, index + 1, units, t)));
  if (outcome.findings.length === 0) rows.push({ style: 'note', cells: [t('report.none')] });
  if (outcome.accepted.length > 0) {
    rows.push({ style: 'heading', cells: [t('report.accepted', { count: outcome.accepted.length })], newPage: true });
    outcome.accepted.forEach(({ finding, reason }, index) => {
      const row = findingRow(finding, index + 1, units, t);
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

/** One finding; `units`: lead units by `sheet!row`. */
function findingRow(finding: Finding, number: number, units: ReadonlyMap<string, string>, t: Translate): PageRow {
  const { sheet, cell, row, severity, ruleId, value } = finding;
  return {
    style: 'body',
    cells: [
      number,
      t(`report.severity.${severity}`),
      linkTo(sheet, cell),
      t(`rules.${ruleId}.title`),
      findingMessage(finding, t),
      shownValue(value),
      adviceOf(finding, t),
      units.get(`${sheet}!${row}`) ?? '',
    ],
    formulas: [2],
    links: [2],
    left: [3, 4, 5, 6, 7],
    ...SEVERITY_LOOKS[severity],
  };
}

/** A cell's value as the report shows it: a long text is cut. */
export function shownValue(value: Finding['value']): string {
  return cutText(String(value), LONGEST_VALUE);
}

/** The lead units of each row, joined, by `sheet!row`. */
export function unitsByRow({ ledgers }: WorkbookReading, t: Translate): Map<string, string> {
  return new Map(
    ledgers.flatMap(({ entries }) =>
      entries.map((entry): [string, string] => [
        `${entry.sheet}!${entry.row}`,
        entry.leadUnits.join(t('summary.bulletin.listComma')),
      ]),
    ),
  );
}
