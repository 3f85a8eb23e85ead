import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { BANDS, type Band } from '../../../ledger/progress/band-options';
import { withLedgers } from '../../state/ledger-scope';
import { useKept } from '../../state/kept-views';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { useBands } from './use-bands';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  choice: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

/** Shows only the tasks of one band on the sheet, with one click, and all again. */
export function BandFilter() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, ledgers, run } = useWorkbookContext();
  const { reading } = useReading();
  const { counts } = useBands();
  const [shown, setShown] = useKept('shownBand');
  const busy = state.busy !== null;

  const filter = async (band: Band | null): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      await actions.filterByBand(withLedgers(reading, ledgers), { band }, options);
      // Which rows are out of sight is part of what was read.
      await refresh();
      return true;
    });
    if (done) setShown(band);
  };

  return (
    <div role="group" aria-label={t('progress.filter')} className={styles.line}>
      <Text size={200}>{t('progress.filter')}</Text>
      {BANDS.filter((band) => counts[band] > 0).map((band) => (
        <ToggleButton
          key={band}
          size="small"
          appearance="subtle"
          className={styles.choice}
          checked={shown === band}
          disabled={busy}
          onClick={() => void filter(shown === band ? null : band)}
        >
          {t(`progress.band.${band}`)}
        </ToggleButton>
      ))}
      <Button
        size="small"
        appearance="subtle"
        className={styles.choice}
        disabled={busy}
        onClick={() => void filter(null)}
      >
        {t('progress.filter.all')}
      </Button>
    </div>
  );
}
