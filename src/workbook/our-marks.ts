/**
 * What this add-in made carries a mark, so that only what is ours is ever replaced or removed:
 * - a worksheet: custom property `TaskLedger.kind`, and a hidden name `TaskLedger_sheet_<kind>` of its own, for LibreOffice and others
 *   keep names when they save, but not that property;
 * - a helper column: a hidden name on its cells, `TaskLedger_<kind>_<n>`, scoped to its sheet;
 * - a conditional format: `N("TaskLedger")=0` in its formula, which is always true and survives any save;
 * - a comment on a cell: its last line, which holds a checksum of the text above it. A comment that someone has rewritten no longer
 *   agrees with its checksum: then the words are theirs, and it is left alone.
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

/** A comment's text with our mark below it. @param label the add-in's name, which begins the last line. */
export function markedComment(text: string, label: string): string {
  return `${text}\n〔${label} ${checksum(text)}〕`;
}

/** Programs may change line ends and spaces of a comment; its mark is recognised all the same. */
export function isOurComment(content: string): boolean {
  const mark = /\n〔[^〔〕\n]* ([0-9a-f]{8})〕\s*$/.exec(content);
  return mark !== null && mark[1] === checksum(content.slice(0, mark.index));
}

/** FNV-1a over the letters, without white space. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s/g, '')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export function isOurName(name: string): boolean {
  return name.replace(/^.*!/, '').startsWith(NAME_PREFIX);
}

/** What a helper column holds, by the name on it: `Sheet1!TaskLedger_due_Q_w5240` → `due`. */
export function helperKey(name: string): string {
  return name.replace(/^.*!/, '').slice(NAME_PREFIX.length).replace(/_.*$/, '');
}

const SHEET_NAME = `${NAME_PREFIX}sheet_`;

/** The name on a sheet that says it is ours, see above. */
export function sheetMarkName(kind: OurSheetKind): string {
  return SHEET_NAME + kind;
}

/** The kind of each sheet that is ours, by sheet id. Loads and syncs once. */
export async function findOurSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, OurSheetKind>> {
  const marks = sheets.map((sheet) => sheet.customProperties.getItemOrNullObject(SHEET_MARK).load('value'));
  const names = sheets.map((sheet) => sheet.names.load('items/name'));
  await context.sync();
  const ours = new Map<Excel.Worksheet, OurSheetKind>();
  marks.forEach((mark, index) => {
    const kind = mark.isNullObject ? kindByName(names[index]!.items) : (mark.value as OurSheetKind);
    if (kind) ours.set(sheets[index]!, kind);
  });
  return ours;
}

function kindByName(names: readonly Pick<Excel.NamedItem, 'name'>[]): OurSheetKind | null {
  const plain = names.map(({ name }) => name.replace(/^.*!/, '')).find((name) => name.startsWith(SHEET_NAME));
  return plain === undefined ? null : (plain.slice(SHEET_NAME.length) as OurSheetKind);
}
