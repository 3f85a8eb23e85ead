import type { Band } from '../../../ledger/progress/band-options';
import { alertText } from '../../../ledger/progress/alert-text';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { nextInBand } from './next-in-band';
import { useBands } from './use-bands';

/** Goes to the next row of a band on the sheet and says which task it is. */
export function useStepToBand(): (band: Band) => Promise<void> {
  const t = useTranslate();
  const { rows } = useBands();
  const { state, select, showRow, notify } = useWorkbookContext();
  return async (band) => {
    const next = nextInBand(rows, band, state.selected);
    if (!next || next.entry.row === null) return;
    const { sheet, row, cells, task, number, hidden } = next.entry;
    const cell = cells.task ?? cells.schedule ?? cells.measures ?? cells.problem;
    const address = cell && !cell.inherited ? cell.address : `A${row}`;
    if (!(await select(sheet, address))) return;
    showRow({ sheet, row });
    const name = [number, task].filter(Boolean).join(' ');
    notify({
      intent: hidden ? 'warning' : 'info',
      text: t(hidden ? 'pane.home.steppedHidden' : 'pane.home.stepped', {
        row,
        task: shorten(name),
        alert: alertText(next.row, t),
      }),
    });
  };
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
