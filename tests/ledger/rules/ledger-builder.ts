import { Temporal } from 'temporal-polyfill';
import { parseBlock, parseCell } from '../../../src/ledger/columns/a1';
import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import type { CellValue, SheetGrid } from '../../../src/ledger/columns/sheet-grid';
import type { CellEdit } from '../../../src/ledger/edit';
import { readLedger } from '../../../src/ledger/read-ledger';
import type { CheckInput } from '../../../src/ledger/rules/rule';
import type { UnitDirectory } from '../../../src/ledger/units/directory';
import type { PinyinOf } from '../../../src/ledger/units/load-pinyin';
import { dateToSerial } from '../../../src/ledger/schedule/serial';

/** A cell with more than its value. */
export interface Cell {
  readonly value: CellValue;
  readonly text?: string;
  readonly format?: string;
  readonly formula?: string;
}
export type Literal = CellValue | Cell;

/** The standard ledger of these tests: one column a letter, always in this order. */
const COLUMNS = {
  number: ['A', '序号'],
  area: ['B', '任务类别'],
  task: ['C', '任务名称'],
  measures: ['D', '落实举措'],
  schedule: ['E', '完成时限'],
  leadUnits: ['F', '牵头单位'],
  cooperatingUnits: ['G', '配合单位'],
  status: ['H', '状态'],
  progress: ['I', '完成率'],
  progressText: ['J', '进展情况'],
  reportedOn: ['K', '更新时间'],
  completedOn: ['L', '实际完成时间'],
  signedOffOn: ['M', '销号时间'],
  evidence: ['N', '佐证材料'],
  remarks: ['O', '备注'],
  startedOn: ['P', '开始时间'],
  deliverable: ['Q', '标志性成果'],
  responsiblePersons: ['R', '责任人'],
} as const;
type Column = keyof typeof COLUMNS;
export type Row = Partial<Record<Column, Literal>>;

const USUAL: readonly Column[] = (Object.keys(COLUMNS) as Column[]).slice(0, 15);

const TASKS = [
  ['扩大普惠学位供给', '新建公办幼儿园2所，新增学位540个。'],
  ['改造老旧小区管网', '更换供水管道12公里，9月完成验收。'],
  ['建设社区食堂', '在6个社区各建成一处老年助餐点。'],
  ['整治背街小巷', '完成30条街巷的路面修补和立面清洗。'],
  ['推广电子证照', '制定共享目录，上线40类电子证照。'],
  ['培育专精特新企业', '组织申报，年内新认定15家。'],
  ['提升河道水质', '每月监测断面水质，公开监测报告。'],
  ['完善应急预案', '修订防汛预案并组织两次演练。'],
  ['优化公交线路', '调整8条线路，开通接驳专线。'],
  ['开展技能培训', '举办焊工、护理等培训班20期。'],
  ['保护历史建筑', '编制保护名录，修缮挂牌建筑5处。'],
  ['清理僵尸车辆', '排查登记并清理占道车辆300辆。'],
] as const;

/** A date cell. */
export function day(iso: string, format = 'yyyy-mm-dd'): Cell {
  return { value: dateToSerial(Temporal.PlainDate.from(iso)), text: iso, format };
}

/** A row that nothing is wrong with on 2025-05-20. */
function soundRow(index: number): Row {
  const [task = '', measures = ''] = TASKS[index % TASKS.length] ?? [];
  const round = index < TASKS.length ? '' : `（第${Math.floor(index / TASKS.length) + 1}批）`;
  return {
    number: index + 1,
    area: index < 6 ? '一类' : '二类',
    task: task + round,
    measures: measures + round,
    schedule: '2025年9月底前',
    leadUnits: '区教育局',
    cooperatingUnits: '区财政局、区住建局',
    status: '推进中',
    progress: { value: 0.4, text: '40%', format: '0%' },
    progressText: '已完成前期论证。',
    reportedOn: day('2025-05-10'),
    completedOn: '',
    signedOffOn: '',
    evidence: '',
    remarks: '',
  };
}

export interface BookOptions {
  readonly title?: string;
  /** Columns that the ledger does not have. */
  readonly without?: readonly Column[];
  /** Columns beyond the usual fifteen. */
  readonly also?: readonly Column[];
  readonly headers?: Partial<Record<Column, string>>;
  /** Further header texts to the right, and cells by address. */
  readonly cells?: Readonly<Record<string, Literal>>;
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  readonly asOf?: string;
  readonly directory?: UnitDirectory;
  readonly pinyinOf?: PinyinOf;
}

/**
 * A ledger of sound rows with what each given row changes; header in row 1 (row 2 below a title), tasks from the row after it.
 * Read by the real reader, so that a rule is tested on what it gets in a workbook.
 */
export function book(rows: readonly Row[], options: BookOptions = {}): CheckInput {
  const columns = [...USUAL, ...(options.also ?? [])].filter((column) => !options.without?.includes(column));
  const cells = new Map<string, Literal>();
  const top = options.title === undefined ? 1 : 2;
  if (options.title !== undefined) cells.set('A1', options.title);
  for (const column of columns) {
    const [letter, header] = COLUMNS[column];
    cells.set(`${letter}${top}`, options.headers?.[column] ?? header);
    rows.forEach((row, index) =>
      cells.set(`${letter}${top + 1 + index}`, { ...soundRow(index), ...row }[column] ?? ''),
    );
  }
  for (const [address, literal] of Object.entries(options.cells ?? {})) cells.set(address, literal);
  return inputOf(gridOf(cells, options), options);
}

/** Rows that leave every cell empty. */
export const BLANK: Row = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, '']));

/** A ledger of cells by address, however it looks. */
export function sheet(cells: Readonly<Record<string, Literal>>, options: BookOptions = {}): CheckInput {
  return inputOf(gridOf(new Map(Object.entries(cells)), options), options);
}

/** A header of two rows: what is planned for each half of the year stands under the year's plan. */
export const HALVES = sheet(
  {
    A1: '序号',
    B1: '任务名称',
    C1: '责任单位',
    D1: '年度计划',
    D2: '上半年',
    E2: '下半年',
    A3: 1,
    B3: '修订防汛预案',
    C3: '区应急局',
    D3: '征求意见',
    E3: '印发',
    A4: 2,
    B4: '改造老旧小区管网',
    C4: '区住建局',
    D4: '招标',
    E4: '完工',
  },
  { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] },
);

/** The ledger after edits, read anew. */
export function edited(input: CheckInput, edits: readonly CellEdit[]): CheckInput {
  const { grid } = input;
  const values = grid.values.map((row) => [...row]);
  const texts = grid.texts.map((row) => [...row]);
  const numberFormats = grid.numberFormats.map((row) => [...row]);
  for (const edit of edits) {
    const place = parseCell(edit.cell);
    if (place === null) throw new Error(`no cell ${edit.cell}`);
    const [r, c] = [place.row - grid.firstRow, place.column - grid.firstColumn];
    if (values[r]?.[c] !== edit.before) throw new Error(`${edit.cell} does not hold ${String(edit.before)}`);
    const format = edit.numberFormat ?? numberFormats[r]?.[c] ?? 'General';
    (values[r] as CellValue[])[c] = edit.after;
    (numberFormats[r] as string[])[c] = format;
    (texts[r] as string[])[c] = shown(edit.after, format);
  }
  const { asOf, directory, pinyinOf } = input;
  return read({ ...grid, values, texts, numberFormats }, { asOf, directory, pinyinOf });
}

function shown(value: CellValue, format: string): string {
  if (typeof value !== 'number' || !/y/.test(format)) return String(value);
  return Temporal.PlainDate.from('1899-12-30').add({ days: value }).toString();
}

function gridOf(cells: ReadonlyMap<string, Literal>, { merges = [], hidden = [] }: BookOptions): SheetGrid {
  const places = [...cells].map(([address, literal]) => {
    const place = parseCell(address);
    if (place === null) throw new Error(`no address ${address}`);
    return { ...place, cell: typeof literal === 'object' ? literal : { value: literal } };
  });
  const height = Math.max(...places.map(({ row }) => row));
  const width = Math.max(...places.map(({ column }) => column));
  const filled = <Value>(blank: Value): Value[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
  const values = filled<CellValue>('');
  const texts = filled('');
  const numberFormats = filled('General');
  const formulas = filled<string | null>(null);
  for (const { row, column, cell } of places) {
    (values[row - 1] as CellValue[])[column - 1] = cell.value;
    (texts[row - 1] as string[])[column - 1] = cell.text ?? String(cell.value);
    (numberFormats[row - 1] as string[])[column - 1] = cell.format ?? 'General';
    (formulas[row - 1] as (string | null)[])[column - 1] = cell.formula ?? null;
  }
  return {
    sheet: '台账',
    firstRow: 1,
    firstColumn: 1,
    values,
    texts,
    formulas,
    numberFormats,
    merges: merges.map((range) => {
      const block = parseBlock(range);
      if (block === null) throw new Error(`no range ${range}`);
      return block;
    }),
    hiddenRows: new Set(hidden),
    tables: [],
  };
}

function inputOf(grid: SheetGrid, { asOf = '2025-05-20', directory, pinyinOf }: BookOptions): CheckInput {
  return read(grid, { asOf: Temporal.PlainDate.from(asOf), directory, pinyinOf });
}

function read(grid: SheetGrid, given: Pick<CheckInput, 'asOf' | 'directory' | 'pinyinOf'>): CheckInput {
  const layout = findLedgers(grid).ledgers[0];
  if (layout === undefined) throw new Error('the test sheet holds no ledger');
  return { ...given, grid, layout, entries: readLedger(grid, layout, { reference: given.asOf }) };
}
