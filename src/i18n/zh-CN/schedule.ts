/** Texts of one part; keys begin with `schedule.`. The Chinese file is the source of the keys. */
export const schedule = {} as const;
