import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { withOldMarks } from '../../ledger/progress/old-marks';
import type { View } from '../state/pane-state';
import { useTranslate } from '../state/translation';
import { useReading, useWorkbookContext } from '../state/workbook-context';
import { useHighlight } from '../views/home/use-highlight';
import { StandingBar } from './standing-bar';

const VIEWS: readonly View[] = ['home', 'form', 'findings'];

/** Says where people look at tasks that the marks on the sheet go by older due days, and renews them. */
export function OldMarksBar() {
  const { state } = useWorkbookContext();
  return VIEWS.includes(state.view) ? <OldMarks /> : null;
}

/** Looks through all tasks: not where nobody sees it. */
function OldMarks() {
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { reading, asOf } = useReading();
  const highlight = useHighlight();
  const old = useMemo(
    () =>
      reading.ledgers
        .map((ledger) => ({
          ledger,
          rows: withOldMarks(ledger.entries, ledger.writtenDues, { asOf, bands: ledger.bands, t }).length,
        }))
        .filter(({ rows }) => rows > 0),
    [reading, asOf, t],
  );
  if (old.length === 0) return null;
  return (
    <StandingBar>
      {t('pane.home.oldMarks', { count: old.reduce((sum, { rows }) => sum + rows, 0) })}
      <Button
        size="small"
        disabled={state.busy !== null}
        onClick={() =>
          void highlight(
            'live',
            old.map(({ ledger }) => ledger),
          )
        }
      >
        {t('pane.home.renewMarks')}
      </Button>
    </StandingBar>
  );
}
