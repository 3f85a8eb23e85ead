/** Texts of one part; keys begin with `columns.`. The Chinese file is the source of the keys. */
export const columns = {} as const;
