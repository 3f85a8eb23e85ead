import fc from 'fast-check';
import type { CellBlock, CellValue, SheetGrid } from '../../../src/ledger/columns/sheet-grid';

/** One row of a generated ledger that must be read as a task. */
export interface ExpectedEntry {
  readonly row: number;
  readonly number: string;
  readonly task: string;
  readonly area: string;
  readonly section: readonly string[];
  readonly hidden: boolean;
}

export interface GeneratedLedger {
  readonly grid: SheetGrid;
  readonly headerRows: readonly number[];
  readonly expected: readonly ExpectedEntry[];
}

type Column =
  | 'area'
  | 'number'
  | 'task'
  | 'measures'
  | 'schedule'
  | 'lead'
  | 'cooperating'
  | 'status'
  | 'share'
  | 'note'
  | 'remarks';

const HEADERS: Record<Exclude<Column, 'cooperating' | 'share' | 'note'>, readonly string[]> = {
  area: ['类别', '所属领域', '工作\n板块'],
  number: ['序号', '序  号', '编号'],
  task: ['任务名称', '工 作 任 务', '重点任务内容', '具体任务（事项）'],
  measures: ['工作措施', '落实举措', '推进\n举措'],
  schedule: ['完成时限', '进度安排', '办结时限（年/月/日）', '时间节点*'],
  lead: ['责任单位', '牵头单位', '责任部门（科室）'],
  status: ['完成状态', '当前状态', '是否完成'],
  remarks: ['备注', '备  注'],
};

export const shape = fc.record({
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 4 }),
  title: fc.constantFrom('none', 'merged', 'plain', 'withSubtitle'),
  grouping: fc.constantFrom('none', 'mergedArea', 'blankArea', 'repeatedArea', 'sections', 'nestedSections'),
  groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
  groupHeader: fc.boolean(),
  withMeasures: fc.boolean(),
  withRemarks: fc.boolean(),
  mergedSections: fc.boolean(),
  blankRows: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  notes: fc.boolean(),
  pageBreak: fc.boolean(),
  numberOnlyRows: fc.boolean(),
  hide: fc.boolean(),
  wording: fc.nat(11),
});
export type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const ORDINALS = ['一', '二', '三', '四', '五'];
const AREAS = ['基础设施', '民生保障', '生态环境', '数字治理', '安全生产'];
const STATES = ['已完成', '推进中', '未启动', '暂缓', ''];

/** Lays a ledger out as a shape says, and tells which rows are tasks. */
export function layOut(s: Shape, title = '云岭县2026年重点任务台账'): GeneratedLedger {
  const withArea = ['mergedArea', 'blankArea', 'repeatedArea'].includes(s.grouping);
  const columns: Column[] = [
    ...(withArea ? (['area'] as const) : []),
    'number',
    'task',
    ...(s.withMeasures ? (['measures'] as const) : []),
    'schedule',
    'lead',
    ...(s.groupHeader ? (['cooperating'] as const) : []),
    'status',
    ...(s.groupHeader ? (['share', 'note'] as const) : []),
    ...(s.withRemarks ? (['remarks'] as const) : []),
  ];
  const width = columns.length;
  const rows: CellValue[][] = [];
  const merges: CellBlock[] = [];
  const hiddenRows = new Set<number>();
  const expected: ExpectedEntry[] = [];
  const at = (row: number) => s.top + row + 1;
  const merge = (top: number, left: number, bottom: number, right: number) => {
    if (top !== bottom || left !== right)
      merges.push({ top: at(top), left: s.left + left + 1, bottom: at(bottom), right: s.left + right + 1 });
  };
  const blank = (): CellValue[] => Array.from({ length: width }, () => '');
  const add = (values: Partial<Record<number, CellValue>>): number => {
    const row = blank();
    for (const [column, value] of Object.entries(values)) row[Number(column)] = value ?? '';
    return rows.push(row) - 1;
  };
  const column = (name: Column) => columns.indexOf(name);

  if (s.title !== 'none') {
    const row = add({ 0: title });
    if (s.title !== 'plain') merge(row, 0, row, width - 1);
    if (s.title === 'withSubtitle') add({ 0: '填报单位：县政府办公室', [width - 1]: '2026年11月' });
  }
  const header = (): number[] => {
    const first = blank();
    columns.forEach((name, index) => {
      const texts = HEADERS[name as keyof typeof HEADERS] as readonly string[] | undefined;
      first[index] = texts ? (texts[s.wording % texts.length] ?? '') : '';
    });
    if (!s.groupHeader) return [rows.push(first) - 1];
    first[column('lead')] = '责任单位';
    first[column('status')] = '完成情况';
    const top = rows.push(first) - 1;
    const bottom = add({
      [column('lead')]: '牵头单位',
      [column('cooperating')]: '配合单位',
      [column('status')]: '状态',
      [column('share')]: '进度',
      [column('note')]: '说明',
    });
    merge(top, column('lead'), top, column('cooperating'));
    merge(top, column('status'), top, column('note'));
    columns.forEach((name, index) => {
      if (!['lead', 'cooperating', 'status', 'share', 'note'].includes(name)) merge(top, index, bottom, index);
    });
    return [top, bottom];
  };
  const headerRows = header().map(at);

  let number = 0;
  s.groups.forEach((count, group) => {
    const section: string[] = [];
    if (s.grouping === 'sections' || s.grouping === 'nestedSections') {
      const text = `${ORDINALS[group]}、${AREAS[group]}工作`;
      const row = add({ 0: text });
      if (s.mergedSections) merge(row, 0, row, width - 1);
      section.push(text);
      if (s.grouping === 'nestedSections') {
        const inner = `（一）${AREAS[group]}专项`;
        const innerRow = add({ 0: inner });
        if (s.mergedSections) merge(innerRow, 0, innerRow, width - 1);
        section.push(inner);
      }
    }
    const first = rows.length;
    for (let index = 0; index < count; index++) {
      number += 1;
      const task = `推进第${number}号工程建设`;
      const showsArea = s.grouping === 'repeatedArea' || index === 0;
      const row = add({
        ...(withArea && showsArea ? { [column('area')]: AREAS[group] } : {}),
        [column('number')]: number,
        [column('task')]: task,
        ...(s.withMeasures ? { [column('measures')]: `组织实施第${number}号工程，确保质量。` } : {}),
        [column('schedule')]: number % 3 === 0 ? '持续推进' : `2026年${(number % 12) + 1}月底前`,
        [column('lead')]: number % 2 === 0 ? '县财政局' : '县教育局、县民政局',
        ...(s.groupHeader
          ? {
              [column('cooperating')]: number % 2 === 0 ? '各乡镇' : '',
              [column('share')]: 0.5,
              [column('note')]: '按计划开展',
            }
          : {}),
        [column('status')]: STATES[number % STATES.length] ?? '',
        ...(s.withRemarks && number % 4 === 0 ? { [column('remarks')]: '跨年度' } : {}),
      });
      const hidden = s.hide && number % 3 === 2;
      if (hidden) hiddenRows.add(at(row));
      expected.push({
        row: at(row),
        number: String(number),
        task,
        area: withArea ? (AREAS[group] ?? '') : '',
        section,
        hidden,
      });
    }
    if (s.grouping === 'mergedArea') merge(first, column('area'), rows.length - 1, column('area'));
    if (s.subtotals && !withArea) add({ 0: '小计', [column('task')]: count });
    if (s.blankRows && s.grouping !== 'mergedArea') add({});
    if (s.numberOnlyRows && !withArea) add({ [column('number')]: 90 + group });
    if (s.pageBreak && group === 1) header();
  });
  if (s.total) {
    const row = add({ 0: '合  计', [column('schedule')]: number });
    merge(row, 0, row, column('number'));
  }
  if (s.notes) {
    const row = add({ 0: '注：1.本表每月25日前报送。' });
    merge(row, 0, row, width - 1);
    add({ 0: '2.数据由各单位提供。' });
    add({ 0: '填表人：', [Math.min(3, width - 1)]: '审核人：' });
  }
  const values = rows.map((row) => [...row]);
  return {
    headerRows,
    expected,
    grid: {
      sheet: 'S',
      firstRow: s.top + 1,
      firstColumn: s.left + 1,
      values,
      texts: values.map((row) => row.map(String)),
      formulas: null,
      numberFormats: values.map((row) => row.map(() => 'General')),
      merges,
      hiddenRows,
      tables: [],
    },
  };
}

/** Puts a second sheet's cells right of or below the first, with a gap, as one grid. */
export function beside(
  first: GeneratedLedger,
  second: GeneratedLedger,
  below: boolean,
): GeneratedLedger[] & { grid: SheetGrid } {
  const a = first.grid;
  const b = second.grid;
  const rowShift = below ? a.firstRow + a.values.length + 2 - b.firstRow : 0;
  const columnShift = below ? 0 : a.firstColumn + (a.values[0]?.length ?? 0) + 1 - b.firstColumn;
  const bottom = Math.max(a.firstRow + a.values.length, b.firstRow + rowShift + b.values.length);
  const widthOf = (grid: SheetGrid) => grid.firstColumn + (grid.values[0]?.length ?? 0);
  const right = Math.max(widthOf(a), widthOf(b) + columnShift);
  const values: CellValue[][] = Array.from({ length: bottom - 1 }, () => Array.from({ length: right - 1 }, () => ''));
  const copy = (grid: SheetGrid, rows: number, columns: number) =>
    grid.values.forEach((line, r) =>
      line.forEach((value, c) => {
        values[grid.firstRow - 1 + rows + r]![grid.firstColumn - 1 + columns + c] = value;
      }),
    );
  copy(a, 0, 0);
  copy(b, rowShift, columnShift);
  const moved: GeneratedLedger = {
    ...second,
    headerRows: second.headerRows.map((row) => row + rowShift),
    expected: second.expected.map((entry) => ({ ...entry, row: entry.row + rowShift })),
  };
  const grid: SheetGrid = {
    sheet: 'S',
    firstRow: 1,
    firstColumn: 1,
    values,
    texts: values.map((row) => row.map(String)),
    formulas: null,
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [
      ...a.merges,
      ...b.merges.map((block) => ({
        top: block.top + rowShift,
        bottom: block.bottom + rowShift,
        left: block.left + columnShift,
        right: block.right + columnShift,
      })),
    ],
    hiddenRows: new Set(),
    tables: [],
  };
  return Object.assign([first, moved], { grid });
}
