import { Text } from '@fluentui/react-components';
import type { LedgerReading } from '../../../actions/read-workbook';
import type { LedgerEntry } from '../../../ledger/entry';
import { alertText } from '../../../ledger/progress/alert-text';
import { bandOf } from '../../../ledger/progress/bands';
import { daysBetween } from '../../../ledger/progress/day-number';
import { useTranslate } from '../../state/translation';
import { useReading } from '../../state/workbook-context';
import { useReadingStyles } from './reading-styles';

interface Props {
  readonly ledger: LedgerReading;
  readonly entry: LedgerEntry;
  /** Something is typed that the sheet does not hold yet. */
  readonly typed: boolean;
}

/** How the task stands today by what the sheet holds, and the dated milestones found in its schedule and measures. */
export function MilestoneList({ ledger, entry, typed }: Props) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const { asOf } = useReading();
  const band = bandOf(entry, asOf, ledger.bands);
  return (
    <div className={styles.reading}>
      <div>
        {typed && t('pane.form.asOnSheet')}
        <Text weight="semibold" size={200}>
          {t(`progress.band.${band.band}`)}
        </Text>
        {` · ${alertText(band, t)}`}
      </div>
      {entry.milestones.length > 0 && !typed && (
        <>
          <div>{t('pane.form.milestones')}</div>
          <ul className={styles.list}>
            {entry.milestones.map(({ due, text }, index) => (
              <li key={index}>
                {t(daysBetween(asOf, due) < 0 ? 'pane.form.milestonePassed' : 'pane.form.milestone', {
                  day: due.toString(),
                  text,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
