import { makeStyles, tokens } from '@fluentui/react-components';
import { percent } from '../../../ledger/summary/format';
import type { MonthlyFigures } from '../../../ledger/summary/figures';
import { useTranslate } from '../../state/translation';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  figure: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  count: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** The month's main figures. */
export function Headline({ figures }: { figures: MonthlyFigures }) {
  const styles = useStyles();
  const t = useTranslate();
  const { tally } = figures;
  const rate = tally.completionRate === null ? '—' : `${percent(tally.completionRate)}%`;
  const shown: readonly (readonly [string, string | number])[] = [
    [t('summary.column.total'), tally.total],
    [t('summary.column.completed'), tally.completed],
    [t('summary.column.signedOff'), tally.signedOff],
    [t('summary.column.completionRate'), rate],
    [t('summary.column.inProgress'), tally.inProgress],
    [t('summary.column.notStarted'), tally.notStarted],
    [t('summary.column.overdue'), tally.overdue],
    [t('summary.column.dueSoon'), tally.dueSoon],
    [t('summary.column.stale'), tally.stale],
    [t('summary.heading.completedThisMonth'), figures.completedThisMonth.length],
    [t('summary.heading.signedOffThisMonth'), figures.signedOffThisMonth.length],
    [t('summary.heading.dueNextMonth'), figures.dueNextMonth.length],
  ];
  return (
    <dl className={styles.list}>
      {shown.map(([name, count]) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.count}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
