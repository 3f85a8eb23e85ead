/**
 * What becomes of a value that is put into a cell, as if it were typed: `=` begins a formula, `'` makes text of what follows,
 * what reads as number, percentage, date, time, TRUE/FALSE or error value becomes one. Under the text format all stays text.
 */
import type { CellError } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { parseTyped } from './number-format';
import { dayToSerial } from './serial';

export type Entry =
  | { kind: 'formula'; formula: string }
  /** `format`: what Excel formats a General cell with because of what was typed. */
  | { kind: 'value'; value: string | number | boolean | CellError | null; format?: string };

const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!']);
/** UTF-16 units that a cell can hold. */
const MAX_TEXT = 32767;

export function readEntry(input: unknown, numberFormat: string, locale: string): Entry {
  if (typeof input === 'number') {
    return Number.isFinite(input) ? { kind: 'value', value: input } : fail('InvalidArgument', 'not a finite number');
  }
  if (typeof input === 'boolean') return { kind: 'value', value: input };
  if (typeof input !== 'string') return fail('InvalidArgument', `a cell cannot hold ${JSON.stringify(input)}`);
  if (input.length > MAX_TEXT) return fail('InvalidArgument', `text of ${input.length} characters`);
  if (input === '') return { kind: 'value', value: null };
  if (numberFormat === '@') return { kind: 'value', value: input.startsWith("'") ? input.slice(1) : input };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input.slice(1) };
  if (ERRORS.has(input.toUpperCase())) return { kind: 'value', value: { error: input.toUpperCase() } };
  return readNumber(input, locale) ?? readSigned(input) ?? { kind: 'value', value: input };
}

function readNumber(text: string, locale: string): Entry | null {
  // Long digit runs, words and sentences are no numbers; the test keeps the parser off them.
  if (text.length > 40 || !/[0-9]|^(true|false)$/i.test(text)) return null;
  const chinese = locale.startsWith('zh') ? readChineseDate(text.trim()) : null;
  if (chinese) return chinese;
  const typed = parseTyped(text, locale);
  return typed && { kind: 'value', value: typed.value, format: typed.format };
}

/** A leading sign makes a formula of what is no number: `-项目` is read as `=-项目`, hence `#NAME?`. */
function readSigned(text: string): Entry | null {
  if (text.startsWith('@')) return fail('InvalidArgument', `${text}: Excel takes a leading @ for a function`);
  return /^[+-][^\s+-]/.test(text) ? { kind: 'formula', formula: text } : null;
}

const CHINESE_DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;

/** `2025年6月30日`, `2025年6月`, and `6月30日` of the current year, as a Chinese Excel reads them. */
function readChineseDate(text: string): Entry | null {
  const match = CHINESE_DATE.exec(text);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const year = match[1] === undefined ? new Date().getFullYear() : Number(match[1]);
  const serial = dayToSerial(year, Number(match[2]), Number(match[3] ?? 1));
  if (serial === null) return null;
  const format = match[1] === undefined ? 'm"月"d"日"' : match[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
  return { kind: 'value', value: serial, format };
}
