import type { Field } from '../columns/fields';
import type { ScheduleContext } from '../schedule/schedule';
import { cellKind, type CellKind } from './cell-kind';

/** Header texts that are written over columns told by their content. */
const NAMES: Readonly<Partial<Record<Field, string>>> = {
  number: '序号',
  area: '任务类别',
  task: '工作任务',
  measures: '工作措施',
  leadUnits: '责任单位',
  cooperatingUnits: '配合单位',
  responsiblePersons: '责任人',
  schedule: '完成时限',
  remarks: '备注',
};

const FEWEST_ROWS = 2;
const SAMPLE = 200;
const ENOUGH = 0.6;

/**
 * A header for a table that has none, told by the content of its columns: numbers, times, units, and the first column of texts as the
 * task. Null where nothing says who or when, or nothing is to be done.
 */
export function guessHeader(rows: readonly (readonly string[])[], context: ScheduleContext): string[] | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length < FEWEST_ROWS || width < 2) return null;
  const sample = rows.slice(0, SAMPLE);
  const kinds = Array.from({ length: width }, (_, at) =>
    sample.map((row) => row[at] ?? '').flatMap((text) => (text.trim() === '' ? [] : [cellKind(text, context)])),
  );
  const header = new Array<string>(width).fill('');
  const used = new Set<Field>();
  const name = (at: number, field: Field): void => {
    header[at] = NAMES[field] ?? '';
    used.add(field);
  };
  kinds.forEach((column, at) => {
    if (column.length === 0) return;
    if (!used.has('number') && at <= 1 && share(column, ({ number }) => number)) name(at, 'number');
    else if (!used.has('schedule') && share(column, ({ schedule }) => schedule)) name(at, 'schedule');
    else if (share(column, ({ units }) => units)) name(at, used.has('leadUnits') ? 'cooperatingUnits' : 'leadUnits');
    else if (share(column, ({ persons }) => persons)) name(at, 'responsiblePersons');
  });
  const texts = kinds.flatMap((column, at) => (header[at] === '' && column.length > 0 ? [at] : []));
  const full = texts.filter((at) => kinds[at]!.length >= sample.length * 0.9);
  const task = full[0] ?? texts[0];
  if (task === undefined || !(used.has('leadUnits') || used.has('schedule'))) return null;
  for (const at of texts)
    if (at < task && !used.has('area')) name(at, 'area');
    else if (at === task) name(at, 'task');
    else if (at > task) name(at, used.has('measures') ? 'remarks' : 'measures');
  return header;
}

function share(kinds: readonly CellKind[], is: (kind: CellKind) => boolean): boolean {
  return kinds.filter(is).length >= kinds.length * ENOUGH;
}
