/** `DataValidation.rule` between the shape of the API and that of the model. */
import { formatReference } from '../../model/a1';
import type { SheetModel, ValidationModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { flag, text } from '../../protocol/value-types';
import { isRecord } from '../../protocol/wire';
import { dayToSerial } from '../cells/serial';
import { dataValidationOperator } from '../enums';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf, isHostObject } from '../targets';

/** Key of the rule → Excel.DataValidationType. */
const TYPES = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
} as const;

type RuleKey = keyof typeof TYPES;
export type NewValidation = Pick<ValidationModel, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;

/** Excel takes no literal list longer than this. */
const MAX_LIST_LENGTH = 255;

export function readRule(
  rule: Record<string, unknown>,
  sheet: SheetModel,
  session: ExcelSession,
): NewValidation | null {
  const keys = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  if (keys.length === 0) return null;
  const [key] = keys;
  if (keys.length > 1 || !(key! in TYPES)) return fail('InvalidArgument', `validation rule ${keys.join(', ')}`);
  const body = rule[key!];
  if (!isRecord(body)) return fail('InvalidArgument', `validation rule ${key}`);
  const type = TYPES[key as RuleKey];
  if (key === 'custom') return { type, formula1: bare(text.parse(body.formula)) };
  if (key === 'list') return { type, ...readList(body, sheet, session) };
  const operator = dataValidationOperator.parse(body.operator);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  if (needsTwo && (body.formula2 === undefined || body.formula2 === null))
    return fail('InvalidArgument', `${operator} needs formula2`);
  const isDate = key === 'date' || key === 'time';
  return {
    type,
    operator,
    formula1: readFormula(body.formula1, isDate, sheet, session),
    formula2: needsTwo ? readFormula(body.formula2, isDate, sheet, session) : undefined,
  };
}

function readList(
  body: Record<string, unknown>,
  sheet: SheetModel,
  session: ExcelSession,
): Omit<NewValidation, 'type'> {
  const inCellDropDown = flag.parse(body.inCellDropDown);
  if (isHostObject(body.source))
    return { inCellDropDown, formula1: referenceTo(body.source.self as RangeTarget, sheet, session) };
  const source = text.parse(body.source);
  if (source === '') return fail('InvalidArgument', 'empty list');
  if (source.startsWith('=')) return { inCellDropDown, formula1: bare(source) };
  if (source.length > MAX_LIST_LENGTH) return fail('InvalidArgument', `list of ${source.length} characters`);
  return { inCellDropDown, formula1: `"${source.replace(/"/g, '""')}"` };
}

function readFormula(value: unknown, isDate: boolean, sheet: SheetModel, session: ExcelSession): string {
  if (isHostObject(value)) return referenceTo(value.self as RangeTarget, sheet, session);
  if (typeof value === 'number') return isDate ? fail('InvalidArgument', 'a date as text expected') : String(value);
  if (typeof value !== 'string' || value === '') return fail('InvalidArgument', 'formula expected');
  if (value.startsWith('=')) return bare(value);
  const day = isDate ? /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(value) : null;
  const serial = day && dayToSerial(Number(day[1]), Number(day[2]), Number(day[3]));
  return serial ? String(serial) : value;
}

function referenceTo(range: RangeTarget, sheet: SheetModel, session: ExcelSession): string {
  const reference = formatReference(range.sheet.name, blockOf(range, session));
  return range.sheet === sheet ? reference.slice(reference.lastIndexOf('!') + 1) : reference;
}

const bare = (formula: string): string => formula.replace(/^=/, '');

export function ruleOf(model: ValidationModel): Record<string, unknown> {
  const key = (Object.keys(TYPES) as RuleKey[]).find((one) => TYPES[one] === model.type);
  if (!key) return {};
  const formula1 = model.formula1 ?? '';
  if (key === 'custom') return { custom: { formula: `=${formula1}` } };
  if (key === 'list') {
    const literal = /^"(.*)"$/s.exec(formula1);
    return {
      list: {
        inCellDropDown: model.inCellDropDown ?? true,
        source: literal ? literal[1]!.replace(/""/g, '"') : `=${formula1}`,
      },
    };
  }
  const bounds = {
    formula1: `=${formula1}`,
    ...(model.formula2 === undefined ? {} : { formula2: `=${model.formula2}` }),
  };
  return { [key]: { ...bounds, operator: model.operator ?? 'Between' } };
}
