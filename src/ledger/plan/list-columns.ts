import { isKnownHeader, matchHeader } from '../columns/match-header';
import { simplified } from '../columns/simplified';
import type { AlignedRow, ListColumn } from './align-cells';

/** A table found in running text: its columns and rows, and the paragraphs that it takes. */
export interface FoundList {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly AlignedRow[];
  /** Indices of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
}

const FEWEST_COLUMNS = 3;

/** A column by its header text, in simplified characters as ledgers have it. */
export function column(text: string): ListColumn {
  const header = simplified(text);
  return { header, fields: matchHeader(header).map(({ field }) => field) };
}

/** What the months and stages of a plan stand under; in a ledger they may be those of a report. */
const TIMES = /^(?:月份|(?:决策|审议|举办|出台|抽查|检查)时间)$/;
/** Who sets a joint inspection going leads it. */
const SETS_GOING = /^发起\s?(?:部门|单位)$/;
/** Side by side: what is to be reached in each quarter or month. */
const PERIOD = /^(?:第?[一二三四]季度|[上下]半年|(?:[1-9]|1[0-2])月)$/;
const STAGES = /^(?:(?:实施|工作|推进)?阶段|环节|层面|维度)$/;

const TOPIC = /^主题$/;
/** When a work is to be done; in a ledger it may say when it was. */
const ENDS = /^(?:计划|预计)?(?:竣工|完工|建成|投用|投产|交付)(?:时间|日期)$/;

export function isPlanHeader(text: string): boolean {
  return [TIMES, ENDS, STAGES, SETS_GOING, TOPIC].some((pattern) => pattern.test(text));
}

/** `一季度` beside `二季度` and the like. */
export function periodsIn(texts: readonly string[]): ReadonlySet<string> {
  const isPeriod = (at: number): boolean => PERIOD.test(texts[at] ?? '');
  return new Set(texts.filter((_, at) => isPeriod(at) && (isPeriod(at - 1) || isPeriod(at + 1))));
}

/** Headers as they are meant in a plan: `单位` beside `责任单位` is what a figure is counted in, `月份` says when where nothing else does. */
export function plainHeaders(headers: readonly string[]): readonly string[] {
  const periods = periodsIn(headers);
  if (periods.size === 0 && !headers.some((header) => header === '单位' || isPlanHeader(header))) return headers;
  const fields = headers.map((header) => (header === '单位' ? undefined : matchHeader(header)[0]?.field));
  const plain = headers.map((header) => {
    if (header === '单位' && fields.includes('leadUnits')) return '计量单位';
    if (STAGES.test(header) && !fields.includes('area')) return NAME_AND_TASK.group;
    if (periods.has(header)) return `${header}目标`;
    if (SETS_GOING.test(header) && !fields.includes('leadUnits')) return '牵头部门';
    if (TOPIC.test(header)) return '活动主题';
    const isTime = TIMES.test(header) || ENDS.test(header);
    return isTime && !fields.includes('schedule') ? '时间安排' : header;
  });
  return fields.some((field) => field === 'task' || field === 'area') ? plain : headers;
}

/** Headers over two columns of which the left one names the task, or what several tasks belong to. */
export const NAME_AND_TASK = { group: '任务类别', task: '工作任务', measures: '工作措施' } as const;

/** Columns by their header texts. Right of a column that names (`项目名称`), one of tasks (`工作任务`) says what is done. */
export function columnsOf(headers: readonly string[]): ListColumn[] {
  const columns = withRoles(plainHeaders(headers).map(column));
  const sure = columns.filter(({ header }) => (matchHeader(header)[0]?.weight ?? 0) >= 3);
  const [name, what, ...more] = sure.filter(({ fields }) => fields[0] === 'task');
  const isPair = name?.fields.length === 1 && what !== undefined && !what.fields.includes('deliverable');
  if (!isPair || more.length > 0 || columns.some(({ fields }) => fields[0] === 'measures')) return columns;
  return columns.map((each): ListColumn => {
    if (each === name) return { ...each, fields: ['task', 'area'] };
    return each === what ? { header: NAME_AND_TASK.measures, fields: ['measures', 'task'] } : each;
  });
}

/** `责任单位` beside `牵头单位` cooperates. */
function withRoles(columns: readonly ListColumn[]): ListColumn[] {
  const leads = columns.some(({ header }) => /^(?:牵头|主办)(?:单位|部门|责任单位)$/.test(header));
  return columns.map((each) => {
    const cooperates = leads && each.fields[0] === 'leadUnits' && each.fields.includes('cooperatingUnits');
    return cooperates ? { ...each, fields: ['cooperatingUnits', 'leadUnits'] } : each;
  });
}

/** `指导部门`: who is named under it has no role that a ledger knows. */
export function isOfUnits(header: string): boolean {
  return /^(?!各|有关|相关|人民|直属|所属|上级|基层|事业|企业)[㐀-鿿]{2,4}(?:单位|部门)$/.test(header.trim());
}

/** Header texts of which the first that is not known, where none names what is to be done, names it (`专项整治行业名称`). */
export function withTaskHeader(headers: readonly string[]): readonly string[] {
  const unknown = headers.findIndex((header) => header !== '' && matchHeader(header).length === 0);
  const named = headers.map((header, at) => (at === unknown ? TASK : header));
  return unknown >= 0 && !headsList(headers) && unknown <= 1 && headsList(named) ? named : headers;
}

const TASK = '任务名称';

/** Whether these header texts head a list of tasks: something to do, and who or when. */
export function headsList(texts: readonly string[]): boolean {
  const headers = plainHeaders(texts);
  const fields = headers.flatMap((header) =>
    matchHeader(header)
      .slice(0, 3)
      .map(({ field }) => field),
  );
  const known = headers.filter(isKnownHeader).length;
  const has = (...wanted: string[]): boolean => fields.some((field) => wanted.includes(field));
  return (
    headers.length >= FEWEST_COLUMNS &&
    known >= FEWEST_COLUMNS &&
    known * 2 >= headers.length &&
    has('task', 'measures', 'problem', 'area', 'deliverable') &&
    (has('leadUnits', 'cooperatingUnits', 'schedule', 'responsiblePersons') || headers.some(isOfUnits))
  );
}
