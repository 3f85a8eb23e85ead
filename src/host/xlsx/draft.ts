/** A package being saved. */
import {
  Package,
  STRICT,
  TRANSITIONAL,
  TYPES_PATH,
  contentTypeIn,
  readRelationships,
  relativeTarget,
  relsPath,
  type Relationship,
} from './package';
import { attr, children, copyDocument, create, parseXml, remove, root, serialize, type Document } from './xml';
import { pack, writeZip, type ZipEntry } from './zip';

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package being saved: what is not replaced is taken over from the opened one, still compressed. */
export class Draft {
  private readonly replaced = new Map<string, Uint8Array | null>();
  private readonly documents = new Map<string, Document>();
  private readonly fresh: string[] = [];
  readonly strict: boolean;

  constructor(readonly base: Package) {
    this.strict = base.has('_rels/.rels') && base.text('_rels/.rels').includes(STRICT);
  }

  has(path: string): boolean {
    const name = this.base.nameOf(path) ?? path;
    if (this.replaced.has(name)) return this.replaced.get(name) !== null;
    return this.documents.has(name) || this.base.has(path);
  }

  /** A copy of the part's tree, saved with whatever is changed in it. */
  edit(path: string): Document {
    const name = this.base.nameOf(path) ?? path;
    let document = this.documents.get(name);
    if (!document) {
      document = copyDocument(this.base.document(name));
      this.documents.set(name, document);
    }
    return document;
  }

  /** Puts a part in place; a new one also needs a content type (by extension for `vml`, `bin`, pictures). */
  put(path: string, content: string | Uint8Array, contentType?: string): void {
    const name = this.base.nameOf(path) ?? path;
    if (!this.has(name)) this.fresh.push(name);
    this.documents.delete(name);
    this.replaced.set(name, typeof content === 'string' ? new TextEncoder().encode(this.inDialect(content)) : content);
    if (contentType !== undefined) this.setContentType(name, contentType);
  }

  /** Takes over a tree as a part's content; later changes to the tree are saved. */
  adopt(path: string, document: Document): Document {
    this.replaced.delete(path);
    this.documents.set(path, document);
    return document;
  }

  /** Parts of our own writing use transitional names; a strict package gets the strict ones. */
  private inDialect(content: string): string {
    if (!this.strict) return content;
    return content
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/');
  }

  /** Removes a part with its relationships and content type; a relationship to it is the caller's to remove. */
  delete(path: string): void {
    const name = this.base.nameOf(path) ?? path;
    for (const each of [name, relsPath(name)]) {
      this.documents.delete(each);
      const at = this.fresh.indexOf(each);
      if (at >= 0) this.fresh.splice(at, 1);
      this.replaced.set(each, null);
    }
    const wanted = `/${name}`.toLowerCase();
    const types = root(this.edit(TYPES_PATH));
    for (const element of children(types, 'Override'))
      if (attr(element, 'PartName')?.toLowerCase() === wanted) remove(element);
  }

  setContentType(path: string, contentType: string): void {
    if (contentTypeIn(this.documents.get(TYPES_PATH) ?? this.base.document(TYPES_PATH), path) === contentType) return;
    const types = root(this.edit(TYPES_PATH));
    const extension = path.slice(path.lastIndexOf('.') + 1);
    if (extension !== 'xml') {
      this.setContentTypeDefault(extension, contentType);
    } else {
      const wanted = `/${path}`.toLowerCase();
      for (const element of children(types, 'Override'))
        if (attr(element, 'PartName')?.toLowerCase() === wanted) remove(element);
      types.appendChild(create(types, 'Override', { PartName: `/${path}`, ContentType: contentType }));
    }
  }

  /** A content type by extension, where none is given yet. */
  setContentTypeDefault(extension: string, contentType: string): void {
    const types = root(this.edit(TYPES_PATH));
    if (children(types, 'Default').some((each) => attr(each, 'Extension')?.toLowerCase() === extension)) return;
    types.insertBefore(
      create(types, 'Default', { Extension: extension, ContentType: contentType }),
      children(types, 'Override')[0] ?? null,
    );
  }

  /** A content type for this part alone, where its extension stands for something else in general. */
  setOverride(path: string, contentType: string): void {
    const types = root(this.edit(TYPES_PATH));
    types.appendChild(create(types, 'Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  private relsDocument(path: string): Document {
    const rels = relsPath(path);
    const name = this.base.nameOf(rels) ?? rels;
    const present = this.documents.get(name);
    if (present) return present;
    if (this.base.has(name) && this.replaced.get(name) !== null) return this.edit(name);
    const made = parseXml(`<Relationships xmlns="${RELS_NS}"/>`, rels);
    this.documents.set(name, made);
    this.replaced.delete(name);
    if (!this.base.has(name)) this.fresh.push(name);
    return made;
  }

  relationships(path: string): Relationship[] {
    const rels = relsPath(path);
    const name = this.base.nameOf(rels) ?? rels;
    const document = this.documents.get(name);
    if (document) return readRelationships(document, path);
    return this.replaced.get(name) === null ? [] : this.base.relationships(path);
  }

  /** Adds a relationship and gives its id. `kind` is the last segment of the type, or a whole URI for those of Microsoft. */
  relate(path: string, kind: string, target: string, external = false): string {
    const element = root(this.relsDocument(path));
    const ids = new Set(children(element, 'Relationship').map((each) => attr(each, 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const type = kind.includes('/') ? kind : (this.strict ? STRICT : TRANSITIONAL) + kind;
    element.appendChild(
      create(element, 'Relationship', {
        Id: `rId${number}`,
        Type: type,
        Target: external ? target : path === '' ? target : relativeTarget(path, target),
        TargetMode: external ? 'External' : undefined,
      }),
    );
    return `rId${number}`;
  }

  unrelate(path: string, id: string): void {
    const element = root(this.relsDocument(path));
    for (const each of children(element, 'Relationship')) if (attr(each, 'Id') === id) remove(each);
  }

  /** `xl/charts/chart` + `.xml` → the first number that no part has. */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** `xl/styles.xml` when free, else with a number. */
  freeName(stem: string, extension: string): string {
    return this.has(stem + extension) ? this.freePath(stem, extension) : stem + extension;
  }

  /** Content types first and new parts last; unchanged parts keep place, time and compressed bytes. */
  toBytes(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const name of new Set([...this.base.names, ...this.fresh])) {
      const document = this.documents.get(name);
      const replaced = this.replaced.get(name);
      if (document) {
        const rels = name.endsWith('.rels') && children(root(document)).length === 0;
        if (!rels) entries.push(pack(name, new TextEncoder().encode(serialize(document))));
      } else if (replaced) entries.push(pack(name, replaced));
      else if (replaced === undefined) entries.push(this.base.entry(name)!);
    }
    entries.sort((a, b) => Number(b.name === TYPES_PATH) - Number(a.name === TYPES_PATH));
    return writeZip(entries);
  }
}
