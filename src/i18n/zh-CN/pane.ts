/** Texts of one part; keys begin with `pane.`. The Chinese file is the source of the keys. */
export const pane = {} as const;
