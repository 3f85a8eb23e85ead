import type { Translate } from '../../i18n/translate';
import type { Comparison, ComparedTask } from '../../ledger/summary/compare-snapshots';
import type { PageRow } from '../../workbook/page';

/** Tasks named in one line; the rest is counted, for a cell of hundreds of names is read by nobody. */
const MOST_NAMED = 20;

/** What became of an earlier snapshot's tasks: a row a kind of change, with its count and the tasks. `columns`: the page's. */
export function comparisonRows(previous: Comparison, columns: number, t: Translate): PageRow[] {
  const spans = [2, 1, columns - 3];
  const name = ({ number, task }: ComparedTask): string => [number, task].filter(Boolean).join(' ');
  const line = (key: 'moved' | 'slipped' | 'advanced' | Listed, texts: readonly string[]): PageRow => {
    const shown = texts.slice(0, MOST_NAMED).join(t('summary.listSemicolon'));
    const rest = texts.length - MOST_NAMED;
    const text = rest > 0 ? `${shown}${t('summary.andMore', { count: rest })}` : shown;
    return { style: 'body', cells: [t(`summary.previous.${key}`), texts.length, text], spans, left: [2] };
  };
  const shifted = (key: 'slipped' | 'advanced'): PageRow =>
    line(
      key,
      previous[key].map((one) => `${name(one)} ${one.from}→${one.to}`),
    );
  return [
    {
      style: 'header',
      cells: [t('summary.column.change'), t('summary.column.count'), t('summary.column.task')],
      spans,
    },
    line(
      'moved',
      previous.moved.map((one) => `${name(one)} ${t(`progress.status.${one.from}`)}→${t(`progress.status.${one.to}`)}`),
    ),
    shifted('slipped'),
    shifted('advanced'),
    ...LISTED.map((key) => line(key, previous[key].map(name))),
  ];
}

const LISTED = ['newlyDone', 'newlyOverdue', 'cleared', 'added', 'dropped'] as const;
type Listed = (typeof LISTED)[number];
