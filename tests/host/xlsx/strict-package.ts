/**
 * What Excel is strict about in a saved workbook and other readers are not: whatever is named here makes Excel offer to "repair" the
 * file. Independent of the code under test (fflate and xmldom only).
 */
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { partText, partsOf, type Parts } from './package-parts';
import { ORDER } from './strict-order';
import { checkSheet } from './strict-sheet';
import { all, area, children, one, unique, type Report } from './strict-xml';

const XML = /\.(?:xml|rels|vml)$/;

/** The problems of a package, none for a good one. */
export function packageProblems(bytes: Uint8Array): string[] {
  const problems: string[] = [];
  const parts = partsOf(bytes);
  const documents = new Map<string, Element>();
  for (const name of Object.keys(parts)) {
    if (!XML.test(name)) continue;
    try {
      const document = new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') problems.push(`${name}: ${message}`);
        },
      }).parseFromString(partText(parts, name), 'text/xml');
      if (document.documentElement) documents.set(name, document.documentElement);
      else problems.push(`${name}: empty`);
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  const report: Report = (problem) => problems.push(problem);
  checkTypes(parts, documents, report);
  for (const [name, root] of documents) {
    if (name.endsWith('.rels')) checkRelations(name, root, parts, report);
    else if (/^xl\/(?!theme|richData)/.test(name) && !name.endsWith('.vml')) checkOrder(name, root, report);
    checkReferences(name, root, documents, report);
  }
  const book = documents.get('xl/workbook.xml');
  const styles = documents.get('xl/styles.xml');
  if (!book) return [...problems, 'no xl/workbook.xml'];
  checkBook(book, report);
  const limits = styles ? checkStyles(styles, report) : { xfs: 1, dxfs: 0 };
  const strings = all(documents.get('xl/sharedStrings.xml'), 'si').length;
  for (const [name, root] of documents) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) checkSheet(name, root, limits, strings, report);
    if (/^xl\/comments\d*\.xml$/.test(name) || /^xl\/comments\//.test(name)) checkComments(name, root, report);
    if (/^xl\/drawings\/[^/]+\.xml$/.test(name))
      unique(
        all(root, 'cNvPr').map((one) => one.getAttribute('id') ?? ''),
        `${name}: drawing id`,
        report,
      );
  }
  checkTables(documents, report);
  return problems;
}

function checkTypes(parts: Parts, documents: ReadonlyMap<string, Element>, report: Report): void {
  const types = children(documents.get('[Content_Types].xml'));
  const overrides = types.filter(({ localName }) => localName === 'Override').map((t) => t.getAttribute('PartName')!);
  const defaults = types.filter(({ localName }) => localName === 'Default').map((t) => t.getAttribute('Extension')!);
  unique(overrides, 'content type of', report);
  unique(
    defaults.map((extension) => extension.toLowerCase()),
    'default type of',
    report,
  );
  for (const name of overrides) if (!parts[name.slice(1)]) report(`content type of a part that is not there: ${name}`);
  for (const name of Object.keys(parts)) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.replace(/^.*\./, '').toLowerCase();
    if (!overrides.includes(`/${name}`) && !defaults.some((known) => known.toLowerCase() === extension))
      report(`no content type: ${name}`);
  }
}

/** Part that a `.rels` part belongs to. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

function checkRelations(name: string, root: Element, parts: Parts, report: Report): void {
  const relations = children(root);
  unique(
    relations.map((relation) => relation.getAttribute('Id') ?? ''),
    `${name}: relationship`,
    report,
  );
  const owner = ownerOf(name);
  if (owner !== '' && !parts[owner]) report(`${name}: belongs to no part`);
  for (const relation of relations) {
    if (relation.getAttribute('TargetMode') === 'External') continue;
    const target = decodeURIComponent((relation.getAttribute('Target') ?? '').replace(/#.*$/, ''));
    const resolved = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(owner), target);
    if (target !== '' && !parts[resolved]) report(`${name}: target ${target} is not there`);
  }
}

/** Every `r:id` of a part has its relationship. */
function checkReferences(name: string, root: Element, documents: ReadonlyMap<string, Element>, report: Report): void {
  const rels = documents.get(path.posix.join(path.posix.dirname(name), '_rels', `${path.posix.basename(name)}.rels`));
  const known = new Set(children(rels).map((relation) => relation.getAttribute('Id')));
  const visit = (element: Element): void => {
    for (let index = 0; index < element.attributes.length; index++) {
      const attribute = element.attributes.item(index)!;
      if (/officeDocument\/(?:2006\/)?relationships$/.test(attribute.namespaceURI ?? '') && !known.has(attribute.value))
        report(`${name}: ${element.nodeName} refers to ${attribute.value}, which is not there`);
    }
    children(element).forEach(visit);
  };
  if (!name.endsWith('.rels')) visit(root);
}

/** The element that a `mc:AlternateContent` offers to programs that understand it. */
function wrapped(content: Element): Element | undefined {
  return children(children(content)[0]).at(0);
}

function checkOrder(name: string, element: Element, report: Report): void {
  const order = element.parentNode?.nodeName === 'a:graphicData' ? undefined : ORDER.get(element.localName ?? '');
  const isText = element.namespaceURI?.endsWith('/drawingml/2006/main');
  if (order && !isText) {
    let last = -1;
    for (const child of children(element)) {
      // What older programs must not see stands in a wrapper, in the place of what it wraps.
      const shown =
        child.localName === 'AlternateContent' && !order.includes('AlternateContent') ? wrapped(child) : child;
      const at = order.indexOf(shown?.localName ?? '');
      if (at < 0) report(`${name}: ${child.nodeName} is no child of ${element.nodeName}`);
      else if (at < last) report(`${name}: ${child.nodeName} stands too late in ${element.nodeName}`);
      last = Math.max(last, at);
    }
  }
  children(element).forEach((child) => checkOrder(name, child, report));
}

function checkBook(book: Element, report: Report): void {
  const sheets = children(one(book, 'sheets'));
  const names = sheets.map((sheet) => sheet.getAttribute('name') ?? '');
  unique(
    names.map((name) => name.toLowerCase()),
    'sheet',
    report,
  );
  unique(
    sheets.map((sheet) => sheet.getAttribute('sheetId') ?? ''),
    'sheet id',
    report,
  );
  for (const name of names)
    if (name.length > 31 || /[[\]:*?/\\]|^'|'$|^$/.test(name)) report(`a sheet cannot be named ${name}`);
  if (sheets.every((sheet) => /idden$/.test(sheet.getAttribute('state') ?? ''))) report('every sheet is hidden');
  const active = Number(children(one(book, 'bookViews'))[0]?.getAttribute('activeTab') ?? 0);
  if (!sheets[active] || /idden$/.test(sheets[active].getAttribute('state') ?? ''))
    report(`active tab ${active} is hidden or none`);
  const defined = children(one(book, 'definedNames'));
  unique(
    defined.map((each) => `${each.getAttribute('name')!.toLowerCase()} in ${each.getAttribute('localSheetId') ?? '*'}`),
    'name',
    report,
  );
  for (const each of defined) {
    if (Number(each.getAttribute('localSheetId') ?? 0) >= sheets.length) report('a name of a sheet that is not there');
    if ((each.textContent ?? '') === '') report(`name ${each.getAttribute('name')} refers to nothing`);
  }
}

function checkStyles(styles: Element, report: Report): { xfs: number; dxfs: number } {
  const count = (name: string): number => {
    const list = one(styles, name);
    const found = children(list).filter(({ localName }) => localName !== 'extLst').length;
    const stated = list?.getAttribute('count');
    if (stated && Number(stated) !== found) report(`styles: ${name} says ${stated} and has ${found}`);
    return found;
  };
  const [fonts, fills, borders, formats, xfs, dxfs] = [
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'dxfs',
  ].map(count) as [number, number, number, number, number, number];
  const own = new Set(children(one(styles, 'numFmts')).map((format) => format.getAttribute('numFmtId')));
  unique(
    children(one(styles, 'numFmts')).map((format) => format.getAttribute('numFmtId') ?? ''),
    'number format',
    report,
  );
  for (const xf of [...children(one(styles, 'cellXfs')), ...children(one(styles, 'cellStyleXfs'))]) {
    const at = (name: string): number => Number(xf.getAttribute(name) ?? 0);
    if (at('fontId') >= fonts || at('fillId') >= fills || at('borderId') >= borders)
      report('styles: an xf refers to a font, fill or border that is not there');
    if (at('numFmtId') >= 164 && !own.has(String(at('numFmtId')))) report(`styles: no format ${at('numFmtId')}`);
    if (xf.parentNode?.localName === 'cellXfs' && at('xfId') >= Math.max(1, formats)) report('styles: no such xfId');
  }
  return { xfs, dxfs };
}

function checkComments(name: string, root: Element, report: Report): void {
  const authors = all(root, 'author').length;
  const comments = all(root, 'comment');
  unique(
    comments.map((comment) => comment.getAttribute('ref') ?? ''),
    `${name}: comment on`,
    report,
  );
  for (const comment of comments)
    if (Number(comment.getAttribute('authorId')) >= authors)
      report(`${name}: no author of ${comment.getAttribute('ref')}`);
}

function checkTables(documents: ReadonlyMap<string, Element>, report: Report): void {
  const tables = [...documents].filter(([name]) => /^xl\/tables\/[^/]+\.xml$/.test(name));
  for (const attribute of ['id', 'displayName'])
    unique(
      tables.map(([, table]) => (table.getAttribute(attribute) ?? '').toLowerCase()),
      `table ${attribute}`,
      report,
    );
  for (const [name, table] of tables) {
    const columns = children(one(table, 'tableColumns'));
    const ref = area(table.getAttribute('ref') ?? '');
    unique(
      columns.map((column) => (column.getAttribute('name') ?? '').toLowerCase()),
      `${name}: column`,
      report,
    );
    unique(
      columns.map((column) => column.getAttribute('id') ?? ''),
      `${name}: column id`,
      report,
    );
    if (!ref || ref[3] - ref[1] + 1 !== columns.length) report(`${name}: ${columns.length} columns`);
  }
}
