/** Texts of one part; keys begin with `progress.`. The Chinese file is the source of the keys. */
export const progress = {} as const;
