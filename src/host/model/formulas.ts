/** Walks every formula of the workbook that the model knows: cells, names, tables, validations, conditional formats, charts. */
import type { ConditionalFormatModel, SheetModel, SheetPart, ValidationModel, WorkbookModel } from './workbook-model';

/** New text of a formula (without `=`) that stands on `sheet`; return the same text to leave it. */
export type FormulaRewrite = (formula: string, sheet: string) => string;

/** Rewrites all of them and marks what changed. */
export function rewriteFormulas(model: WorkbookModel, rewrite: FormulaRewrite): void {
  for (const sheet of model.sheets) {
    if (rewriteCells(sheet, rewrite)) model.dirty.add('formulas').add('calculation');
    const on = (formula: string): string => rewrite(formula, sheet.name);
    mark(
      sheet,
      'conditionalFormats',
      replaceAll(sheet.conditionalFormats, (format) => rewriteConditionalFormat(format, on)),
    );
    mark(
      sheet,
      'validations',
      replaceAll(sheet.validations, (rule) => rewriteValidation(rule, on)),
    );
    mark(sheet, 'tables', rewriteTables(sheet, on));
    mark(sheet, 'charts', rewriteCharts(sheet, on));
    for (const link of sheet.hyperlinks) {
      const next = link.location === undefined ? undefined : on(link.location);
      if (next !== link.location) {
        link.location = next;
        mark(sheet, 'hyperlinks', true);
      }
    }
  }
  for (const name of model.names) {
    const owner = model.sheets.find((sheet) => sheet.id === name.sheetId);
    const next = rewriteWithSign(name.formula, (formula) => rewrite(formula, owner?.name ?? ''));
    if (next === name.formula) continue;
    name.formula = next;
    model.dirty.add('names');
  }
}

function mark(sheet: SheetModel, part: SheetPart, changed: boolean): void {
  if (changed) sheet.dirty.add(part);
}

function rewriteCells(sheet: SheetModel, rewrite: FormulaRewrite): boolean {
  let changed = false;
  for (const cells of sheet.cells.values()) {
    for (const cell of cells.values()) {
      if (cell.formula === undefined) continue;
      const next = rewrite(cell.formula, sheet.name);
      if (next === cell.formula) continue;
      cell.formula = next;
      changed = true;
    }
  }
  if (changed) sheet.dirty.add('cells');
  return changed;
}

/** Keeps a leading `=`. */
export function rewriteWithSign(formula: string, rewrite: (formula: string) => string): string {
  return formula.startsWith('=') ? `=${rewrite(formula.slice(1))}` : rewrite(formula);
}

function replaceAll<T>(items: T[], replace: (item: T) => T): boolean {
  let changed = false;
  items.forEach((item, index) => {
    const next = replace(item);
    if (next === item) return;
    items[index] = next;
    changed = true;
  });
  return changed;
}

/** The same object when no formula changed. */
export function rewriteConditionalFormat(
  format: ConditionalFormatModel,
  rewrite: (formula: string) => string,
): ConditionalFormatModel {
  const { rule } = format;
  if (rule.type === 'custom') {
    const formula = rewriteWithSign(rule.formula, rewrite);
    return formula === rule.formula ? format : { ...format, rule: { ...rule, formula } };
  }
  if (rule.type === 'cellValue') {
    const formula1 = rewriteWithSign(rule.formula1, rewrite);
    const formula2 = rule.formula2 === undefined ? undefined : rewriteWithSign(rule.formula2, rewrite);
    return formula1 === rule.formula1 && formula2 === rule.formula2
      ? format
      : { ...format, rule: { ...rule, formula1, formula2 } };
  }
  return format;
}

/** The same object when no formula changed. A list of literals (`"甲,乙"`) is no formula to rewrite and passes unharmed. */
export function rewriteValidation(rule: ValidationModel, rewrite: (formula: string) => string): ValidationModel {
  const formula1 = rule.formula1 === undefined ? undefined : rewriteWithSign(rule.formula1, rewrite);
  const formula2 = rule.formula2 === undefined ? undefined : rewriteWithSign(rule.formula2, rewrite);
  return formula1 === rule.formula1 && formula2 === rule.formula2 ? rule : { ...rule, formula1, formula2 };
}

function rewriteTables(sheet: SheetModel, on: (formula: string) => string): boolean {
  let changed = false;
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      for (const key of ['totalsFormula', 'calculatedFormula'] as const) {
        const formula = column[key];
        if (formula === undefined) continue;
        const next = on(formula);
        if (next === formula) continue;
        column[key] = next;
        changed = true;
      }
    }
  }
  return changed;
}

function rewriteCharts(sheet: SheetModel, on: (formula: string) => string): boolean {
  let changed = false;
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      for (const key of ['nameRef', 'valuesRef', 'categoriesRef'] as const) {
        const reference = series[key];
        if (reference === undefined || reference === '') continue;
        const next = rewriteWithSign(reference, on);
        if (next === reference) continue;
        series[key] = next;
        changed = true;
      }
    }
  }
  return changed;
}
