import { areasOf } from './columns/areas';
import { columnNumber } from './columns/a1';
import { classifyRows, type BodyRow } from './columns/body-rows';
import { cellReaders, type CellReaders } from './columns/cell-readers';
import { fieldCell, isErrorText } from './columns/cell-reading';
import { FIELDS, type Field } from './columns/fields';
import { joinLines, viewOf, type GridView } from './columns/grid-view';
import { ledgerContext } from './columns/ledger-context';
import type { LedgerLayout } from './columns/ledger-layout';
import { periodColumns, periodSchedule } from './columns/period-columns';
import { firstSentence, headingLevel } from './columns/row-texts';
import type { SheetGrid } from './columns/sheet-grid';
import type { FieldCell, LedgerEntry } from './entry';
import { countsInPercent, parseProgress, plainShare } from './progress/progress-value';
import { parseSchedule } from './schedule/parse-schedule';
import type { Milestone, Schedule, ScheduleContext } from './schedule/schedule';

/**
 * Reads the tasks of a ledger, one entry a row, in sheet order. `reference` gives the reference day; a year that it does not give
 * is taken from the ledger's title. Section rows, totals, notes, blank rows and repeated headers are no entries; hidden rows are, with `hidden`.
 */
export function readLedger(grid: SheetGrid, layout: LedgerLayout, reference: ScheduleContext): LedgerEntry[] {
  const view = viewOf(grid);
  const context = ledgerContext(layout, reference);
  const columns = columnNumbers(layout);
  const rows = ledgerRows(view, layout, columns);
  const area = columns.get('area');
  const areas = area === undefined ? null : areasOf(view, area, rows, layout.fillDown.includes('area'));
  const entries: LedgerEntry[] = [];
  const readers = cellReaders(context, progressInPercent(view, layout), statusHeader(layout));
  const sections = sectionStack(layout.leadingSection, rows);
  const reasonColumn = delayReasonColumn(layout);
  const periods = periodColumns(layout);
  let taskRow: number | null = null;
  for (const { row, kind, heading } of rows) {
    if (kind === 'section') {
      sections.push(heading);
      taskRow = null;
    }
    if (kind !== 'entry') continue;
    const task = columns.get('task');
    if (task !== undefined && view.ownText(row, task) !== '') taskRow = row;
    const cells: Partial<Record<Field, FieldCell>> = {};
    for (const [field, column] of columns) {
      let from: number | null = null;
      if (field === 'area') from = areas?.get(row)?.from ?? null;
      if (field === 'task' && layout.fillDown.includes('task')) from = taskRow;
      cells[field] = fieldCell(view, row, column, layout.firstRow, from);
    }
    const entry = entryOf(
      layout,
      row,
      sections.path(),
      areas?.get(row)?.text ?? '',
      cells,
      periodSchedule(view, row, periods, context),
      grid.hiddenRows.has(row),
      context,
      readers,
    );
    const delayReason = reasonColumn === null ? '' : view.ownText(row, reasonColumn);
    entries.push(delayReason === '' ? entry : { ...entry, delayReason });
  }
  return entries;
}

/** Whether the column of progress writes 45 for 45 %. */
export function progressInPercent(view: GridView, { columns, firstRow, lastRow }: LedgerLayout): boolean {
  const column = columnNumber(columns.progress ?? '');
  const counts = { large: 0, small: 0 };
  for (let row = firstRow; column > 0 && row <= lastRow; row++) {
    const size = plainShare(view.value(row, column), view.numberFormat(row, column));
    if (size) counts[size] += 1;
  }
  return countsInPercent(counts.large, counts.small);
}

/** The rows of a ledger from its first to its last task, each with what it is. */
export function ledgerRows(view: GridView, layout: LedgerLayout, columns = columnNumbers(layout)): BodyRow[] {
  return classifyRows(view, {
    columns,
    left: layout.left,
    right: layout.right,
    firstRow: layout.firstRow,
    lastRow: layout.lastRow,
    repeatedRows: new Set(layout.repeatedRows),
    titles: new Set([layout.title, ...layout.subtitles].filter((text) => text !== '').map(joinLines)),
  });
}

/** What stands above the column of states; empty where there is none. */
export function statusHeader({ columns, headers }: LedgerLayout): string {
  return headers[columns.status ?? ''] ?? '';
}

const DELAY_REASON = /原因(?:及?说明|分析)?$|^reasons?(?: for delay)?$|^delay reasons?$/i;

/** The column of reasons among those that are none of the standard ones; null where there is none or more than one. */
export function delayReasonColumn({ unmapped, headers }: LedgerLayout): number | null {
  const found = unmapped.filter((letters) => DELAY_REASON.test((headers[letters] ?? '').trim()));
  return found.length === 1 ? columnNumber(found[0]!) : null;
}

/** 1-based columns by field. */
export function columnNumbers(layout: LedgerLayout): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const letters = layout.columns[field];
    if (letters !== undefined) columns.set(field, columnNumber(letters));
  }
  return columns;
}

/** Headings above the current row, outermost first. A heading without an ordinal stands below those with one, where a ledger has both. */
export function sectionStack(leading: readonly string[], rows: readonly BodyRow[]) {
  const marked = rows.some(({ kind, heading }) => kind === 'section' && (headingLevel(heading) ?? 9) <= 2);
  let open: { text: string; level: number }[] = [];
  const push = (text: string): void => {
    const level = headingLevel(text) ?? (marked ? 2.5 : 0);
    open = [...open.filter((heading) => heading.level < level), { text, level }];
  };
  for (const text of leading) push(text);
  return { push, path: (): string[] => open.map(({ text }) => text) };
}

/** The task of a row, from its cells, what its columns of quarters or months plan (`periods`), and what stands around it. */
export function entryOf(
  layout: LedgerLayout,
  row: number,
  section: readonly string[],
  area: string,
  cells: Readonly<Partial<Record<Field, FieldCell>>>,
  periods: Schedule | null,
  hidden: boolean,
  context: ScheduleContext,
  readers: CellReaders,
): LedgerEntry {
  // What a broken formula shows is no text of the task: #N/A names no unit.
  const text = (field: Field): string => {
    const shown = cells[field]?.text ?? '';
    return isErrorText(shown) ? '' : shown;
  };
  const measures = text('measures');
  const task =
    layout.columns.task === undefined
      ? firstSentence(measures || text('problem') || text('deliverable'))
      : text('task');
  const ownSchedule = cells.schedule && cells.schedule.text !== '' ? cells.schedule : null;
  const schedule = ownSchedule ? readers.schedule(ownSchedule) : (periods ?? parseSchedule('', context));
  const status = cells.status?.text || (layout.columns.status === undefined ? text('progressText') : '');
  const units = readers.units(text('leadUnits'), text('cooperatingUnits'), text('responsiblePersons'));
  return {
    sheet: layout.sheet,
    row,
    number: text('number'),
    section,
    area,
    task,
    taskIsDerived: layout.columns.task === undefined,
    measures,
    deliverable: text('deliverable'),
    schedule,
    milestones: allMilestones(
      [...schedule.milestones, ...(ownSchedule && periods ? periods.milestones : [])],
      [text('task'), measures, text('deliverable')],
      readers,
    ),
    ...units,
    status: readers.status(status),
    progress: cells.progress ? readers.progress(cells.progress) : parseProgress(text('status')),
    progressText: text('progressText'),
    startedOn: readers.date(cells.startedOn),
    completedOn: readers.date(cells.completedOn),
    signedOffOn: readers.date(cells.signedOffOn),
    reportedOn: readers.date(cells.reportedOn),
    evidence: text('evidence'),
    remarks: text('remarks'),
    problem: text('problem'),
    cells,
    hidden,
  };
}

/** Milestones of the schedule, then those that stand in the texts; the same day in the same words counts once. */
function allMilestones(
  scheduled: readonly Milestone[],
  texts: readonly string[],
  readers: CellReaders,
): readonly Milestone[] {
  const all = [...scheduled];
  const known = new Set(all.map(({ due, text }) => `${due.toString()} ${text}`));
  for (const milestone of texts.flatMap((text) => (text === '' ? [] : readers.milestones(text)))) {
    const key = `${milestone.due.toString()} ${milestone.text}`;
    if (!known.has(key)) all.push(milestone);
    known.add(key);
  }
  return all;
}
