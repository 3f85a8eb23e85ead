import { columnLetters } from '../ledger/columns/a1';
import type { RowBand } from '../ledger/progress/bands';
import { BAND_FORMATS, type BandStyleKey } from '../ledger/progress/highlight-plan';
import { WorkbookError } from './errors';
import type { HighlightPlace } from './highlight-place';
import { markedCondition } from './our-marks';

/** Areas of one conditional format: its address stays far below Excel's limit of 8,192 characters. */
const AREAS_AT_ONCE = 60;

/**
 * Colours the rows of a ledger as they stand on a day: conditional formats over the rows of each band, and no column. They carry our
 * mark and the day in their formula. Marks of an earlier run must have been removed.
 * @param day ISO day. @throws WorkbookError `errors.protectedSheet`
 */
export async function writeStaticHighlight(
  context: Excel.RequestContext,
  { sheet: name, left, right }: HighlightPlace,
  rows: readonly { readonly entry: { readonly row: number | null }; readonly row: RowBand }[],
  day: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected');
  await context.sync();
  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: name });
  const byKey = new Map<BandStyleKey, number[]>();
  for (const { entry, row } of rows) {
    const key = row.step === 'urgent' ? 'urgent' : row.band;
    if (key !== 'onTrack' && entry.row !== null) byKey.set(key, [...(byKey.get(key) ?? []), entry.row]);
  }
  for (const [key, places] of byKey) {
    const { fill, color } = BAND_FORMATS[key];
    const areas = runsOf(places).map(
      ([first, last]) => `${columnLetters(left)}${first}:${columnLetters(right)}${last}`,
    );
    for (let from = 0; from < areas.length; from += AREAS_AT_ONCE) {
      const range = sheet.getRanges(areas.slice(from, from + AREAS_AT_ONCE).join(','));
      const added = range.conditionalFormats.add('Custom');
      added.custom.rule.formula = markedCondition(`N("${day} ${key}")=0`);
      if (fill === null) added.custom.format.font.color = color;
      else added.custom.format.fill.color = fill;
    }
  }
  await context.sync();
}

/** Rows that follow each other, as pairs of first and last. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
