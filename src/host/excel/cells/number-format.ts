/** Number formats through `numfmt`. */
import * as numfmt from 'numfmt';

/** Days between the beginnings of the two date systems, 1900 and 1904. */
const DAYS_TO_1904 = 1462;

/** What a cell shows. A negative date shows as a row of `#`. */
export function formatNumber(format: string, serial: number, locale: string, date1904 = false): string {
  const value = date1904 && numfmt.isDateFormat(format) ? serial + DAYS_TO_1904 : serial;
  if (value < 0 && numfmt.isDateFormat(format)) return '########';
  return numfmt.format(plainFormat(format), value, { locale });
}

/** A text under a format: its text section, else as it is. */
export function formatText(format: string, value: string, locale: string): string {
  return format === 'General' || format === '@' ? value : numfmt.format(plainFormat(format), value, { locale });
}

export function isNumberFormat(format: string): boolean {
  return format === '' || numfmt.isValidFormat(plainFormat(format));
}

/** Number, date, time, percent or currency as typed, with the format that Excel gives the cell for it. */
export function parseTyped(text: string, locale: string): { value: number | boolean; format: string } | null {
  const parsed = numfmt.parseValue(text, { locale });
  if (!parsed || (typeof parsed.value !== 'number' && typeof parsed.value !== 'boolean')) return null;
  return { value: parsed.value, format: TYPED_FORMATS[parsed.formatId ?? 0] ?? 'General' };
}

/** Built-in formats by id as a Chinese Excel shows them, for what can be typed. */
const TYPED_FORMATS: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
};

/** A Chinese Excel writes General as `G/通用格式` in local formats. */
const plainFormat = (format: string): string => (format === '' || format === 'G/通用格式' ? 'General' : format);
