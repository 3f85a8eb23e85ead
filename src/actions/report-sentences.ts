import type { Translate } from '../i18n/translate';
import type { ReportComments } from './write-report';

const MOST_NAMED = 5;

/** How it went with the comments on cells, a sentence each: how many there are, and which cells have none and why. */
export function commentSentences({ written, taken, protectedSheets, left }: ReportComments, t: Translate): string[] {
  const separator = t('schedule.listSeparator');
  const named = taken.slice(0, MOST_NAMED).map(({ cell }) => cell);
  const more = taken.length > named.length ? t('report.comments.etc') : '';
  return [
    t('report.comments.written', { count: written }),
    ...(taken.length > 0
      ? [t('report.comments.taken', { count: taken.length, cells: named.join(separator) + more })]
      : []),
    ...(protectedSheets.length > 0
      ? [t('report.comments.protected', { sheets: protectedSheets.join(separator) })]
      : []),
    ...(left > 0 ? [t('report.comments.left', { count: left })] : []),
  ];
}
