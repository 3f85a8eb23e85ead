/**
 * Strings of the file format (ST_Xstring, ECMA-376 22.9.2.19): characters XML cannot hold are written `_xHHHH_`, and an
 * underscore that would read as such an escape is itself escaped.
 */

/** `a_x000D_b` → a, CR, b. */
export function decodeXstring(text: string): string {
  return text.indexOf('_x') < 0
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The inverse; also for lone surrogates and the non-characters U+FFFE and U+FFFF. A CR is escaped, because XML readers turn it into LF. */
export function encodeXstring(text: string): string {
  const escaped = text.indexOf('_x') < 0 ? text : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped.replace(
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    hex,
  );
}

const hex = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Whether `xml:space="preserve"` is needed so that readers keep the spaces. */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}
