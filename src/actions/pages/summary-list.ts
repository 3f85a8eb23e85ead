import type { Translate } from '../../i18n/translate';
import type { EntryRef } from '../../ledger/summary/entry-ref';
import { cutText, daysSince } from '../../ledger/summary/format';
import type { PageRow } from '../../workbook/page';
import { lookOf } from './band-look';
import { linkTo } from './cell-link';

/** A list longer than this is not for reading on paper; the ledger itself can be filtered. */
const MOST_LISTED = 300;

/** Characters: a row of a list is four lines high at most, so that a page has many. */
const LONGEST_TASK = 96;
const LONGEST_REASON = 48;

/** The last field of a list leads to the task's row in the ledger. */
const ROW_FIELD = 5;

/** What a list says of its tasks beside their name and lead units, and of which days. */
type ListKind = 'completed' | 'signedOff' | 'overdue' | 'next' | 'stale';
type ListColumn = 'due' | 'doneOn' | 'signedOffOn' | 'daysOverdue' | 'daysLeft' | 'reportedOn' | 'daysSince';

const LIST_COLUMNS: Readonly<Record<ListKind, readonly [ListColumn, ListColumn]>> = {
  completed: ['due', 'doneOn'],
  signedOff: ['due', 'signedOffOn'],
  overdue: ['due', 'daysOverdue'],
  next: ['due', 'daysLeft'],
  stale: ['reportedOn', 'daysSince'],
};

/** A list of tasks with its heading; 无 where there is none. */
export function list(
  rows: PageRow[],
  heading: string,
  items: readonly EntryRef[],
  t: Translate,
  kind: ListKind,
  asOf: string,
) {
  rows.push({ style: 'heading', cells: [t('summary.headingCount', { heading, count: items.length })] });
  if (items.length === 0) {
    rows.push({ style: 'note', cells: [t('summary.none')] });
    return;
  }
  const spans = [4, 1, 1, 2, 2, 1];
  const columns = LIST_COLUMNS[kind];
  const names = ['task', ...columns, 'leadUnits', 'reason', 'row'] as const;
  rows.push({ style: 'header', cells: names.map((name) => t(`summary.column.${name}`)), spans });
  const { color } = kind === 'overdue' ? lookOf('overdue') : {};
  for (const item of items.slice(0, MOST_LISTED))
    rows.push({
      style: 'body',
      cells: [
        cutText([item.number, item.task].filter((text) => text !== '').join(' '), LONGEST_TASK),
        ...columns.map((column) => listed(item, column, asOf)),
        item.leadUnits.join(t('summary.bulletin.listComma')) || t('summary.noUnit'),
        cutText(item.reason, LONGEST_REASON),
        item.row === null ? null : linkTo(item.sheet, `A${item.row}`, String(item.row)),
      ],
      spans,
      left: [0, 3, 4],
      ...(item.row === null ? {} : { formulas: [ROW_FIELD], links: [ROW_FIELD] }),
      ...(color ? { color } : {}),
    });
  const more = items.length - MOST_LISTED;
  if (more > 0) rows.push({ style: 'note', cells: [t('summary.more', { count: more })] });
}

function listed(item: EntryRef, column: ListColumn, asOf: string): string | number | null {
  switch (column) {
    case 'due':
      return item.due ?? '';
    case 'doneOn':
      return item.completedOn ?? '';
    case 'signedOffOn':
      return item.signedOffOn ?? '';
    case 'reportedOn':
      return item.reportedOn ?? '';
    case 'daysOverdue':
      return item.days === null ? null : -item.days;
    case 'daysLeft':
      return item.days;
    case 'daysSince':
      return item.reportedOn === null ? null : daysSince(item.reportedOn, asOf);
  }
}
