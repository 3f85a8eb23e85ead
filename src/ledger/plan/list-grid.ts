import type { Field } from '../columns/fields';
import { headingLevel, isRowNumber } from '../columns/row-texts';
import type { CellBlock } from '../columns/sheet-grid';
import type { AlignedRow, Cell, ListColumn } from './align-cells';
import { NAME_AND_TASK } from './list-columns';

/** A table as a grid, with the source line of each row. */
export interface ListGrid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellBlock[];
  /** Source lines of each row, header rows included. */
  readonly lines: readonly (readonly number[])[];
}

/**
 * The dealt-out rows as a grid under their header. An area in pieces is joined, one that is printed again is no new one, and it
 * spans the rows that it holds for. `heading` is the section that the table begins with, '' for none.
 */
export function gridOfRows(
  columns: readonly ListColumn[],
  dealt: readonly AlignedRow[],
  headerLine: number,
  heading: string,
): ListGrid {
  const merged = withSteps(columns, withMergedLeft(columns, dealt));
  const areaAt = columns.findIndex(({ fields }, at) => fields.includes('area') && groups(merged, at));
  const rows = areaAt === 0 ? merged : merged.flatMap(withHeadingApart);
  const texts: string[][] = [headerTexts(columns, areaAt)];
  const lines: number[][] = [[headerLine]];
  if (heading !== '') {
    texts.push([heading, ...columns.slice(1).map(() => '')]);
    lines.push([headerLine]);
  }
  const merges: CellBlock[] = [];
  let area = '';
  let areaTop = 0;
  for (const row of rows) {
    const cells = row.map((pieces, at) => (at === areaAt ? '' : joinPieces(pieces)));
    const heading = isLone(row)
      ? row
          .flat()
          .map(({ text }) => text)
          .join('')
      : '';
    if (heading !== '' && isHeading(heading)) {
      area = '';
      texts.push([heading, ...columns.slice(1).map(() => '')]);
      lines.push([row.flat()[0]!.line]);
      merges.push({ top: texts.length, left: 1, bottom: texts.length, right: columns.length });
      continue;
    }
    const stated = areaAt < 0 ? '' : areaText(row[areaAt] ?? []);
    if (areaAt >= 0 && isLone(row)) {
      area = '';
      cells[areaAt] = stated;
    } else if (areaAt >= 0) {
      if (stated !== '' && !isSameArea(stated, area)) {
        area = stated;
        areaTop = texts.length + 1;
        cells[areaAt] = area;
      } else if (area !== '') {
        const last = merges[merges.length - 1];
        if (last && last.top === areaTop) merges[merges.length - 1] = { ...last, bottom: texts.length + 1 };
        else merges.push({ top: areaTop, left: areaAt + 1, bottom: texts.length + 1, right: areaAt + 1 });
      }
    }
    if (cells.every((cell) => cell === '')) continue;
    texts.push(cells);
    lines.push([...new Set(row.flat().map(({ line }) => line))]);
  }
  return { rows: texts, merges, lines };
}

const MERGED: readonly (Field | undefined)[] = ['schedule', 'leadUnits', 'responsiblePersons'];

/** A time or a unit that is missing left of the task was merged with the one above. */
function withMergedLeft(columns: readonly ListColumn[], rows: readonly AlignedRow[]): AlignedRow[] {
  const task = columns.findIndex(({ fields }) => fields.some((field) => field === 'task' || field === 'measures'));
  let above: AlignedRow = [];
  return rows.map((row) => {
    if (isLone(row)) return row;
    above = row.map((cells, at) => {
      const isMerged = at < task && cells.length === 0 && MERGED.includes(columns[at]!.fields[0]);
      return isMerged ? (above[at] ?? []) : cells;
    });
    return above;
  });
}

/**
 * Rows that are steps of the one above: times without a task of their own where nothing names who acts or counts rows; where rows are
 * counted and have a task beside their measures, measures without number, task and owner.
 */
function withSteps(columns: readonly ListColumn[], rows: readonly AlignedRow[]): readonly AlignedRow[] {
  const places = (fields: readonly (Field | undefined)[]): number[] =>
    columns.flatMap((column, at) => (fields.includes(column.fields[0]) ? [at] : []));
  const owners = places(['leadUnits', 'cooperatingUnits', 'responsiblePersons']);
  const numbers = places(['number']);
  const tasks = places(['task', 'problem']);
  const isTimed = tasks[0] === 0 && numbers.length + owners.length === 0 && columns[1]?.fields.includes('schedule');
  const isCounted = numbers.length > 0 && tasks.length > 0 && places(['measures']).length > 0;
  if (!isTimed && !isCounted) return rows;
  const empty = isTimed ? [0] : [...numbers, ...tasks, ...owners];
  const joined: AlignedRow[] = [];
  for (const row of rows) {
    const isStep = empty.every((at) => row[at]!.length === 0) && (isTimed || !isLone(row));
    const above = isStep ? joined.pop() : undefined;
    joined.push(above ? above.map((cells, at) => [...cells, ...row[at]!]) : row);
  }
  return joined;
}

const GOAL = '工作目标';

/**
 * Where the column of names groups the rows, the one right of it holds the tasks; where every row has a name of its own
 * (`重点工作`), `目标任务` is what it is to reach.
 */
function headerTexts(columns: readonly ListColumn[], areaAt: number): string[] {
  const isGroup =
    columns[areaAt]?.fields[0] === 'task' && columns.some(({ header }) => header === NAME_AND_TASK.measures);
  const name = columns.findIndex(({ fields }) => fields[0] === 'area' && fields.includes('task'));
  const isNamed = areaAt < 0 && name >= 0;
  return columns.map(({ header, fields }, at) => {
    if (isGroup && at === areaAt) return NAME_AND_TASK.group;
    if (isNamed && at > name && fields[0] === 'task' && header.includes('目标')) return GOAL;
    return isGroup && header === NAME_AND_TASK.measures ? NAME_AND_TASK.task : header;
  });
}

/** A heading across the table was taken for a piece of the name below it: `一、道路工程` + `改造北环路`. */
function withHeadingApart(row: AlignedRow): AlignedRow[] {
  const [[heading, ...name] = [], ...rest] = row;
  if (!heading || name.length === 0 || !isHeading(heading.text)) return [row];
  return [
    [[heading], ...rest.map(() => [])],
    [name, ...rest],
  ];
}

function isHeading(text: string): boolean {
  return !isRowNumber(text) && (headingLevel(text) ?? 9) <= 2;
}

/** A column groups rows when many of them have nothing in it or all that it holds are headings; where every row has its own, it is the task. */
function groups(rows: readonly AlignedRow[], at: number): boolean {
  const full = rows.filter((row) => !isLone(row));
  const filled = full.filter((row) => (row[at]?.length ?? 0) > 0);
  const headings = filled.filter((row) => headingLevel(row[at]![0]!.text) !== null).length;
  return filled.length > 0 && (filled.length < full.length || headings === filled.length);
}

/** A heading between rows fills one cell. */
function isLone(row: AlignedRow): boolean {
  return row.filter((cells) => cells.length > 0).length === 1;
}

function joinPieces(pieces: readonly Cell[]): string {
  return pieces.map(({ text }) => text).join(pieces.length > 1 ? '\n' : '');
}

/** The last heading among the pieces with what follows it. */
function areaText(pieces: readonly Cell[]): string {
  let start = 0;
  pieces.forEach(({ text }, index) => {
    if (headingLevel(text) !== null) start = index;
  });
  return pieces
    .slice(start)
    .map(({ text }) => text)
    .join('');
}

function isSameArea(stated: string, area: string): boolean {
  const plain = (text: string): string => text.replace(/\s/g, '');
  return plain(stated) === plain(area);
}
