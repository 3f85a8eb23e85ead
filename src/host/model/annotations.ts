/** What hangs on cells: notes, hyperlinks, worksheet properties; and names, settings and custom XML of the workbook. */
import { overlaps, subtract } from './a1';
import type {
  Block,
  CustomXmlPartModel,
  HyperlinkModel,
  NameModel,
  NoteModel,
  SheetModel,
  WorkbookModel,
} from './workbook-model';
import { isValidName } from './tables';

/** Puts a note on a cell, in place of the one there. */
export function setNote(
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  author = '',
  visible = false,
): NoteModel {
  const note: NoteModel = { row, column, author, text, visible };
  sheet.notes = [...sheet.notes.filter((other) => other.row !== row || other.column !== column), note];
  sheet.dirty.add('notes');
  return note;
}

/** Links a block, in place of links there; null takes links away. Cell texts and styles are not touched. */
export function setHyperlink(
  sheet: SheetModel,
  block: Block,
  link: Omit<HyperlinkModel, 'block' | 'source'> | null,
): void {
  sheet.hyperlinks = sheet.hyperlinks.flatMap((present) =>
    overlaps(present.block, block)
      ? subtract(present.block, block).map((rest) => ({ ...present, block: rest }))
      : [present],
  );
  if (link) sheet.hyperlinks.push({ ...link, block });
  sheet.dirty.add('hyperlinks');
}

/** Sets a worksheet custom property; undefined removes it. */
export function setCustomProperty(sheet: SheetModel, key: string, value: string | undefined): void {
  if (value === undefined) sheet.customProperties.delete(key);
  else sheet.customProperties.set(key, value);
  sheet.dirty.add('customProperties');
}

/** By name (case does not matter) within the workbook's (`sheetId` null) or a sheet's own names. */
export function findName(model: WorkbookModel, name: string, sheetId: string | null = null): NameModel | undefined {
  return model.names.find((item) => item.sheetId === sheetId && item.name.toLowerCase() === name.toLowerCase());
}

/** Adds or replaces a name; `formula` begins with `=`. Throws a RangeError for an invalid name. */
export function setName(
  model: WorkbookModel,
  name: string,
  formula: string,
  sheetId: string | null = null,
  comment = '',
  visible = true,
): NameModel {
  if (!isValidName(name)) throw new RangeError(`Not a valid name: ${name}`);
  const present = findName(model, name, sheetId);
  model.dirty.add('names');
  if (present) return Object.assign(present, { formula, comment, visible });
  const added: NameModel = { name, formula, comment, visible, sheetId };
  model.names.push(added);
  return added;
}

export function removeName(model: WorkbookModel, item: NameModel): void {
  model.names = model.names.filter((other) => other !== item);
  model.dirty.add('names');
}

/** Document setting of the add-in (a JSON value); undefined removes it. */
export function setSetting(model: WorkbookModel, key: string, value: unknown): void {
  if (value === undefined) model.settings.delete(key);
  else model.settings.set(key, value);
  model.dirty.add('settings');
}

/** Adds a custom XML part. `id` is a GUID in braces; the namespace is that of the root element. */
export function addCustomXmlPart(
  model: WorkbookModel,
  id: string,
  xml: string,
  namespaceUri: string,
): CustomXmlPartModel {
  const part: CustomXmlPartModel = { id, xml, namespaceUri };
  model.customXmlParts.push(part);
  model.dirty.add('customXmlParts');
  return part;
}

export function setCustomXml(model: WorkbookModel, part: CustomXmlPartModel, xml: string, namespaceUri: string): void {
  part.xml = xml;
  part.namespaceUri = namespaceUri;
  model.dirty.add('customXmlParts');
}

export function removeCustomXmlPart(model: WorkbookModel, part: CustomXmlPartModel): void {
  model.customXmlParts = model.customXmlParts.filter((other) => other !== part);
  model.dirty.add('customXmlParts');
}
