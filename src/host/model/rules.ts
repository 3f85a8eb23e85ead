/**
 * Conditional formats and data validations. Formulas are kept as in the file, without `=`, relative to the first cell of
 * the ranges; a literal list is quoted (`"未启动,推进中"`), a list from cells is a reference (`字典!$A$1:$A$5`).
 */
import { overlaps, subtract } from './a1';
import type { Block, ConditionalFormatModel, SheetModel, ValidationModel } from './workbook-model';

/** Adds a format; it gets the lowest priority number (wins over the present ones), as in Excel. Returns it. */
export function addConditionalFormat(
  sheet: SheetModel,
  ranges: Block[],
  rule: ConditionalFormatModel['rule'],
  stopIfTrue = false,
): ConditionalFormatModel {
  const numbers = sheet.conditionalFormats.map((format) => Number(format.id.replace(/\D/g, '')) || 0);
  for (const format of sheet.conditionalFormats) format.priority++;
  const added: ConditionalFormatModel = {
    id: `cf${Math.max(0, ...numbers) + 1}`,
    ranges,
    priority: 0,
    stopIfTrue,
    rule,
  };
  sheet.conditionalFormats.push(added);
  sheet.dirty.add('conditionalFormats');
  return added;
}

export function removeConditionalFormat(sheet: SheetModel, id: string): void {
  const removed = sheet.conditionalFormats.find((format) => format.id === id);
  if (!removed) return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== removed);
  for (const format of sheet.conditionalFormats) if (format.priority > removed.priority) format.priority--;
  sheet.dirty.add('conditionalFormats');
}

/** Formats that touch the block are taken off its cells; what remains of their ranges stays. */
export function clearConditionalFormats(sheet: SheetModel, block: Block): void {
  if (!sheet.conditionalFormats.some((format) => format.ranges.some((range) => overlaps(range, block)))) return;
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.flatMap((range) => subtract(range, block));
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  sheet.dirty.add('conditionalFormats');
}

/** Sets the rule of a block, in place of any other there; null takes validation away. */
export function setValidation(sheet: SheetModel, block: Block, rule: Omit<ValidationModel, 'ranges'> | null): void {
  sheet.validations = sheet.validations.flatMap((present) => {
    if (!present.ranges.some((range) => overlaps(range, block))) return [present];
    const ranges = present.ranges.flatMap((range) => subtract(range, block));
    return ranges.length > 0 ? [{ ...present, ranges }] : [];
  });
  if (rule) sheet.validations.push({ ...rule, ranges: [block] });
  sheet.dirty.add('validations');
}
