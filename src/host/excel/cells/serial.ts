/** Serial number of a day in the 1900 date system, null for a day that does not exist. 1900-02-29 exists there, as in Excel. */
export function dayToSerial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}
