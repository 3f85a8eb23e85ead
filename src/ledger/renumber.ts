import type { CellEdit } from './edit';
import type { LedgerEntry } from './entry';

/** Style of a running number: what stands around its last digits. */
interface NumberStyle {
  readonly prefix: string;
  readonly digits: number;
  readonly suffix: string;
}

const STYLE = /^(.*?)(\d{1,9})(\D{0,2})$/;

function styleOf(number: string): NumberStyle | null {
  const parts = STYLE.exec(number.trim());
  if (!parts) return null;
  const run = parts[2] ?? '';
  return {
    prefix: parts[1] ?? '',
    digits: run.length > 1 && run.startsWith('0') ? run.length : 1,
    suffix: parts[3] ?? '',
  };
}

/** True where numbers begin again at 1 under most headings or areas (the source documents know both ways of counting). */
export function restartsByGroup(entries: readonly LedgerEntry[]): boolean {
  let groups = 0;
  let restarts = 0;
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (!before || groupOf(before) === groupOf(entry)) return;
    groups += 1;
    if (Number(STYLE.exec(entry.number)?.[2]) === 1) restarts += 1;
  });
  return groups > 0 && restarts * 2 > groups;
}

function groupOf({ section, area }: LedgerEntry): string {
  return JSON.stringify([section, area]);
}

/**
 * The edits that put the numbers of one ledger in order: 1, 2, 3 … through the whole ledger or anew in every group, as it was counted so
 * far. Every number keeps its own style (`1.`, `01`, `(3)`, real numbers stay numbers); rows numbered in words, formulas and merged
 * number cells below their first row stay as they are.
 */
export function renumberEdits(entries: readonly LedgerEntry[]): CellEdit[] {
  const byGroup = restartsByGroup(entries);
  const model = entries.map(({ number }) => styleOf(number)).find((style) => style !== null) ?? {
    prefix: '',
    digits: 1,
    suffix: '',
  };
  const asNumber = entries.filter(({ cells }) => typeof cells.number?.value === 'number').length * 2 >= entries.length;
  const edits: CellEdit[] = [];
  let count = 0;
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (byGroup && before && groupOf(before) !== groupOf(entry)) count = 0;
    const cell = entry.cells.number;
    if (!cell || cell.inherited) return;
    const style = entry.number === '' ? model : styleOf(entry.number);
    if (!style) return;
    count += 1;
    if (cell.formula !== null) return;
    const text = `${style.prefix}${String(count).padStart(style.digits, '0')}${style.suffix}`;
    const plain = style.prefix === '' && style.suffix === '' && style.digits === 1;
    const isNumber = typeof cell.value === 'number' || (entry.number === '' && asNumber && plain);
    const after = isNumber && plain ? count : text;
    if (after !== cell.value) edits.push({ sheet: entry.sheet, cell: cell.address, before: cell.value, after });
  });
  return edits;
}
