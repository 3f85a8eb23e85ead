import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { draftOfNewRow } from '../../state/draft';
import { ledgerChoices } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

/** A ledger without tasks: its first one is written here, or comes from a plan. */
export function NoRows() {
  const styles = useStyles();
  const t = useTranslate();
  const { ledgers, go, setDraft } = useWorkbookContext();
  const { reading } = useReading();
  const [ledger] = ledgers;
  const key = ledgerChoices(reading).find((choice) => choice.ledger === ledger)?.key;
  return (
    <div className={styles.root}>
      <div>{t('pane.form.noRows')}</div>
      {ledger && key && (
        <Button
          appearance="primary"
          onClick={() => setDraft(draftOfNewRow(ledger.layout.sheet, { ledger: key, after: null, area: null }))}
        >
          {t('pane.form.addFirst')}
        </Button>
      )}
      <Button onClick={() => go('import')}>{t('plan.open')}</Button>
    </div>
  );
}
