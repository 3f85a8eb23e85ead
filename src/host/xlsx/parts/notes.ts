/** Notes (the comments part and its legacy drawing). Threaded comments leave a stand-in there, which is written along. */
import { formatCell, parseBlock } from '../../model/a1';
import type { NoteModel, SheetModel } from '../../model/workbook-model';
import { MAIN_NS, SHEET_ORDER, type ReadContext, type WriteContext } from '../context';
import type { Draft } from '../draft';
import type { Package } from '../package';
import { textElement } from '../shared-strings';
import { decodeXstring } from '../xstring';
import {
  attr,
  child,
  children,
  create,
  fragment,
  insertInOrder,
  numberAttr,
  parseXml,
  relationAttr,
  remove,
  root as rootOf,
  setAttr,
  type Element,
} from '../xml';
import { setRelation } from './custom-properties';
import { appendShape, emptyVml, moveShape, newShape, noteShapes } from './vml';
import { withUsualPrefixes } from './vml-prefixes';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Author of the stand-in of a threaded comment: `tc=` and the comment's id. */
const THREAD = 'tc=';

/** `source` of a note: where and what it was in the file. */
interface NoteSource {
  reference: string;
  text: string;
  author: string;
}

interface Parts {
  comments: string | undefined;
  vml: string | undefined;
}

/** The legacy drawing is the one the sheet names, not that of its headers. */
function partsOf(source: Package | Draft, path: string, sheetRoot: Element): Parts {
  const relations = source.relationships(path).filter((relation) => source.has(relation.target));
  const legacy = child(sheetRoot, 'legacyDrawing');
  const id = legacy ? relationAttr(legacy) : undefined;
  return {
    comments: relations.find((relation) => relation.kind === 'comments')?.target,
    vml: relations.find((relation) => relation.id === id)?.target,
  };
}

const textOf = (comment: Element): string => {
  const text = child(comment, 'text');
  if (!text) return '';
  const runs = children(text).filter((each) => each.localName === 't' || each.localName === 'r');
  return decodeXstring(
    runs
      .map((run) => (run.localName === 't' ? (run.textContent ?? '') : (child(run, 't')?.textContent ?? '')))
      .join(''),
  );
};

const authorsOf = (comments: Element): string[] => {
  const list = child(comments, 'authors');
  return list ? children(list, 'author').map((author) => author.textContent ?? '') : [];
};

export function readNotes(root: Element, context: ReadContext): NoteModel[] {
  const parts = partsOf(context.package, context.path, root);
  if (parts.comments === undefined) return [];
  const comments = rootOf(context.package.document(parts.comments));
  const authors = authorsOf(comments);
  const shown = new Set(
    parts.vml === undefined
      ? []
      : noteShapes(withUsualPrefixes(context.package.text(parts.vml)))
          .filter((shape) => shape.visible)
          .map((shape) => formatCell(shape.row + 1, shape.column + 1)),
  );
  const list = child(comments, 'commentList');
  return (list ? children(list, 'comment') : []).flatMap((comment) => {
    const reference = attr(comment, 'ref') ?? '';
    const block = parseBlock(reference);
    const author = authors[numberAttr(comment, 'authorId', 0)] ?? '';
    if (!block || author.startsWith(THREAD)) return [];
    const text = textOf(comment);
    return [
      {
        row: block.top,
        column: block.left,
        author,
        text,
        visible: shown.has(reference),
        source: { reference, text, author } satisfies NoteSource,
      },
    ];
  });
}

interface Wanted {
  row: number;
  column: number;
  text: string;
  author: string;
  visible: boolean;
  /** Address in the opened file; undefined for a new one. */
  reference: string | undefined;
  changed: boolean;
}

/** What the comments part shall hold: notes, and a stand-in for every threaded comment. */
function wantedOf(sheet: SheetModel): Wanted[] {
  const notes = sheet.notes.map((note): Wanted => {
    const source = note.source as NoteSource | undefined;
    return {
      ...note,
      reference: source?.reference,
      changed: source?.text !== note.text || source.author !== note.author,
    };
  });
  const threads = sheet.comments.map((comment): Wanted => {
    const source = comment.source as { reference: string; text: string } | undefined;
    return {
      row: comment.row,
      column: comment.column,
      text: comment.text,
      author: THREAD + comment.id,
      visible: false,
      reference: source?.reference,
      changed: source?.text !== comment.text,
    };
  });
  return [...notes, ...threads];
}

/** Writes both parts; when nothing is left they go, unless the drawing holds other shapes. */
export function writeNotes(root: Element, sheet: SheetModel, context: WriteContext): void {
  const { draft, path } = context;
  const wanted = wantedOf(sheet);
  const parts = partsOf(draft, path, root);
  if (wanted.length === 0 && parts.comments === undefined) return;
  writeVml(root, wanted, parts.vml, context);
  if (wanted.length === 0) {
    const relation = draft.relationships(path).find((each) => each.kind === 'comments')!;
    draft.unrelate(path, relation.id);
    draft.delete(relation.target);
    return;
  }
  let part = parts.comments;
  if (part === undefined) {
    part = draft.freePath('xl/comments', '.xml');
    const empty = `<comments xmlns="${MAIN_NS}"><authors/><commentList/></comments>`;
    draft.put(part, empty, COMMENTS_TYPE);
    draft.adopt(part, parseXml(empty, part));
    draft.relate(path, 'comments', part);
  }
  writeComments(rootOf(draft.edit(part)), wanted);
}

function writeComments(comments: Element, wanted: readonly Wanted[]): void {
  const authors = authorsOf(comments);
  const authorList = child(comments, 'authors')!;
  const authorId = (name: string): number => {
    const known = authors.indexOf(name);
    if (known >= 0) return known;
    authorList.appendChild(create(authorList, 'author', {}, name));
    return authors.push(name) - 1;
  };
  const list = child(comments, 'commentList')!;
  const present = new Map(children(list, 'comment').map((comment) => [attr(comment, 'ref') ?? '', comment]));
  for (const comment of present.values()) remove(comment);
  const sorted = [...wanted].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const item of sorted) {
    const old = item.reference === undefined ? undefined : present.get(item.reference);
    const comment = old ?? create(list, 'comment');
    setAttr(comment, 'ref', formatCell(item.row, item.column));
    if (!old || item.changed) {
      setAttr(comment, 'authorId', authorId(item.author));
      remove(child(comment, 'text'));
      const text = fragment(
        comment,
        `<text xmlns="${comments.namespaceURI}"><r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr>${textElement(item.text)}</r></text>`,
      );
      comment.insertBefore(text, comment.firstChild);
    }
    list.appendChild(comment);
  }
}

function writeVml(root: Element, wanted: readonly Wanted[], part: string | undefined, context: WriteContext): void {
  const { draft, path } = context;
  let vml =
    part === undefined
      ? emptyVml(vmlCount(draft) + 1)
      : draft.base.has(part)
        ? withUsualPrefixes(draft.base.text(part))
        : '';
  const byReference = new Map(
    wanted.filter((item) => item.reference !== undefined).map((item) => [item.reference, item]),
  );
  const shaped = new Set<Wanted>();
  let output = '';
  let copied = 0;
  for (const shape of noteShapes(vml)) {
    const item = byReference.get(formatCell(shape.row + 1, shape.column + 1));
    output += vml.slice(copied, shape.start);
    copied = shape.end;
    if (!item) continue;
    shaped.add(item);
    const text = vml.slice(shape.start, shape.end);
    const stays = shape.row === item.row - 1 && shape.column === item.column - 1 && shape.visible === item.visible;
    output += stays ? text : moveShape(text, item.row - 1, item.column - 1, item.visible);
  }
  vml = output + vml.slice(copied);
  for (const item of wanted)
    if (!shaped.has(item))
      vml = appendShape(vml, newShape(vml, item.row - 1, item.column - 1, item.visible, item.text));
  const legacy = child(root, 'legacyDrawing');
  if (part !== undefined && wanted.length === 0 && !/<v:(shape|rect|line|oval|image|group)\s/.test(vml)) {
    const relation = draft.relationships(path).find((each) => each.target === part)!;
    draft.unrelate(path, relation.id);
    draft.delete(part);
    remove(legacy);
    return;
  }
  if (part !== undefined) {
    draft.put(part, vml);
    return;
  }
  const made = draft.freePath('xl/drawings/vmlDrawing', '.vml');
  draft.put(made, vml, VML_TYPE);
  const element = create(root, 'legacyDrawing');
  setRelation(element, draft.relate(path, 'vmlDrawing', made), draft.strict);
  insertInOrder(root, element, SHEET_ORDER);
}

const vmlCount = (draft: Draft): number => draft.base.names.filter((name) => name.endsWith('.vml')).length;
