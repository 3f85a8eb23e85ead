import type { Translate } from '../../i18n/translate';
import type { SupervisionNotice, NoticeColour, NoticeItem } from '../../ledger/summary/supervision';
import { cutText, daysSince, longDay } from '../../ledger/summary/format';
import type { Page, PageRow } from '../../workbook/page';
import { lookOf } from './band-look';
import { framed, titleRow } from './page-frame';

const WIDTHS = [8, 38, 12, 18, 29, 24] as const;
/** Characters: enough to know the task by, and a page still has several. */
const LONGEST_TASK = 120;
const LONGEST_REASON = 80;
const COLOURS: readonly NoticeColour[] = ['red', 'yellow', 'blue'];
const BAND_OF = { red: 'overdue', yellow: 'dueSoon', blue: 'stale' } as const;

export interface NoticesInput {
  readonly notices: readonly SupervisionNotice[];
  /** ISO day. */
  readonly asOf: string;
  readonly ledgerTitle: string;
}

/** The supervision notices 督办单: an overview, then a printed page for each unit with what it is told, to be signed for. */
export function noticesPage({ notices, asOf, ledgerTitle }: NoticesInput, t: Translate): Page {
  const day = longDay(asOf, t);
  const rows: PageRow[] = [
    titleRow((br) => t('summary.title.notices', { ledger: ledgerTitle, br }), WIDTHS),
    { style: 'subtitle', cells: [t('summary.notices.counts', { ...totals(notices), day })] },
  ];
  if (notices.length === 0) rows.push({ style: 'note', cells: [t('summary.notices.none', { day })] });
  else overview(rows, notices, t);
  for (const notice of notices) {
    const unit = notice.unit || t('summary.noUnit');
    const counts = { red: notice.red.length, yellow: notice.yellow.length, blue: notice.blue.length };
    rows.push({ style: 'title', cells: [t('summary.notices.unit', { unit })], newPage: true });
    rows.push({ style: 'subtitle', cells: [t('summary.notices.counts', { ...counts, day })] });
    for (const colour of COLOURS) block(rows, colour, notice[colour], asOf, t);
    rows.push({ style: 'blank', cells: [] });
    rows.push({ style: 'text', cells: [t('summary.notices.ask')] });
    rows.push({ style: 'text', cells: [t('summary.notices.sign')], height: 36 });
  }
  return framed(
    {
      kind: 'notices',
      nameIn: (translate) => translate('summary.sheet.notices'),
      widths: WIDTHS,
      rows,
      tabColor: '#C4262E',
    },
    t,
  );
}

function totals(notices: readonly SupervisionNotice[]): Record<NoticeColour, number> {
  // A task with several leads stands in several notices; the overview counts it once.
  const count = (colour: NoticeColour): number =>
    new Set(notices.flatMap((notice) => notice[colour].map(({ sheet, row }) => `${sheet}!${row}`))).size;
  return { red: count('red'), yellow: count('yellow'), blue: count('blue') };
}

function overview(rows: PageRow[], notices: readonly SupervisionNotice[], t: Translate): void {
  const spans = [2, 1, 1, 1, 1];
  rows.push({
    style: 'header',
    cells: [t('summary.column.unit'), ...COLOURS.map((colour) => t(`summary.column.${colour}`)), t('summary.total')],
    spans,
  });
  for (const notice of notices) {
    const counts = COLOURS.map((colour) => notice[colour].length);
    rows.push({
      style: 'body',
      cells: [notice.unit || t('summary.noUnit'), ...counts, counts.reduce((sum, count) => sum + count, 0)],
      spans,
      left: [0],
    });
  }
}

function block(rows: PageRow[], colour: NoticeColour, items: readonly NoticeItem[], asOf: string, t: Translate): void {
  if (items.length === 0) return;
  const heading = t(`summary.colour.${colour}`);
  rows.push({ style: 'heading', cells: [t('summary.headingCount', { heading, count: items.length })] });
  rows.push({
    style: 'header',
    cells: (['number', 'task', 'due', 'alert', 'otherUnits', 'reason'] as const).map((name) =>
      t(`summary.column.${name}`),
    ),
  });
  for (const item of items)
    rows.push({
      style: 'body',
      cells: [
        item.number,
        cutText(item.task, LONGEST_TASK),
        item.due ?? '',
        alertOf(item, asOf, t),
        otherUnits(item, t),
        cutText(item.reason, LONGEST_REASON),
      ],
      left: [1, 4, 5],
      ...lookOf(item.urgent ? 'urgent' : BAND_OF[colour]),
    });
}

function alertOf({ colour, days, reportedOn }: NoticeItem, asOf: string, t: Translate): string {
  if (colour === 'blue' || days === null)
    return reportedOn === null
      ? t('progress.alert.neverReported')
      : t('progress.alert.stale', { days: daysSince(reportedOn, asOf) });
  if (days < 0) return t('progress.alert.overdue', { days: -days });
  return days === 0 ? t('progress.alert.today') : t('progress.alert.left', { days });
}

function otherUnits({ sharedWith, cooperatingUnits }: NoticeItem, t: Translate): string {
  const comma = t('summary.bulletin.listComma');
  return [
    sharedWith.length > 0 && t('summary.notices.shared', { units: sharedWith.join(comma) }),
    cooperatingUnits.length > 0 && t('summary.notices.cooperating', { units: cooperatingUnits.join(comma) }),
  ]
    .filter(Boolean)
    .join('\n');
}
