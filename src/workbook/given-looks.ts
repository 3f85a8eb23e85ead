import { columnLetters } from '../ledger/columns/a1';
import { NAME_PREFIX } from './our-marks';

/** A column before it became ours. */
export interface GivenLooks {
  /** The sheet's standard one, or points. */
  readonly width: number | 'standard';
  readonly hidden: boolean;
}

/**
 * `TaskLedger_band_Q_w5240`: key, column, and the width to give back in hundredths of a point (`ws`: standard), with `h` behind it for a
 * column that was hidden. Any program keeps a name.
 */
export function helperName(key: string, at: number, given: GivenLooks | null): string {
  const width = given?.width === 'standard' ? 's' : Math.round((given?.width ?? 0) * 100);
  const kept = given === null ? '' : `_w${width}${given.hidden ? 'h' : ''}`;
  return `${NAME_PREFIX}${key}_${columnLetters(at + 1)}${kept}`;
}

export function looksInName(name: string): GivenLooks | null {
  const [, width, hidden] = /_w(s|\d+)(h?)$/.exec(name) ?? [];
  if (width === undefined) return null;
  return { width: width === 's' ? 'standard' : Number(width) / 100, hidden: hidden === 'h' };
}

/** How the columns look before they become ours. A hidden one is shown first: it has a width only then. */
export async function givenLooks(
  context: Excel.RequestContext,
  tops: readonly Excel.Range[],
): Promise<readonly GivenLooks[]> {
  const hidden = tops.map(({ columnHidden }) => columnHidden);
  for (const [index, top] of tops.entries())
    if (hidden[index]) {
      top.columnHidden = false;
      top.load('format/columnWidth,format/useStandardWidth');
    }
  if (hidden.includes(true)) await context.sync();
  return tops.map(({ format }, index) => ({
    width: format.useStandardWidth ? 'standard' : format.columnWidth,
    hidden: hidden[index]!,
  }));
}
