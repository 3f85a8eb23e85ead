/** The package: parts by path, their content types and relationships (ECMA-376 part 2). */
import { WorkbookFileError } from './file-error';
import { assertPackage } from './sniff';
import { attr, children, parseXml, root, type Document } from './xml';
import { expand, readZip, type ZipEntry } from './zip';

export interface Relationship {
  id: string;
  /** Last segment of the type's URI: `worksheet`, `styles`, `comments` … the same in transitional and strict files. */
  kind: string;
  /** Part path without leading slash, or the address itself when `external`. */
  target: string;
  external: boolean;
}

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
export const TYPES_PATH = '[Content_Types].xml';

/** The opened file; never changed after opening, so saving can be repeated. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly lowerNames = new Map<string, string>();
  private readonly documents = new Map<string, Document>();

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      this.entries.set(entry.name, entry);
      this.lowerNames.set(entry.name.toLowerCase(), entry.name);
    }
  }

  static open(bytes: Uint8Array): Package {
    assertPackage(bytes);
    const opened = new Package(readZip(bytes));
    if (!opened.has(TYPES_PATH)) throw new WorkbookFileError('not-xlsx', 'no content types');
    return opened;
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Part names compare without case. */
  nameOf(path: string): string | undefined {
    return this.entries.has(path) ? path : this.lowerNames.get(path.toLowerCase());
  }

  has(path: string): boolean {
    return this.nameOf(path) !== undefined;
  }

  entry(path: string): ZipEntry | undefined {
    const name = this.nameOf(path);
    return name === undefined ? undefined : this.entries.get(name);
  }

  bytes(path: string): Uint8Array {
    const entry = this.entry(path);
    if (!entry) throw new WorkbookFileError('damaged', `missing part ${path}`);
    return expand(entry);
  }

  /** Decoded text of an XML part (UTF-8, or UTF-16 by its mark). */
  text(path: string): string {
    const bytes = this.bytes(path);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  /** The part as a tree; shared, so copy it before changing anything. */
  document(path: string): Document {
    const name = this.nameOf(path) ?? path;
    let document = this.documents.get(name);
    if (!document) {
      document = parseXml(this.text(name), name);
      this.documents.set(name, document);
    }
    return document;
  }

  relationships(path: string): Relationship[] {
    const rels = relsPath(path);
    return this.has(rels) ? readRelationships(this.document(rels), path) : [];
  }

  contentType(path: string): string {
    return contentTypeIn(this.document(TYPES_PATH), path);
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' → `_rels/.rels`. */
export function relsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Path of a target given relative to the part at `from`. */
export function resolveTarget(from: string, target: string): string {
  const clean = safeDecode(target.split('#')[0]!).replace(/\\/g, '/');
  const parts = clean.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of clean.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Relative form of a target as Excel writes it. */
export function relativeTarget(from: string, target: string): string {
  const base = from.split('/').slice(0, -1);
  const parts = target.split('/');
  let common = 0;
  while (common < base.length && common < parts.length - 1 && base[common] === parts[common]) common++;
  return [...base.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

export function readRelationships(document: Document, path: string): Relationship[] {
  return children(root(document), 'Relationship').map((element) => {
    const external = attr(element, 'TargetMode') === 'External';
    const target = attr(element, 'Target') ?? '';
    return {
      id: attr(element, 'Id') ?? '',
      kind: (attr(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(path, target),
      external,
    };
  });
}

export function contentTypeIn(types: Document, path: string): string {
  const wanted = `/${path}`.toLowerCase();
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  let byDefault = '';
  for (const element of children(root(types))) {
    if (element.localName === 'Override' && attr(element, 'PartName')?.toLowerCase() === wanted)
      return attr(element, 'ContentType') ?? '';
    if (element.localName === 'Default' && attr(element, 'Extension')?.toLowerCase() === extension)
      byDefault = attr(element, 'ContentType') ?? '';
  }
  return byDefault;
}
