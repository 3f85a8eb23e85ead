/** Texts of one part; keys begin with `errors.`. The Chinese file is the source of the keys. */
export const errors = {} as const;
