import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportNotice, ImportOutcome } from '../../../actions/import-plan';
import type { MessageKey, Translate } from '../../../i18n/translate';
import { useTranslate } from '../../state/translation';
import { onlyInList } from './import-rows';

const useStyles = makeStyles({
  notes: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What is said of the reading as a whole: encoding, repairs one by one, text that is in no task, tasks of the list alone. */
export function ReadingNotes({ outcome, chosen }: { outcome: ImportOutcome; chosen: readonly number[] }) {
  const styles = useStyles();
  const t = useTranslate();
  const { repairs, unread, notices } = outcome;
  const listed = chosen.flatMap((document) => onlyInList(outcome, document));
  if (repairs.length + unread.length + notices.length + listed.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary className={styles.summary}>
        {t('plan.review.notes', { repairs: repairs.length, unread: unread.length })}
      </summary>
      {notices.map((notice) => (
        <div key={notice.key}>{noticeText(notice, t)}</div>
      ))}
      {listed.length > 0 && (
        <>
          <p className={styles.heading}>{t('plan.review.onlyInList', { count: listed.length })}</p>
          <ul className={styles.list}>
            {listed.map(({ task }, index) => (
              <li key={index}>{task}</li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && <p className={styles.heading}>{t('plan.review.unread')}</p>}
      <ul className={styles.list}>
        {unread.map(({ line, text, reason }, index) => (
          <li key={index}>
            {t('plan.review.line', { line })} · {t(`plan.unread.${reason}`)} · {text}
          </li>
        ))}
      </ul>
      {repairs.length > 0 && <p className={styles.heading}>{t('plan.review.repairs')}</p>}
      <ul className={styles.list}>
        {repairs.map(({ line, kind, before, after }, index) => (
          <li key={index}>
            {t('plan.review.line', { line })} · {t(`plan.repair.${kind}`)} · <del>{before}</del> → <ins>{after}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Encodings are named in the user's language. */
function noticeText({ key, params }: ImportNotice, t: Translate): string {
  const { encoding } = params;
  return t(
    key,
    encoding === undefined ? params : { ...params, encoding: t(`plan.encoding.${encoding}` as MessageKey) },
  );
}
