/** Data validations, those in the extension list (x14: lists on other sheets, as Excel 2010 wrote them) included. */
import { formatBlocks, parseBlocks } from '../../model/a1';
import type { SheetModel, ValidationModel } from '../../model/workbook-model';
import { SHEET_ORDER } from '../context';
import { withPrefixes, withoutPrefixes } from '../future-functions';
import { decodeXstring, encodeXstring } from '../xstring';
import {
  attr,
  boolAttr,
  child,
  children,
  copyInto,
  create,
  descendants,
  insertInOrder,
  remove,
  setAttr,
  setFlag,
  type Element,
} from '../xml';
import { dropEmptyExtensions } from './conditional-formats';

type ValidationSource = { element: Element } | { extensionIndex: number };

const TYPES: Record<string, string> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const OPERATORS: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const STYLES: Record<string, string> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

const keyOf = (map: Record<string, string>, value: string | undefined): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

export function readValidations(root: Element): ValidationModel[] {
  const list = child(root, 'dataValidations');
  const plain = (list ? children(list, 'dataValidation') : []).map((element) => ({
    ...readValidation(element),
    source: { element } satisfies ValidationSource,
  }));
  const extended = extensionRules(root).map((element, extensionIndex) => ({
    ...readValidation(element),
    source: { extensionIndex } satisfies ValidationSource,
  }));
  return [...plain, ...extended];
}

function extensionRules(root: Element): Element[] {
  const list = child(root, 'extLst');
  return list ? descendants(list, 'dataValidation') : [];
}

function readValidation(element: Element): ValidationModel {
  // In the extension list formulas and ranges are elements (`xm:f`, `xm:sqref`).
  const formula = (name: string): string | undefined => {
    const holder = child(element, name);
    const text = (child(holder, 'f') ?? holder)?.textContent ?? undefined;
    return text === undefined || text === '' ? undefined : withoutPrefixes(text);
  };
  const type = TYPES[attr(element, 'type') ?? 'none'] ?? 'None';
  const rule: ValidationModel = {
    ranges: parseBlocks(attr(element, 'sqref') ?? child(element, 'sqref')?.textContent ?? ''),
    type,
    ignoreBlanks: boolAttr(element, 'allowBlank'),
    errorAlert: {
      showAlert: boolAttr(element, 'showErrorMessage'),
      style: STYLES[attr(element, 'errorStyle') ?? 'stop'] ?? 'Stop',
      title: decodeXstring(attr(element, 'errorTitle') ?? ''),
      message: decodeXstring(attr(element, 'error') ?? ''),
    },
    prompt: {
      showPrompt: boolAttr(element, 'showInputMessage'),
      title: decodeXstring(attr(element, 'promptTitle') ?? ''),
      message: decodeXstring(attr(element, 'prompt') ?? ''),
    },
  };
  if (type === 'List') rule.inCellDropDown = !boolAttr(element, 'showDropDown');
  else if (type !== 'None' && type !== 'Custom') rule.operator = OPERATORS[attr(element, 'operator') ?? 'between'];
  rule.formula1 = formula('formula1');
  rule.formula2 = formula('formula2');
  return rule;
}

export function writeValidations(root: Element, sheet: SheetModel): void {
  const present = child(root, 'dataValidations');
  const list = present ?? create(root, 'dataValidations');
  for (const element of children(list, 'dataValidation')) remove(element);
  const extended = new Map<number, ValidationModel>();
  for (const rule of sheet.validations) {
    const source = rule.source as ValidationSource | undefined;
    if (source && 'extensionIndex' in source) {
      extended.set(source.extensionIndex, rule);
      continue;
    }
    const element = source ? copyInto(root, source.element) : create(root, 'dataValidation');
    writeValidation(element, rule);
    setAttr(element, 'sqref', formatBlocks(rule.ranges));
    list.appendChild(element);
  }
  const count = children(list, 'dataValidation').length;
  setAttr(list, 'count', count);
  if (count === 0) remove(present);
  else if (!present) insertInOrder(root, list, SHEET_ORDER);
  extensionRules(root).forEach((element, index) => {
    const rule = extended.get(index);
    if (!rule) {
      remove(element);
      return;
    }
    for (const name of ['formula1', 'formula2'] as const) {
      const formula = child(child(element, name), 'f');
      if (formula && rule[name] !== undefined && withoutPrefixes(formula.textContent ?? '') !== rule[name])
        formula.textContent = withPrefixes(rule[name]);
    }
    const sqref = child(element, 'sqref');
    if (sqref) sqref.textContent = formatBlocks(rule.ranges);
  });
  dropEmptyExtensions(root, 'dataValidations');
}

function writeValidation(element: Element, rule: ValidationModel): void {
  const before = readValidation(element);
  if (rule.type !== before.type) setAttr(element, 'type', keyOf(TYPES, rule.type));
  if (rule.operator !== before.operator)
    setAttr(element, 'operator', rule.operator === 'Between' ? undefined : keyOf(OPERATORS, rule.operator));
  if (rule.type === 'List') setFlag(element, 'showDropDown', rule.inCellDropDown === false);
  setFlag(element, 'allowBlank', rule.ignoreBlanks);
  const alert = rule.errorAlert;
  setFlag(element, 'showErrorMessage', alert?.showAlert ?? false);
  if ((alert?.style ?? 'Stop') !== before.errorAlert?.style)
    setAttr(element, 'errorStyle', alert && alert.style !== 'Stop' ? keyOf(STYLES, alert.style) : undefined);
  const text = (name: string, value: string | undefined, old: string | undefined): void => {
    if ((value ?? '') !== old)
      setAttr(element, name, value ? encodeXstring(value).replace(/\n/g, '_x000a_') : undefined);
  };
  text('errorTitle', alert?.title, before.errorAlert?.title);
  text('error', alert?.message, before.errorAlert?.message);
  setFlag(element, 'showInputMessage', rule.prompt?.showPrompt ?? false);
  text('promptTitle', rule.prompt?.title, before.prompt?.title);
  text('prompt', rule.prompt?.message, before.prompt?.message);
  for (const name of ['formula1', 'formula2'] as const) {
    if (rule[name] === before[name]) continue;
    remove(child(element, name));
    const value = rule[name];
    if (value !== undefined && value !== '')
      insertInOrder(element, create(element, name, {}, withPrefixes(value.replace(/^=/, ''))), [
        'formula1',
        'formula2',
      ]);
  }
}
