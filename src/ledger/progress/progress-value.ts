import type { CellValue } from '../columns/sheet-grid';

const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)\s*%/;
const PLAIN = /^\d{1,3}(?:\.\d{1,6})?$/;

function inRange(value: number): number | null {
  return Number.isFinite(value) && value >= 0 && value <= 1 ? Math.round(value * 1e6) / 1e6 : null;
}

/**
 * Reads a progress cell as a share from 0 to 1: 0.45, 45, `45%`, `完成80%`. A bare number up to 1 is a share, a larger one a percentage
 * where its column counts so; null where no one number can be told (two percentages, none, out of range, 1.4 among shares).
 */
export function parseProgress(text: string, value: CellValue = text, inPercent = true): number | null {
  const plain = text.normalize('NFKC').trim();
  if (typeof value === 'number') {
    const shown = Number(/^(-?\d+(?:\.\d+)?)\s*%$/.exec(plain)?.[1] ?? Number.NaN);
    // 1.2 in a percent format is shown as 120%; 45 with a sign written behind it as 45%.
    const share = Number.isNaN(shown)
      ? value <= 1 || !inPercent
      : Math.abs(shown - value) > Math.abs(shown / 100 - value);
    return inRange(share ? value : value / 100);
  }
  const found = PERCENT.exec(plain);
  if (found) {
    const after = plain.slice(found.index + found[0].length);
    // A share of another quantity (`提高5个百分点`) or a span (`40%-60%`) is no progress.
    if (PERCENT.test(after) || /^-|[-+]$|[-~至到]\s*$/.test(plain.slice(0, found.index))) return null;
    return inRange(Number(found[1]) / 100);
  }
  if (PLAIN.test(plain)) {
    const number = Number(plain);
    return inRange(number <= 1 ? number : number / 100);
  }
  const share = /^(?:完成|已完成|进度|约)?百分之([一二三四五六七八九]?十?[一二三四五六七八九]?|百)$/.exec(plain);
  return share ? inRange(chinesePercent(share[1] ?? '') / 100) : null;
}

/**
 * How a plain number counts for the question whether its column writes 45 for 45 %: by far above 1, or not. null for 0, for texts, and
 * where a percent format says it.
 */
export function plainShare(value: CellValue, numberFormat: string): 'large' | 'small' | null {
  if (typeof value !== 'number' || value === 0 || numberFormat.includes('%')) return null;
  return Math.abs(value) > 1.5 ? 'large' : 'small';
}

/** A column counts in percent where some plain number lies above 1, by far, and most do. */
export function countsInPercent(large: number, small: number): boolean {
  return large > 0 && large >= small;
}

function chinesePercent(text: string): number {
  if (text === '百') return 100;
  const digit = (letter: string) => '零一二三四五六七八九'.indexOf(letter);
  const ten = text.indexOf('十');
  if (text === '') return Number.NaN;
  if (ten < 0) return text.length === 1 ? digit(text) : Number.NaN;
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : digit(text.slice(ten + 1));
  return tens * 10 + ones;
}

/** True for a cell that holds a share and nothing else, as a progress column does. */
export function isPercentText(text: string, value: CellValue): boolean {
  if (typeof value === 'number') return value >= 0 && value <= 100;
  return /^(?:完成|已完成|进度|约)?\s*\d{1,3}(?:\.\d+)?\s*[%％]$/.test(text) || /^\d{1,3}$/.test(text);
}
