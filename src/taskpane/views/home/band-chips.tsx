import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BANDS, type Band } from '../../../ledger/progress/band-options';
import { BAND_ICONS, useBandStyles } from '../../components/band-look';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { useBands } from './use-bands';
import { useStepToBand } from './use-step-to-band';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { cursor: 'default', textDecorationLine: 'none' },
  },
  count: { fontWeight: tokens.fontWeightBold, fontSize: tokens.fontSizeBase300 },
});

/** How many tasks stand where, in words with a sign and a number; a click goes to the next of them on the sheet. */
export function BandChips() {
  const styles = useStyles();
  const looks = useBandStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { counts } = useBands();
  const step = useStepToBand();
  const calm = (band: Band) => counts[band] === 0;
  return (
    <ul className={styles.chips} aria-label={t('pane.home.bands')}>
      {BANDS.map((band) => (
        <li key={band}>
          <button
            type="button"
            className={mergeClasses(styles.chip, calm(band) ? looks.onTrack : looks[band])}
            disabled={calm(band) || state.busy !== null}
            title={t('pane.home.stepTo', { band: t(`progress.band.${band}`) })}
            onClick={() => void step(band)}
          >
            {BAND_ICONS[band]}
            <span>{t(`progress.band.${band}`)}</span>
            <span className={styles.count}>{counts[band]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
