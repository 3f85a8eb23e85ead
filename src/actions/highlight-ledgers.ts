import type { Band } from '../ledger/progress/band-options';
import { countBands } from '../ledger/progress/band-options';
import { bandOf, type RowBand } from '../ledger/progress/bands';
import { highlightPlan } from '../ledger/progress/highlight-plan';
import type { LedgerEntry } from '../ledger/entry';
import { removeHighlight, writeHighlight } from '../workbook/live-columns';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { LedgerReading, WorkbookReading } from './read-workbook';

export interface JudgedEntry {
  readonly entry: LedgerEntry;
  readonly row: RowBand;
}

export interface BandOutcome {
  readonly bands: Record<Band, number>;
  readonly rows: readonly JudgedEntry[];
}

/** Judges every entry by the workbook's limits. Pure: nothing is written. */
export function judgeLedgers(
  reading: Pick<WorkbookReading, 'ledgers'>,
  { asOf }: Pick<ActionOptions, 'asOf'>,
): BandOutcome {
  const rows = reading.ledgers.flatMap(({ entries, bands }) =>
    entries.map((entry) => ({ entry, row: bandOf(entry, asOf, bands) })),
  );
  return { bands: countBands(rows.map(({ row }) => row.band)), rows };
}

/**
 * Highlights every ledger: due and alert columns that stay alive on TODAY(), and colours that read them. Marks of an earlier run
 * are replaced, the user's own formats are left as they are.
 * @throws WorkbookError `errors.noRoom`, `errors.protectedSheet`
 */
export async function highlightLedgers(reading: WorkbookReading, options: ActionOptions): Promise<BandOutcome> {
  options.onProgress?.('pane.progress.highlighting');
  const { asOf, t } = options;
  const filled = reading.ledgers.filter(({ entries }) => entries.length > 0);
  await runExcel(async (context) => {
    const names = [...new Set(filled.map(({ layout }) => layout.sheet))];
    await removeHighlight(
      context,
      names.map((name) => context.workbook.worksheets.getItem(name)),
    );
    for (const ledger of filled) {
      const { layout, entries, bands } = ledger;
      const plan = highlightPlan(
        {
          entries,
          firstRow: layout.firstRow,
          lastRow: layout.lastRow,
          columns: layout.columns,
          firstHelperColumn: layout.right + 1,
          asOf,
          options: bands,
        },
        t,
      );
      await writeHighlight(context, placeOf(ledger), plan);
    }
  });
  return judgeLedgers(reading, options);
}

function placeOf({ layout }: LedgerReading) {
  const { sheet, table, headerRows, firstRow, lastRow, left, right } = layout;
  return { sheet, table, headerRow: headerRows.at(-1) ?? firstRow - 1, firstRow, lastRow, left, right };
}
