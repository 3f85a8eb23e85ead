import type { CellValue } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';
import { nextNumber } from '../insertion';
import { restartsByGroup } from '../renumber';
import type { AppendPlace } from './append-places';

/**
 * Numbers of the new tasks by their index, in the order in which they will stand: going on from the last one of the ledger, or of the
 * heading or area that they are added to where the ledger begins anew in each.
 */
export function numbersOf(
  entries: readonly LedgerEntry[],
  tasks: readonly { readonly area: string }[],
  places: readonly AppendPlace[],
): readonly (CellValue | undefined)[] {
  const restarts = restartsByGroup(entries);
  const next = nextNumber(entries, entries.at(-1)) ?? undefined;
  const numbers: (CellValue | undefined)[] = [];
  const put = (indices: readonly number[], some: readonly (CellValue | undefined)[]): void =>
    indices.forEach((index, at) => (numbers[index] = some[at]));
  if (!restarts) {
    const all = places.flatMap(({ steps }) => steps.flatMap((step) => ('task' in step ? [step.task] : [])));
    put(
      all,
      numbersFrom(
        all.map(() => ''),
        '',
        next,
        false,
      ),
    );
    return numbers;
  }
  for (const { row, under, steps } of places) {
    const above = entries.filter((entry) => (entry.row ?? 0) < row).at(-1) ?? entries[0];
    const indices: number[] = [];
    const groups: string[] = [];
    let heading = 0;
    for (const step of steps) {
      if ('heading' in step) heading += 1;
      else {
        indices.push(step.task);
        groups.push(under || heading > 0 ? `${heading}` : tasks[step.task]!.area);
      }
    }
    const goesOn = under !== null && (above?.row ?? 0) > (under.row ?? 0) && (above?.row ?? 0) < row;
    const first = under ? (goesOn ? '0' : '') : above?.area;
    put(indices, numbersFrom(groups, first, nextNumber(entries, above) ?? next, true));
  }
  return numbers;
}

/**
 * Numbers of new tasks, going on from `next` in its own form (`7`, `(七)` is none, `A-08`); where the ledger begins anew in each group,
 * so do they. `next` undefined (no plain number to go on from): none.
 * @param groups the area or heading of each new task
 * @param above that of the task above them
 */
function numbersFrom(
  groups: readonly string[],
  above: string | undefined,
  next: CellValue | undefined,
  restarts: boolean,
): readonly (CellValue | undefined)[] {
  if (next === undefined) return groups.map(() => undefined);
  let current = above ?? groups[0];
  let by = 0;
  let begun = false;
  return groups.map((group) => {
    if (restarts && group !== current) {
      current = group;
      by = 0;
      begun = true;
    }
    const value = begun ? numbered(next, by + 1) : counted(next, by);
    by += 1;
    return value;
  });
}

function counted(next: CellValue, by: number): CellValue {
  if (typeof next === 'number') return next + by;
  const digits = /(\d+)(?=\D*$)/.exec(String(next))?.[1] ?? '';
  return numbered(next, Number(digits) + by);
}

/** The number in the form of `like`. */
function numbered(like: CellValue, number: number): CellValue {
  if (typeof like === 'number') return number;
  return String(like).replace(/\d+(?=\D*$)/, (digits) => String(number).padStart(digits.length, '0'));
}
