import type { CellValue } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';

/**
 * Numbers of new tasks, going on from `next` in its own form (`7`, `(七)` is none, `A-08`); where the ledger begins anew in each area,
 * so do they. `next` undefined (no plain number to go on from): none.
 */
export function numbersFrom(
  entries: readonly LedgerEntry[],
  tasks: readonly { readonly area: string }[],
  next: CellValue | undefined,
): readonly (CellValue | undefined)[] {
  if (next === undefined) return tasks.map(() => undefined);
  const restarts = beginsAnew(entries);
  let area = entries.at(-1)?.area ?? tasks[0]?.area;
  let by = 0;
  let begun = false;
  return tasks.map((task) => {
    if (restarts && task.area !== area) {
      area = task.area;
      by = 0;
      begun = true;
    }
    const value = begun ? numbered(next, by + 1) : counted(next, by);
    by += 1;
    return value;
  });
}

/** Each area of the ledger begins at 1 again, and there is more than one. */
function beginsAnew(entries: readonly LedgerEntry[]): boolean {
  const firsts = entries.filter(({ area }, index) => index === 0 || entries[index - 1]?.area !== area);
  return firsts.length > 1 && firsts.every(({ number }) => /^\D*0*1\D*$/.test(number));
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
