/** Texts of one part; keys begin with `workbench.`. The Chinese file is the source of the keys. */
export const workbench = {} as const;
