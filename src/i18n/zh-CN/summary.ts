/** Texts of one part; keys begin with `summary.`. The Chinese file is the source of the keys. */
export const summary = {} as const;
