import type { MessageKey, Translate } from '../../i18n/translate';

export const PERCENT = '0.0%';

/** Columns of figures are named like their headings. */
export type FigureColumn = MessageKey extends infer K ? (K extends `summary.column.${infer C}` ? C : never) : never;

export function headsOf(columns: readonly FigureColumn[], t: Translate): string[] {
  return columns.map((column) => t(`summary.column.${column}`));
}

/** The figures in these columns. `other`: suspended, or without a status that could be read, which the columns of statuses leave to the total. */
export function figuresOf<C extends FigureColumn>(
  figures: Readonly<Partial<Record<Exclude<C, 'other'>, string | number | null>>> & {
    readonly suspended?: number;
    readonly unstated?: number;
  },
  columns: readonly C[],
): (string | number | null)[] {
  return columns.map((column) =>
    column === 'other'
      ? (figures.suspended ?? 0) + (figures.unstated ?? 0)
      : (figures[column as Exclude<C, 'other'>] ?? null),
  );
}

export function formatsOf(columns: readonly FigureColumn[]): (string | null)[] {
  return columns.map((column) => (column === 'completionRate' ? PERCENT : null));
}
