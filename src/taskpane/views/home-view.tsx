import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LedgerPicker } from '../components/ledger-picker';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { BandChips } from './home/band-chips';
import { BandFilter } from './home/band-filter';
import { FirstRun } from './home/first-run';
import { HomeTools } from './home/home-tools';
import { Jobs } from './home/jobs';
import { SkippedSheets } from './home/skipped-sheets';

const useStyles = makeStyles({
  home: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  ledger: { overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The ledgers of the workbook at a glance, and what can be done with them. */
export function HomeView() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, ledgers } = useWorkbookContext();
  if (!state.read) return state.busy ? null : <p className={styles.home}>{t('pane.home.notRead')}</p>;
  if (state.read.reading.ledgers.length === 0) return <FirstRun />;
  const count = ledgers.reduce((sum, { entries }) => sum + entries.length, 0);
  const [only, another] = ledgers;
  return (
    <div className={styles.home}>
      <LedgerPicker />
      <div className={styles.ledger}>
        <Text weight="semibold">
          {only && !another
            ? t('pane.home.ledger', { sheet: only.layout.sheet, count })
            : t('pane.home.ledgers', { ledgers: ledgers.length, count })}
        </Text>
        <div className={styles.small}>{t('pane.home.asOf', { day: state.read.asOf.toString() })}</div>
      </div>
      <BandChips />
      <BandFilter />
      <Jobs />
      <HomeTools />
      <SkippedSheets />
    </div>
  );
}
