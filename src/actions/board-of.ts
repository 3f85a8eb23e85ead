import { columnLetters } from '../ledger/columns/a1';
import { bandOptions } from '../ledger/progress/band-options';
import type { HelperKey, HighlightPlan } from '../ledger/progress/highlight-plan';
import type { BoardRanges } from '../ledger/summary/board-formulas';
import type { Page } from '../workbook/page';
import type { ActionOptions } from './options';
import { boardPage } from './pages/board-page';
import type { LedgerReading, WorkbookReading } from './read-workbook';
import { figuresOfMonth, titleOf } from './summarize-month';

/** The board over ledgers whose helper columns stand as planned. */
export function boardOf(
  reading: WorkbookReading,
  counted: readonly { readonly ledger: LedgerReading; readonly plan: HighlightPlan }[],
  options: ActionOptions,
): Page {
  const covered = { ...reading, ledgers: counted.map(({ ledger }) => ledger) };
  const month = options.asOf.toPlainYearMonth().toString();
  return boardPage(
    {
      ranges: counted.map(({ ledger, plan }) => rangesOf(ledger, plan)),
      figures: figuresOfMonth(covered, month, options).figures,
      ledgerTitle: titleOf(covered, options),
      options: bandOptions(reading.settings.bands),
    },
    options.t,
  );
}

function rangesOf({ layout }: LedgerReading, plan: HighlightPlan): BoardRanges {
  const { sheet, firstRow, lastRow, right } = layout;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const range = (key: HelperKey): string => {
    const letter = columnLetters(right + 1 + plan.columns.findIndex((column) => column.key === key));
    return `${quoted}!$${letter}$${firstRow}:$${letter}$${lastRow}`;
  };
  return {
    band: range('band'),
    leads: range('leads'),
    cooperating: range('cooperating'),
    areas: range('area'),
    statuses: range('status'),
  };
}
