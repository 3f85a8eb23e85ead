/**
 * What this add-in made carries a mark, so that only what is ours is ever replaced or removed:
 * - a worksheet: custom property `TaskLedger.kind`;
 * - a helper column: a hidden name on its cells, `TaskLedger_<kind>_<n>`, scoped to its sheet;
 * - a conditional format: `N("TaskLedger")=0` in its formula, which is always true and survives any save.
 */
export const SHEET_MARK = 'TaskLedger.kind';
export const NAME_PREFIX = 'TaskLedger_';
const FORMULA_MARK = 'N("TaskLedger")=0';

export type OurSheetKind = 'summary' | 'report' | 'board' | 'notices' | 'bulletin' | 'extract' | 'period' | 'legend';

/** The condition with our mark in it. @param condition a formula expression without `=`. */
export function markedCondition(condition: string): string {
  return `=AND(${FORMULA_MARK},${condition})`;
}

/** Excel may write spaces or another case when it saves; the mark is recognised all the same. */
export function isOurCondition(formula: string): boolean {
  return formula.replace(/\s/g, '').toUpperCase().includes(FORMULA_MARK.toUpperCase());
}

export function isOurName(name: string): boolean {
  return name.replace(/^.*!/, '').startsWith(NAME_PREFIX);
}

/** The kind of each sheet that is ours, by sheet id. Loads and syncs once. */
export async function findOurSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, OurSheetKind>> {
  const marks = sheets.map((sheet) => sheet.customProperties.getItemOrNullObject(SHEET_MARK).load('value'));
  await context.sync();
  const ours = new Map<Excel.Worksheet, OurSheetKind>();
  marks.forEach((mark, index) => {
    if (!mark.isNullObject) ours.set(sheets[index]!, mark.value as OurSheetKind);
  });
  return ours;
}
