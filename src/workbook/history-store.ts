/**
 * The history of monthly figures lives in a custom XML part of its own: unlike settings of an add-in, other programs keep it when they
 * save (LibreOffice does), and it may be large. The value is JSON, deflated, as base64.
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

async function wrap(value: unknown): Promise<string> {
  const { deflateSync, strToU8 } = await import('fflate');
  const bytes = deflateSync(strToU8(JSON.stringify(value)), { level: 9 });
  return `<history xmlns="${NAMESPACE}" version="2">${toBase64(bytes)}</history>`;
}

async function unwrap(xml: string): Promise<unknown> {
  const text = />([A-Za-z0-9+/=\s]*)<\//.exec(xml)?.[1];
  if (text === undefined) return null;
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
