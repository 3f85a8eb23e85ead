/** Texts of one part; keys begin with `units.`. The Chinese file is the source of the keys. */
export const units = {} as const;
