/** First and last year that is believed. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;

export const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;
