/** Texts of one part; keys begin with `plan.`. The Chinese file is the source of the keys. */
export const plan = {} as const;
