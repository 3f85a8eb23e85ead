import { findOurSheets } from './our-marks';

/**
 * The history of monthly figures lives in a custom XML part of its own, for settings of an add-in must stay small. Programs other than
 * Excel lose such parts when they save (LibreOffice files them where Excel does not look), but every program keeps cells: so each
 * monthly summary also carries its own snapshot, as text in a hidden column, and that is read where the part is gone. Values are
 * JSON, deflated, as base64.
 */
const NAMESPACE = 'urn:task-ledger:history';

/** The stored value; undefined when there is none, null when it cannot be read. */
export async function readHistoryPart(context: Excel.RequestContext): Promise<unknown> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  const part = parts.items.at(-1);
  if (!part) return undefined;
  const xml = part.getXml();
  await context.sync();
  // A result, not a property: there is nothing to load.
  // eslint-disable-next-line office-addins/load-object-before-read
  return unwrap(xml.value);
}

/** Replaces the stored value. */
export async function writeHistoryPart(context: Excel.RequestContext, value: unknown): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  const xml = await wrap(value);
  await context.sync();
  const [first, ...others] = parts.items;
  if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  others.forEach((part) => part.delete());
  await context.sync();
}

/** 0-based column of a summary's hidden snapshot, right of every page. */
const PAYLOAD_COLUMN = 30;
const PAYLOAD_MARK = 'TaskLedger.snapshot:';
/** A cell takes 32,767 characters. */
const CHARACTERS_A_CELL = 30_000;
/** Enough for a snapshot of some hundred thousand tasks. */
const MOST_CELLS = 400;

/** Writes a value into the hidden column of a sheet of ours. */
export async function writePayload(context: Excel.RequestContext, sheetName: string, value: unknown): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const text = PAYLOAD_MARK + (await pack(value));
  const cells = Array.from({ length: Math.ceil(text.length / CHARACTERS_A_CELL) }, (_, index) => [
    text.slice(index * CHARACTERS_A_CELL, (index + 1) * CHARACTERS_A_CELL),
  ]);
  const range = sheet.getRangeByIndexes(0, PAYLOAD_COLUMN, cells.length, 1);
  range.numberFormat = cells.map(() => ['@']);
  range.format.wrapText = false;
  range.values = cells;
  range.columnHidden = true;
  await context.sync();
}

/** The values that the monthly summaries carry; one that cannot be read is left out. */
export async function readPayloads(context: Excel.RequestContext): Promise<readonly unknown[]> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const ours = await findOurSheets(context, worksheets.items);
  const columns = [...ours]
    .filter(([, kind]) => kind === 'summary')
    .map(([sheet]) =>
      sheet.getRangeByIndexes(0, PAYLOAD_COLUMN, MOST_CELLS, 1).getUsedRangeOrNullObject(true).load('values'),
    );
  if (columns.length === 0) return [];
  await context.sync();
  const texts = columns
    .filter((column) => !column.isNullObject)
    .map((column) => column.values.map(([cell]) => String(cell)).join(''));
  const values = texts
    .filter((text) => text.startsWith(PAYLOAD_MARK))
    .map((text) => unpack(text.slice(PAYLOAD_MARK.length)));
  return (await Promise.all(values)).filter((value) => value !== null);
}

async function wrap(value: unknown): Promise<string> {
  return `<history xmlns="${NAMESPACE}" version="2">${await pack(value)}</history>`;
}

async function pack(value: unknown): Promise<string> {
  const { deflateSync, strToU8 } = await import('fflate');
  return toBase64(deflateSync(strToU8(JSON.stringify(value))));
}

async function unwrap(xml: string): Promise<unknown> {
  const text = />([A-Za-z0-9+/=\s]*)<\//.exec(xml)?.[1];
  return text === undefined ? null : unpack(text);
}

/** null for what is none of ours. */
async function unpack(text: string): Promise<unknown> {
  const { inflateSync, strFromU8 } = await import('fflate');
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
    return JSON.parse(strFromU8(inflateSync(bytes))) as unknown;
  } catch {
    return null;
  }
}

/** In pieces: a call with a hundred thousand arguments overflows the stack. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}
