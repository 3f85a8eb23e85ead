/** Threaded comments ([MS-XLSX], part threadedComments) and the persons who wrote them. */
import { formatCell, parseBlock } from '../../model/a1';
import type { CommentModel, SheetModel } from '../../model/workbook-model';
import type { ReadContext, WriteContext, WorkbookSource } from '../context';
import { attr, boolAttr, children, create, parseXml, remove, root as rootOf, setAttr, child } from '../xml';

const NS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREAD_REL = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const PERSON_REL = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const THREAD_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const PERSON_TYPE = 'application/vnd.ms-excel.person+xml';

const partOf = (relations: readonly { kind: string; target: string }[], kind: string): string | undefined =>
  relations.find((relation) => relation.kind === kind)?.target;

export function readComments(context: ReadContext, workbookPath: string): CommentModel[] {
  const path = partOf(context.package.relationships(context.path), 'threadedComment');
  if (path === undefined || !context.package.has(path)) return [];
  const personPart = partOf(context.package.relationships(workbookPath), 'person');
  const persons = new Map(
    personPart !== undefined && context.package.has(personPart)
      ? children(rootOf(context.package.document(personPart)), 'person').map((person) => [
          attr(person, 'id'),
          attr(person, 'displayName') ?? '',
        ])
      : [],
  );
  const comments = new Map<string, CommentModel>();
  for (const element of children(rootOf(context.package.document(path)), 'threadedComment')) {
    const id = attr(element, 'id') ?? '';
    const author = persons.get(attr(element, 'personId')) ?? '';
    const text = child(element, 'text')?.textContent ?? '';
    const parent = attr(element, 'parentId');
    const reference = attr(element, 'ref') ?? '';
    const block = parseBlock(reference);
    if (parent !== undefined) comments.get(parent)?.replies.push({ id, author, text });
    else if (block)
      comments.set(id, {
        id,
        row: block.top,
        column: block.left,
        author,
        text,
        resolved: boolAttr(element, 'done'),
        replies: [],
        source: { reference, text },
      });
  }
  return [...comments.values()];
}

/** Moves, changes, removes and adds comments; mentions and dates of present ones stay. */
export function writeComments(sheet: SheetModel, context: WriteContext): void {
  const { draft, path } = context;
  let part = partOf(draft.relationships(path), 'threadedComment');
  if (part === undefined && sheet.comments.length === 0) return;
  if (part === undefined) {
    part = draft.freePath('xl/threadedComments/threadedComment', '.xml');
    const empty = `<ThreadedComments xmlns="${NS}"/>`;
    draft.put(part, empty, THREAD_TYPE);
    draft.adopt(part, parseXml(empty, part));
    draft.relate(path, THREAD_REL, part);
  }
  const list = rootOf(draft.edit(part));
  const present = new Map(children(list, 'threadedComment').map((element) => [attr(element, 'id') ?? '', element]));
  for (const element of present.values()) remove(element);
  for (const comment of sheet.comments) {
    const reference = formatCell(comment.row, comment.column);
    const write = (
      { id, text, author, created }: Pick<CommentModel, 'id' | 'text' | 'author' | 'created'>,
      parentId: string | undefined,
    ): void => {
      const element =
        present.get(id) ??
        create(list, 'threadedComment', {
          ref: reference,
          dT: created,
          personId: personId(context, author),
          id,
          parentId,
        });
      setAttr(element, 'ref', reference);
      if (parentId === undefined && boolAttr(element, 'done') !== comment.resolved)
        setAttr(element, 'done', comment.resolved ? 1 : undefined);
      const holder = child(element, 'text') ?? element.appendChild(create(element, 'text'));
      if (holder.textContent !== text) holder.textContent = text;
      list.appendChild(element);
    };
    write(comment, undefined);
    for (const reply of comment.replies) write(reply, comment.id);
  }
  if (sheet.comments.length > 0) return;
  const relation = draft.relationships(path).find((each) => each.kind === 'threadedComment')!;
  draft.unrelate(path, relation.id);
  draft.delete(part);
}

function personId({ draft, model }: WriteContext, name: string): string {
  const workbookPath = (model.source as WorkbookSource).path;
  let part = partOf(draft.relationships(workbookPath), 'person');
  if (part === undefined) {
    part = 'xl/persons/person.xml';
    const empty = `<personList xmlns="${NS}"/>`;
    draft.put(part, empty, PERSON_TYPE);
    draft.adopt(part, parseXml(empty, part));
    draft.relate(workbookPath, PERSON_REL, part);
  }
  const list = rootOf(draft.edit(part));
  const known = children(list, 'person').find((person) => attr(person, 'displayName') === name);
  if (known) return attr(known, 'id') ?? '';
  const id = `{00000000-0000-4000-8000-${String(children(list).length + 1).padStart(12, '0')}}`;
  list.appendChild(create(list, 'person', { displayName: name, id, userId: name, providerId: 'None' }));
  return id;
}
