/** The shared string table: read as plain texts; new strings are appended to its source, so that rich text stays. */
import { decodeXstring, encodeXstring, needsPreserve } from './xstring';
import { escapeXml, unescapeXml, XML_HEAD } from './xml';

/** Text of a run of `<t>` elements in a string item or inline string; phonetic guides (`rPh`) are left out. */
export function stringItemText(xml: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    const close = xml.indexOf('>', open);
    if (close < 0) break;
    const tag = xml.slice(open + 1, close);
    const name = localName(tag);
    at = close + 1;
    if (tag.endsWith('/')) continue;
    if (name === 'rPh') {
      const end = xml.indexOf(`</${tagName(tag)}>`, at);
      at = end < 0 ? xml.length : end;
    } else if (name === 't') {
      const end = xml.indexOf('<', at);
      text += xml.slice(at, end < 0 ? xml.length : end);
      at = end < 0 ? xml.length : end;
      if (xml.startsWith('<![CDATA[', at)) {
        const stop = xml.indexOf(']]>', at);
        text += escapeXml(xml.slice(at + 9, stop < 0 ? xml.length : stop));
        at = stop < 0 ? xml.length : stop + 3;
      }
    }
  }
  return decodeXstring(normalizeBreaks(unescapeXml(text)));
}

/** XML readers see one LF where the file has CR LF. */
const normalizeBreaks = (text: string): string => (text.indexOf('\r') < 0 ? text : text.replace(/\r\n?/g, '\n'));

const tagName = (tag: string): string => /^[^\s/>]+/.exec(tag)?.[0] ?? '';
const localName = (tag: string): string => tagName(tag).replace(/^[^:]*:/, '');

/** All texts in order. */
export function readSharedStrings(xml: string): string[] {
  const prefix = /<([A-Za-z_][\w.-]*:)?sst[\s>/]/.exec(xml)?.[1] ?? '';
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  const texts: string[] = [];
  let at = xml.indexOf(open);
  while (at >= 0) {
    const tagEnd = xml.indexOf('>', at);
    const after = xml.charCodeAt(at + open.length);
    if (after !== 62 && after !== 32 && after !== 47 && after > 32) {
      at = xml.indexOf(open, tagEnd);
      continue;
    }
    if (xml.charCodeAt(tagEnd - 1) === 47) {
      texts.push('');
      at = xml.indexOf(open, tagEnd);
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end < 0) break;
    texts.push(stringItemText(xml.slice(tagEnd + 1, end)));
    at = xml.indexOf(open, end);
  }
  return texts;
}

/** `<t>` with the text; `prefix` includes its colon. */
export function textElement(text: string, prefix = ''): string {
  const space = needsPreserve(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeXml(encodeXstring(text))}</${prefix}t>`;
}

/** Gives indexes for strings and appends what was not there. */
export class StringTable {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];

  /** `texts` as read from `source`; both undefined when the package has no table yet. */
  constructor(
    private readonly texts: readonly string[] = [],
    private readonly source?: string,
  ) {
    texts.forEach((text, index) => {
      if (!this.indexes.has(text)) this.indexes.set(text, index);
    });
  }

  /** Whether the index still stands for this text. */
  holds(index: number, text: string): boolean {
    return this.texts[index] === text;
  }

  /** A string item that is rich text is never taken for a plain string of the same letters, unless it is the only one. */
  indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.texts.length + this.added.length;
      this.indexes.set(text, index);
      this.added.push(text);
    }
    return index;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  toXml(): string {
    const prefix = /<([A-Za-z_][\w.-]*:)?sst[\s>/]/.exec(this.source ?? '')?.[1] ?? '';
    const items = this.added.map((text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`).join('');
    const unique = this.texts.length + this.added.length;
    if (this.source === undefined) {
      return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${unique}">${items}</sst>`;
    }
    // `count` (references in all sheets) is optional and would be wrong now.
    const head = this.source.replace(/<(?:[A-Za-z_][\w.-]*:)?sst\b[^>]*>/, (tag) => {
      const counted = tag.replace(/\s(?:unique)?[cC]ount="[^"]*"/g, '').replace(/\/?>$/, ` uniqueCount="${unique}">`);
      return tag.endsWith('/>') ? `${counted}</${prefix}sst>` : counted;
    });
    const end = head.lastIndexOf(`</${prefix}sst`);
    // Extensions come after the items.
    const ext = head.indexOf(`<${prefix}extLst`);
    const at = ext >= 0 ? ext : end;
    return head.slice(0, at) + items + head.slice(at);
  }
}
