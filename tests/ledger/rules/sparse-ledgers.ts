import type { CheckInput } from '../../../src/ledger/rules/rule';
import { BLANK, book, day, type Row } from './ledger-builder';

const DONE: Row = { status: '已完成', progress: 1, completedOn: day('2025-05-08'), signedOffOn: day('2025-05-09') };
const COLUMNS = 'ABCDEFGHIJKLMNOPQR'.split('');
const MORE = ['startedOn', 'deliverable', 'responsiblePersons'] as const;
const NOT_FILLED = ['area', 'schedule', 'leadUnits', 'cooperatingUnits', 'number', 'evidence', 'remarks'] as const;
const STATES = ['status', 'progress', 'progressText', 'reportedOn', 'completedOn', 'signedOffOn'] as const;

/** Ledgers of which much is missing: every rule has to live with them. */
export const SPARSE: Readonly<Record<string, CheckInput>> = {
  'tasks, measures and units only': book([{}, {}, { leadUnits: '' }], {
    without: [...NOT_FILLED.filter((name) => name !== 'leadUnits'), ...STATES],
  }),
  'tasks and states only': book([DONE, {}, { status: '未启动' }], { without: ['measures', ...NOT_FILLED] }),
  'measures without tasks': book([{}, DONE, {}], { without: ['task', ...NOT_FILLED] }),
  'rows of a title each': book([{}, { ...BLANK, task: '建设文化广场' }, { ...BLANK, task: '改造老旧街区' }], {
    also: MORE,
  }),
  'columns whose cells are all empty': book(
    ['建设文化广场', '改造老旧街区', '完善停车设施'].map((task) => ({ ...BLANK, task })),
    { also: MORE },
  ),
  'every column merged down two rows': book([DONE, BLANK, { schedule: '持续推进' }, BLANK], {
    also: MORE,
    merges: COLUMNS.flatMap((letter) => [`${letter}2:${letter}3`, `${letter}4:${letter}5`]),
  }),
  'one row': book([{ schedule: '', leadUnits: '', cooperatingUnits: '' }]),
};
