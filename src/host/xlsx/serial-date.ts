/** ISO 8601 dates of cells with `t="d"` ↔ serial numbers. */
const DAY = 86400000;

/** `2025-06-30`, `2025-06-30T08:00:00`, `08:00:00`; null when it is none. 1900 system: day 60 is the 29 February that never was. */
export function serialFromIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const serial = date1904 ? days - Date.UTC(1904, 0, 1) / DAY : days - Date.UTC(1899, 11, 30) / DAY;
  return (!date1904 && serial < 61 ? serial - 1 : serial) + time;
}
