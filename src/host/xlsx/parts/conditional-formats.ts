/** Conditional formats, those in the extension list (x14) included. */
import { formatBlocks, formatCell, parseBlocks } from '../../model/a1';
import type { Block, ConditionalFormatModel, DifferentialStyle, SheetModel } from '../../model/workbook-model';
import { SHEET_ORDER, type ReadContext, type WriteContext } from '../context';
import { withPrefixes, withoutPrefixes } from '../future-functions';
import {
  attr,
  boolAttr,
  child,
  children,
  copyInto,
  create,
  descendants,
  insertInOrder,
  numberAttr,
  remove,
  setAttr,
  setFlag,
  type Element,
} from '../xml';

/** `source` of a format: its rule element in the opened file, or its place among the rules of the extension list. */
type FormatSource =
  { rule: Element; pivot: boolean; format: string; extension: string | undefined } | { extensionIndex: number };

const OPERATORS: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const TEXT_RULES: Record<string, string> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const KINDS: Record<string, string> = {
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

const keyOf = (map: Record<string, string>, value: string): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

export function readConditionalFormats(root: Element, context: ReadContext): ConditionalFormatModel[] {
  const formats: ConditionalFormatModel[] = [];
  for (const container of children(root, 'conditionalFormatting')) {
    const ranges = parseBlocks(attr(container, 'sqref') ?? '');
    for (const rule of children(container, 'cfRule')) {
      const model = readRule(rule, context.differentials);
      formats.push({
        id: `cf${formats.length + 1}`,
        ranges,
        priority: numberAttr(rule, 'priority', formats.length + 1),
        stopIfTrue: boolAttr(rule, 'stopIfTrue'),
        rule: model,
        source: {
          rule,
          pivot: boolAttr(container, 'pivot'),
          format: 'format' in model ? JSON.stringify(model.format) : '',
          extension: extensionId(rule),
        } satisfies FormatSource,
      });
    }
  }
  const linked = new Set(formats.map((format) => (format.source as { extension?: string }).extension));
  extensionRules(root).forEach((rule, extensionIndex) => {
    const id = attr(rule, 'id');
    if (id !== undefined && linked.has(id)) return;
    const ranges = parseBlocks(child(rule.parentNode as Element, 'sqref')?.textContent ?? '');
    const kind = attr(rule, 'type') ?? '';
    formats.push({
      id: `cf${formats.length + 1}`,
      ranges,
      priority: numberAttr(rule, 'priority', formats.length + 1),
      stopIfTrue: boolAttr(rule, 'stopIfTrue'),
      rule: { type: 'other', kind: KINDS[kind] ?? 'Custom' },
      source: { extensionIndex } satisfies FormatSource,
    });
  });
  // Priorities of a file have gaps; the model counts from 0.
  [...formats].sort((a, b) => a.priority - b.priority).forEach((format, index) => (format.priority = index));
  return formats;
}

function extensionRules(root: Element): Element[] {
  const list = child(root, 'extLst');
  return list ? descendants(list, 'conditionalFormatting').flatMap((container) => children(container, 'cfRule')) : [];
}

/** The id by which a rule names its continuation in the extension list. */
function extensionId(rule: Element): string | undefined {
  const list = child(rule, 'extLst');
  return list ? (descendants(list, 'id')[0]?.textContent ?? undefined) : undefined;
}

function readRule(rule: Element, differentials: readonly DifferentialStyle[]): ConditionalFormatModel['rule'] {
  const type = attr(rule, 'type') ?? '';
  const formulas = children(rule, 'formula').map((formula) => withoutPrefixes(formula.textContent ?? ''));
  const format = differentials[numberAttr(rule, 'dxfId', -1)] ?? {};
  if (type === 'expression' && formulas[0] !== undefined) return { type: 'custom', formula: formulas[0], format };
  if (type === 'cellIs' && formulas[0] !== undefined) {
    const operator = OPERATORS[attr(rule, 'operator') ?? ''];
    if (operator)
      return {
        type: 'cellValue',
        operator,
        formula1: formulas[0],
        ...(formulas[1] !== undefined && { formula2: formulas[1] }),
        format,
      };
  }
  const text = attr(rule, 'text');
  if (TEXT_RULES[type] && text !== undefined) return { type: 'containsText', operator: TEXT_RULES[type], text, format };
  return { type: 'other', kind: KINDS[type] ?? 'PresetCriteria' };
}

/** Writes all of them anew from the model; rules that came from the file keep whatever the model does not know. */
export function writeConditionalFormats(root: Element, sheet: SheetModel, context: WriteContext): void {
  for (const container of children(root, 'conditionalFormatting')) remove(container);
  let container: Element | null = null;
  let key = '';
  const order = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const priority = new Map(order.map((format, index) => [format, index + 1]));
  for (const format of sheet.conditionalFormats) {
    const source = format.source as FormatSource | undefined;
    if (source && 'extensionIndex' in source) continue;
    const sqref = formatBlocks(format.ranges);
    const pivot = source?.pivot ?? false;
    if (!container || key !== `${sqref}|${pivot}`) {
      container = create(root, 'conditionalFormatting', { pivot: pivot ? 1 : undefined, sqref });
      insertInOrder(root, container, SHEET_ORDER);
      key = `${sqref}|${pivot}`;
    }
    const rule = source ? copyInto(root, source.rule) : create(root, 'cfRule');
    writeRule(rule, format, source?.format, context);
    setAttr(rule, 'priority', priority.get(format)!);
    setFlag(rule, 'stopIfTrue', format.stopIfTrue);
    container.appendChild(rule);
  }
  writeExtension(root, sheet);
}

function writeRule(
  rule: Element,
  format: ConditionalFormatModel,
  formatBefore: string | undefined,
  context: WriteContext,
): void {
  const model = format.rule;
  if (model.type === 'other') return;
  if (JSON.stringify(model.format) !== formatBefore)
    setAttr(
      rule,
      'dxfId',
      Object.keys(model.format).some((key) => key !== 'source')
        ? context.styles().differentialId(model.format)
        : undefined,
    );
  const put = (type: string, operator: string | undefined, formulas: (string | undefined)[]): void => {
    setAttr(rule, 'type', type);
    setAttr(rule, 'operator', operator);
    for (const formula of children(rule, 'formula')) remove(formula);
    for (const formula of formulas)
      if (formula !== undefined)
        insertInOrder(rule, create(rule, 'formula', {}, withPrefixes(formula.replace(/^=/, ''))), [
          'formula',
          'colorScale',
          'dataBar',
          'iconSet',
          'extLst',
        ]);
  };
  if (model.type === 'custom') put('expression', undefined, [model.formula]);
  else if (model.type === 'cellValue')
    put('cellIs', keyOf(OPERATORS, model.operator) ?? 'equal', [model.formula1, model.formula2]);
  else {
    const type = keyOf(TEXT_RULES, model.operator) ?? 'containsText';
    put(type, type === 'notContainsText' ? 'notContains' : type, [textFormula(type, model.text, format.ranges)]);
    setAttr(rule, 'text', model.text);
  }
}

function textFormula(type: string, text: string, ranges: Block[]): string {
  const cell = formatCell(
    Math.min(...ranges.map((range) => range.top)),
    Math.min(...ranges.map((range) => range.left)),
  );
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (type) {
    case 'notContainsText':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

/** In the extension list rules are only moved and removed. */
function writeExtension(root: Element, sheet: SheetModel): void {
  const byIndex = new Map<number, ConditionalFormatModel>();
  const byId = new Map<string, ConditionalFormatModel>();
  for (const format of sheet.conditionalFormats) {
    const source = format.source as FormatSource | undefined;
    if (!source) continue;
    if ('extensionIndex' in source) byIndex.set(source.extensionIndex, format);
    else if (source.extension !== undefined) byId.set(source.extension, format);
  }
  extensionRules(root).forEach((rule, index) => {
    const container = rule.parentNode as Element;
    const format = byIndex.get(index) ?? byId.get(attr(rule, 'id') ?? '');
    if (!format) {
      remove(rule);
      if (children(container, 'cfRule').length === 0) remove(container);
      return;
    }
    const sqref = child(container, 'sqref');
    const text = formatBlocks(format.ranges);
    if (sqref && sqref.textContent !== text) sqref.textContent = text;
  });
  dropEmptyExtensions(root, 'conditionalFormattings');
}

/** An extension whose list has run empty is invalid and goes. */
export function dropEmptyExtensions(root: Element, name: string): void {
  const list = child(root, 'extLst');
  if (!list) return;
  for (const extension of children(list)) {
    const inner = child(extension, name);
    if (inner && children(inner).length === 0) remove(extension);
  }
  if (children(list).length === 0) remove(list);
}
