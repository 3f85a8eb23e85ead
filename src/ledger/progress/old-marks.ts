import type { Temporal } from 'temporal-polyfill';
import type { Translate } from '../../i18n/translate';
import type { CellValue } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';
import { dateToSerial } from '../schedule/serial';
import type { BandOptions } from './band-options';
import { isDone } from './bands';
import { dueContent, type LiveContent } from './live-content';

/** What the due column of ours holds, by sheet row: a formula where there is one, else the value. */
export type WrittenDues = ReadonlyMap<number, CellValue>;

/**
 * Open tasks whose due day is no longer the one that the marks on the sheet go by: schedules were changed, readings put right, or rows
 * added since. [] for a ledger without marks. What is done looks the same whatever its day.
 */
export function withOldMarks(
  entries: readonly LedgerEntry[],
  written: WrittenDues | undefined,
  { asOf, bands, t }: { asOf: Temporal.PlainDate; bands: Partial<BandOptions>; t: Translate },
): readonly LedgerEntry[] {
  if (written === undefined) return [];
  return entries.filter(
    (entry) =>
      entry.row !== null &&
      !isDone(entry, asOf) &&
      !isWritten(written.get(entry.row) ?? '', dueContent(entry, asOf, bands, t)),
  );
}

function isWritten(cell: CellValue, content: LiveContent): boolean {
  const isFormula = typeof cell === 'string' && cell.startsWith('=');
  switch (content.kind) {
    case 'date':
      return cell === dateToSerial(content.day);
    case 'formula':
      return isFormula && plain(cell) === plain(content.formula);
    default:
      // A word may stand there in the other language.
      return typeof cell === 'string' && !isFormula && (cell === '') === (content.kind === 'empty');
  }
}

/** Excel may write spaces or another case. */
function plain(formula: string): string {
  return formula.replace(/\s/g, '').toUpperCase();
}
