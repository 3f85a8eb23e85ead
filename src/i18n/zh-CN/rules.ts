/** Texts of one part; keys begin with `rules.`. The Chinese file is the source of the keys. */
export const rules = {} as const;
