import { Temporal } from 'temporal-polyfill';
import type { Translate } from '../i18n/translate';
import type { Field } from '../ledger/columns/fields';
import type { CellValue } from '../ledger/columns/sheet-grid';
import { dateToSerial } from '../ledger/schedule/serial';
import type { NewLedger } from './new-ledger';
import { SAMPLE_TASKS, type SampleTask } from './sample-tasks';

/** The columns of a new ledger: what a monthly report needs; the other standard columns can be added by hand. */
export const TEMPLATE_FIELDS: readonly Field[] = [
  'number',
  'area',
  'task',
  'measures',
  'deliverable',
  'schedule',
  'leadUnits',
  'cooperatingUnits',
  'status',
  'progress',
  'progressText',
  'reportedOn',
  'completedOn',
  'remarks',
];
const STATUSES = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended'] as const;
const BLANK_ROWS = 20;

/** An empty ledger with drop-downs, in the user's language. */
export function emptyLedger(sheetName: string, title: string, t: Translate): NewLedger {
  return {
    sheetName,
    title,
    subtitle: t('columns.new.subtitle'),
    columns: TEMPLATE_FIELDS.map((field) => ({ field, header: t(`columns.new.header.${field}`) })),
    rows: [],
    blankRows: BLANK_ROWS,
    statuses: STATUSES.map((status) => t(`progress.status.${status}`)),
    hints: {
      statusTitle: t('columns.new.statusTitle'),
      statusHint: t('columns.new.statusHint'),
      progressTitle: t('columns.new.progressTitle'),
      progressHint: t('columns.new.progressHint'),
      dateTitle: t('columns.new.dateTitle'),
      dateHint: t('columns.new.dateHint'),
    },
  };
}

/** The sample ledger: some forty invented tasks of one county's year 2026, in every state. Its content is Chinese in both languages. */
export function sampleLedger(sheetName: string, t: Translate): NewLedger {
  const rows = SAMPLE_TASKS.map((task, index) => rowOf(task, index + 1, t));
  return {
    ...emptyLedger(sheetName, '青澜县2026年重点任务台账', t),
    subtitle: '填报单位：县政府督查室　　　　填报日期：2026年11月20日',
    rows,
    blankRows: 0,
    fitRows: true,
  };
}

function rowOf(task: SampleTask, number: number, t: Translate): Partial<Record<Field, CellValue>> {
  return {
    number,
    area: task.area,
    task: task.task,
    measures: task.measures,
    deliverable: task.deliverable,
    schedule: task.schedule,
    leadUnits: task.lead,
    cooperatingUnits: task.cooperating,
    status: t(`progress.status.${task.status}`),
    progress: task.progress,
    progressText: task.progressText,
    reportedOn: serialOf(task.reportedOn),
    completedOn: serialOf(task.completedOn),
    remarks: task.remarks,
  };
}

function serialOf(day: string): CellValue {
  return day === '' ? '' : dateToSerial(Temporal.PlainDate.from(day));
}
