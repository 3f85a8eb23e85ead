/** Texts of one part; keys begin with `cli.`. The Chinese file is the source of the keys. */
export const cli = {} as const;
