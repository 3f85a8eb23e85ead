import type { ScheduleContext } from '../schedule/schedule';
import { coversAll, readParts } from './entry-parts';
import type { Piece } from './outline-tree';

/** Past this length a paragraph is no heading. */
export const LONGEST_HEADING = 50;

/** A short paragraph without a stop. */
export function isHeadingOnly(piece: Piece): boolean {
  return piece.folded.length <= LONGEST_HEADING && !/[。;]/.test(piece.folded);
}

/** A paragraph with a label that holds nothing of an entry (`投资估算:4.5亿元`); before the units are named any label goes on. */
const FACT =
  /^(?:(?:总|年度|计划|项目)?投资(?:估算|规模|额)?|资金(?:来源|安排|保障)|建设(?:地点|地址|性质|规模|周期)|项目(?:业主|法人|地点)|受益(?:对象|群众)|联系(?:人|电话)|前期工作|政策依据)\s?:/;
const ANY_LABEL = /^[㐀-鿿]{2,8}\s?:/;

/**
 * Divides paragraphs without numbers into tasks: each ends with the units that it names, in its paragraph or in label paragraphs
 * after it. What names nobody is no task.
 */
export function groupPieces(
  pieces: readonly Piece[],
  context: ScheduleContext,
  opening: boolean,
): { readonly tasks: readonly Piece[][]; readonly rest: readonly Piece[] } {
  const tasks: Piece[][] = [];
  /** Paragraphs of each task before its labels. */
  const heads: number[] = [];
  const rest: Piece[] = [];
  let texts: Piece[] = [];
  let labelled: Piece[] | null = null;
  let owned = false;
  const close = (): void => {
    if (labelled && texts.length > 0) {
      const from = tasks.length === 0 && opening ? startOfFirst(texts) : 0;
      rest.push(...texts.slice(0, from));
      tasks.push([...texts.slice(from), ...labelled]);
      heads.push(texts.length - from);
    } else rest.push(...texts, ...(labelled ?? []));
    texts = [];
    labelled = null;
    owned = false;
  };
  for (const piece of pieces) {
    const { parts, folded } = readParts([piece], context);
    const isLabel = coversAll(parts, folded);
    const hasUnits = parts.some(({ field }) => field === 'units');
    if (parts[0]?.field === 'task' && parts[0].from === 0) {
      close();
      texts.push(piece);
      if (hasUnits) labelled = [];
      continue;
    }
    const isWhole = isLabel && hasUnits && parts.some(({ field }) => field === 'measures' || field === 'task');
    if (isWhole) {
      close();
      tasks.push([piece]);
      heads.push(1);
      continue;
    }
    const goesOn = labelled !== null && (owned ? FACT : ANY_LABEL).test(folded);
    if (isLabel || goesOn) {
      (labelled ??= []).push(piece);
      owned ||= hasUnits;
      continue;
    }
    if (labelled) close();
    texts.push(piece);
    if (hasUnits) labelled = [];
  }
  close();
  return { tasks, rest: [...withoutIntroduction(tasks, heads), ...rest] };
}

/** What stands before the first of several tasks that have fewer paragraphs before their labels introduces them; taken from `tasks`, given back. */
function withoutIntroduction(tasks: readonly Piece[][], [first = 0, ...others]: readonly number[]): Piece[] {
  const usual = others.reduce((most, head) => Math.max(most, head), 0);
  return others.length > 0 && first > usual ? tasks[0]!.splice(0, first - usual) : [];
}

/** Where the first task without a number begins: at the last short line without a stop, else at the last paragraph. */
function startOfFirst(texts: readonly Piece[]): number {
  const last = texts.length - 1;
  return last > 0 &&
    isHeadingOnly(texts[last - 1]!) &&
    !/:$/.test(texts[last - 1]!.folded) &&
    !isHeadingOnly(texts[last]!)
    ? last - 1
    : last;
}
