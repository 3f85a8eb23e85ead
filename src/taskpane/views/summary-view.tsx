import { Button, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { CopyButton } from '../components/copy-button';
import { LedgerPicker } from '../components/ledger-picker';
import { longMonth } from '../../ledger/summary/format';
import { shiftMonth } from '../../ledger/summary/month';
import { useKept } from '../state/kept-views';
import { useTranslate } from '../state/translation';
import { useReading, useWorkbookContext } from '../state/workbook-context';
import { FiguresTable } from './summary/figures-table';
import { Headline } from './summary/headline';
import { MoreSheets } from './summary/more-sheets';
import { useMonth } from './summary/use-month';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  month: { minWidth: '92px', textAlign: 'center' },
  grow: { flexGrow: 1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** The figures of a month, its bulletin to copy, and the sheet with both the charts. */
export function SummaryView() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, run, notify } = useWorkbookContext();
  const { reading, asOf } = useReading();
  const [kept, setMonth] = useKept('month');
  const current = asOf.toPlainYearMonth().toString();
  const month = kept ?? current;
  const [asking, setAsking] = useState(false);
  const result = useMonth(month);
  const busy = state.busy !== null;
  const name = longMonth(month, t);

  const write = async (): Promise<void> => {
    setAsking(false);
    const done = await run(async (actions, options, refresh) => {
      const written = await actions.summarizeMonth(reading, { month }, options);
      await refresh();
      return written;
    });
    if (!done) return;
    const key = done.replaced ? 'pane.summary.replaced' : 'pane.summary.written';
    notify({ intent: 'success', text: t(key, { sheet: done.sheet }), sheet: done.sheet });
  };

  return (
    <div className={styles.view}>
      <LedgerPicker />
      <div className={styles.line}>
        <Button
          size="small"
          icon={<ChevronLeft20Regular />}
          aria-label={t('pane.summary.earlier')}
          disabled={busy}
          onClick={() => setMonth(shiftMonth(month, -1))}
        />
        <Text weight="semibold" className={styles.month} aria-live="polite">
          {name}
        </Text>
        <Button
          size="small"
          icon={<ChevronRight20Regular />}
          aria-label={t('pane.summary.later')}
          // Nothing can be told of a month that has not begun.
          disabled={busy || month >= current}
          onClick={() => setMonth(shiftMonth(month, 1))}
        />
        <span className={styles.grow} />
        <Button
          size="small"
          appearance="primary"
          disabled={busy || !result || result.figures.total === 0}
          onClick={() => (result?.alreadyThere ? setAsking(true) : void write())}
        >
          {t('pane.summary.write')}
        </Button>
      </div>
      {!result ? (
        <Spinner size="small" label={t('pane.working')} />
      ) : (
        <>
          <Text size={200}>{t('pane.home.asOf', { day: result.figures.asOf })}</Text>
          {result.figures.total === 0 && <Text>{t('pane.form.noRows')}</Text>}
          <Headline figures={result.figures} />
          <div className={styles.line}>
            <h2 className={`${styles.heading} ${styles.grow}`}>{t('pane.summary.bulletin')}</h2>
            <CopyButton text={result.bulletin} />
            <MoreSheets month={month} />
          </div>
          <Textarea
            readOnly
            resize="vertical"
            aria-label={t('pane.summary.bulletin')}
            value={result.bulletin}
            textarea={{ rows: 8 }}
          />
          <FiguresTable
            heading={t('summary.heading.byUnit')}
            first={t('summary.column.unit')}
            rows={result.figures.byUnit.map((unit) => ({ name: unit.unit, ...unit, total: unit.lead }))}
            totalHeading={t('summary.column.lead')}
          />
          <FiguresTable
            heading={t('summary.heading.byArea')}
            first={t('summary.column.area')}
            rows={result.figures.byArea.map((area) => ({ name: area.area || t('summary.noArea'), ...area }))}
            totalHeading={t('summary.column.total')}
          />
        </>
      )}
      <ConfirmDialog
        open={asking}
        title={t('pane.summary.replaceTitle', { month: name })}
        confirm={t('pane.summary.replace')}
        onConfirm={() => void write()}
        onCancel={() => setAsking(false)}
      >
        {t('pane.summary.replaceAsk', { month: name })}
      </ConfirmDialog>
    </div>
  );
}
