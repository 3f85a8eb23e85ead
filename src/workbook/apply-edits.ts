import { parseCell } from '../ledger/columns/a1';
import type { CellEdit } from '../ledger/edit';
import { WorkbookError } from './errors';
import { asCellInput } from './cell-input';

/** Why an edit was not made. */
export type SkipReason = 'changed' | 'formula' | 'sheetGone';

export interface EditReport {
  readonly applied: readonly CellEdit[];
  readonly skipped: readonly { readonly edit: CellEdit; readonly reason: SkipReason }[];
  /** Edits that put back what stood in the cells that were written; absent where a formula was written, whose value is not known. */
  readonly undo?: readonly CellEdit[];
}

interface Outcome {
  readonly applied: CellEdit[];
  readonly skipped: { edit: CellEdit; reason: SkipReason }[];
  readonly undo: CellEdit[];
}

/** Edits of neighbouring cells in one column, written in one piece. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly edits: CellEdit[];
}

/** Runs that are compared and written at once: few enough that neither request nor answer nears Excel's limit of 5 MB. */
const RUNS_AT_ONCE = 400;

/**
 * Applies cell edits. Each cell is compared with `before` first: what changed since it was read is skipped and reported, never
 * overwritten; so is a formula, unless the edit says that this was confirmed. Nothing at all is written when a sheet is
 * protected. A cell that already holds `after` counts as applied.
 * @throws WorkbookError `errors.protectedSheet`
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<EditReport> {
  const names = [...new Set(edits.map((edit) => edit.sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
  for (const sheet of sheets.values()) sheet.load('name').protection.load('protected');
  await context.sync();
  for (const [name, sheet] of sheets)
    if (!sheet.isNullObject && sheet.protection.protected) await refuseLocked(context, sheet, name, edits);

  const outcome: Outcome = { applied: [], skipped: [], undo: [] };
  const { applied, skipped, undo } = outcome;
  for (const edit of edits) if (sheets.get(edit.sheet)!.isNullObject) skipped.push({ edit, reason: 'sheetGone' });
  const runs = runsOf(edits.filter((edit) => !sheets.get(edit.sheet)!.isNullObject));
  for (let from = 0; from < runs.length; from += RUNS_AT_ONCE) {
    const some = runs.slice(from, from + RUNS_AT_ONCE).map((run) => ({ run, range: rangeOf(sheets, run) }));
    some.forEach(({ range }) => range.load('values,formulas,numberFormat'));
    // One round trip a block of some hundred runs, not one an edit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { run, range } of some) writeRun(run, range, outcome);
  }
  await context.sync();
  const isKnown = undo.length > 0 && !applied.some(({ formula }) => formula);
  return { applied, skipped, ...(isKnown ? { undo } : {}) };
}

/** On a protected sheet only unlocked cells may be written; one locked cell among the edits refuses them all. */
async function refuseLocked(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  edits: readonly CellEdit[],
): Promise<void> {
  const protections = edits
    .filter((edit) => edit.sheet === name)
    .map((edit) => sheet.getRange(edit.cell).format.protection.load('locked'));
  await context.sync();
  if (protections.some(({ locked }) => locked !== false))
    throw new WorkbookError('errors.protectedSheet', { sheet: name });
}

function rangeOf(sheets: ReadonlyMap<string, Excel.Worksheet>, run: Run): Excel.Range {
  return sheets.get(run.sheet)!.getRangeByIndexes(run.row - 1, run.column - 1, run.edits.length, 1);
}

/** Writes the cells of a run that are still as they were; the others stay (`null` leaves a cell as it is). */
function writeRun(run: Run, range: Excel.Range, { applied, skipped, undo }: Outcome): void {
  const values: (string | number | boolean | null)[][] = [];
  const formats: (string | null)[][] = [];
  run.edits.forEach((edit, index) => {
    const current: unknown = range.values[index]![0];
    const formula: unknown = range.formulas[index]![0];
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== current;
    const already = edit.formula ? formula === edit.after : !isFormula && sameValue(current, edit.after);
    const reason = already ? null : refusal(edit, current, isFormula);
    if (reason) skipped.push({ edit, reason });
    else applied.push(edit);
    const format = String(range.numberFormat[index]![0]);
    const write = !already && !reason;
    if (write)
      undo.push(reversed(edit, isFormula ? String(formula) : (current as CellEdit['before']), isFormula, format));
    values.push([write ? (edit.formula ? edit.after : asCellInput(edit.after, edit.numberFormat ?? format)) : null]);
    formats.push([write && edit.numberFormat !== undefined ? edit.numberFormat : null]);
  });
  if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
  if (values.some(([value]) => value !== null)) range.values = values;
}

function reversed(
  { sheet, cell, after, numberFormat }: CellEdit,
  was: CellEdit['before'],
  isFormula: boolean,
  format: string,
): CellEdit {
  return {
    sheet,
    cell,
    before: after,
    after: was,
    ...(numberFormat === undefined ? {} : { numberFormat: format }),
    ...(isFormula ? { formula: true as const } : {}),
  };
}

function refusal(edit: CellEdit, current: unknown, isFormula: boolean): SkipReason | null {
  if (isFormula && !edit.overFormula) return 'formula';
  return sameValue(current, edit.before) ? null : 'changed';
}

/** Whether a cell still holds what was read: Excel hands line breaks as \n and may round the last digit of a number. */
export function sameValue(current: unknown, expected: CellEdit['before']): boolean {
  if (typeof current === 'number' && typeof expected === 'number')
    return Math.abs(current - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (typeof current === 'string' && typeof expected === 'string')
    return current.replace(/\r\n?/g, '\n') === expected.replace(/\r\n?/g, '\n');
  return current === expected;
}

function runsOf(edits: readonly CellEdit[]): Run[] {
  const placed = edits.map((edit) => {
    const place = parseCell(edit.cell);
    if (!place) throw new RangeError(`not a cell address: ${edit.cell}`);
    return { edit, ...place };
  });
  placed.sort(
    (a, b) =>
      (a.edit.sheet < b.edit.sheet ? -1 : a.edit.sheet > b.edit.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: Run[] = [];
  for (const { edit, row, column } of placed) {
    const last = runs.at(-1);
    const next = last && last.sheet === edit.sheet && last.column === column ? last.row + last.edits.length : -1;
    if (last && row === next) last.edits.push(edit);
    else runs.push({ sheet: edit.sheet, row, column, edits: [edit] });
  }
  return runs;
}
