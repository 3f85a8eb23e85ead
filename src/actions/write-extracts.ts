import type { Finding } from '../ledger/rules/rule';
import { distinct } from '../ledger/summary/by-unit';
import { findOurSheets } from '../workbook/our-marks';
import { runExcel } from '../workbook/run-excel';
import { removeOurSheets } from '../workbook/page-sheet';
import { writePage } from '../workbook/write-page';
import type { CheckOutcome } from './check-ledgers';
import type { ActionOptions } from './options';
import { extractPage, freeSheetName } from './pages/extract-page';
import { entriesByRow } from './pages/report-page';
import type { WorkbookReading } from './read-workbook';
import { canonicalBy } from './summarize-month';

/** The findings of each lead unit, most first; '' gathers those of rows without one. A row with several leads stands with each. */
export function findingsByUnit(
  reading: WorkbookReading,
  outcome: CheckOutcome,
): ReadonlyMap<string, readonly Finding[]> {
  const canonical = canonicalBy(reading);
  const entries = entriesByRow(reading);
  const units = new Map<string, Finding[]>();
  for (const finding of outcome.findings) {
    const named = distinct(entries.get(`${finding.sheet}!${finding.row}`)?.leadUnits ?? [], canonical);
    for (const unit of named.length > 0 ? named : ['']) units.set(unit, [...(units.get(unit) ?? []), finding]);
  }
  return new Map([...units].sort(([, a], [, b]) => b.length - a.length));
}

/**
 * Writes a sheet a unit with its findings, to be sent back; extracts of an earlier run are replaced, and go where a unit has none left.
 * `units`: only these; by default all that have findings.
 * @throws WorkbookError `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writeExtracts(
  reading: WorkbookReading,
  outcome: CheckOutcome,
  options: ActionOptions,
  { units: wanted }: { readonly units?: readonly string[] } = {},
): Promise<{ readonly sheets: readonly string[] }> {
  options.onProgress?.('pane.progress.writing');
  const { t, asOf } = options;
  const entries = entriesByRow(reading);
  const chosen = [...findingsByUnit(reading, outcome)].filter(([unit]) => !wanted || wanted.includes(unit));
  return runExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ours = await findOurSheets(context, worksheets.items);
    const earlier = worksheets.items.filter((sheet) => ours.get(sheet) === 'extract');
    const taken = new Set(
      worksheets.items.filter((sheet) => !earlier.includes(sheet)).map(({ name }) => name.toLowerCase()),
    );
    const sheets: string[] = [];
    for (const [unit, findings] of chosen) {
      const shown = unit || t('summary.noUnit');
      const name = freeSheetName(t('report.extract.sheet', { unit: shown }), taken);
      taken.add(name.toLowerCase());
      sheets.push(name);
      await writePage(context, extractPage({ unit: shown, name, findings }, entries, asOf.toString(), t));
    }
    await removeOurSheets(
      context,
      earlier.filter(({ name }) => !sheets.includes(name)),
    );
    return { sheets };
  });
}
