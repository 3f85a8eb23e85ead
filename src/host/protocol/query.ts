/** Answers `load`: the selected scalars of an object, of what hangs on it, and of the items of collections. */
import type { ExcelSession } from '../excel/session';
import { fail } from './errors';
import { type HostClass, type HostObject, findMember, wireName } from './host-class';
import { requireApi, wrap } from './object-paths';
import type { QueryInfo } from './wire';

/** The load paths as a tree; `all` = every scalar of this object. */
interface Selection {
  all: boolean;
  children: Map<string, Selection>;
}

/** How names are written in the answer: `Name`/`_Items` for load, `name`/`items` for retrieve. */
export interface AnswerStyle {
  name(member: string): string;
  items: string;
  count: string;
}

export const PROTOCOL_STYLE: AnswerStyle = { name: wireName, items: '_Items', count: 'Count' };
export const JSON_STYLE: AnswerStyle = { name: (member) => member, items: 'items', count: 'count' };

export interface QueryContext {
  session: ExcelSession;
  style: AnswerStyle;
  /** Id under which the client may come back to the object. */
  referenceOf(object: HostObject): string | undefined;
}

export function query(object: HostObject, info: QueryInfo | undefined, context: QueryContext): unknown {
  const selection = readSelection(info);
  return object.type.collection
    ? answerCollection(object, selection, context, info?.Top, info?.Skip)
    : answerObject(object, selection, context);
}

function readSelection(info: QueryInfo | undefined): Selection {
  const root: Selection = { all: false, children: new Map() };
  for (const path of info?.Select ?? []) addPath(root, path, false);
  for (const path of info?.Expand ?? []) addPath(root, path, true);
  if (root.children.size === 0) root.all = true;
  return root;
}

function addPath(root: Selection, path: string, expand: boolean): void {
  let node = root;
  const names = path
    .trim()
    .split('/')
    .filter((name) => name !== '');
  for (const name of names) {
    if (name === '*') {
      node.all = true;
      return;
    }
    const key = name.toLowerCase();
    const next = node.children.get(key) ?? { all: false, children: new Map<string, Selection>() };
    node.children.set(key, next);
    node = next;
  }
  if (expand) node.all = true;
}

function answerObject(object: HostObject, selection: Selection, context: QueryContext): Record<string, unknown> {
  const { type, self } = object;
  const { session, style } = context;
  const answer: Record<string, unknown> = identity(object, context);
  if (selection.all) {
    for (const [name, property] of Object.entries(type.properties)) {
      if (property.api <= session.apiLevel) answer[style.name(name)] = property.get(self, session) ?? null;
    }
  }
  for (const [key, inner] of selection.children) {
    const property = findMember(type.properties, key);
    if (property) {
      if (inner.children.size > 0 && !isStructured(property[1].type.kind))
        fail('InvalidArgument', `load path below ${type.name}.${property[0]}`);
      requireApi(property[1].api, `${type.name}.${property[0]}`, session);
      answer[style.name(property[0])] = property[1].get(self, session) ?? null;
      continue;
    }
    const navigation = findMember(type.navigation, key);
    if (!navigation) fail('ApiNotFound', `load path: ${type.name} has no ${key}`);
    requireApi(navigation[1].api, `${type.name}.${navigation[0]}`, session);
    const target = wrap(navigation[1].to, navigation[1].get(self, session), session);
    answer[style.name(navigation[0])] = target ? answerAny(target, inner, context) : null;
  }
  return answer;
}

/** Parts of a structured property may be named in a load path (`rule/list`); the whole is answered. */
const isStructured = (kind: string): boolean => kind === 'object' || kind === 'any';

function answerAny(target: HostObject, selection: Selection, context: QueryContext): unknown {
  const chosen = selection.children.size === 0 ? { ...selection, all: true } : selection;
  return target.type.collection ? answerCollection(target, chosen, context) : answerObject(target, chosen, context);
}

function answerCollection(
  object: HostObject,
  selection: Selection,
  context: QueryContext,
  top?: number,
  skip = 0,
): unknown {
  const { type, self } = object;
  const { session, style } = context;
  const collection = type.collection!;
  const itemClass = session.classNamed(collection.item);
  const { own, ofItems } = splitSelection(type, selection);
  const items = collection.items(self, session).slice(skip, top === undefined ? undefined : skip + top);
  const answer = own.children.size > 0 || own.all ? answerObject(object, own, context) : {};
  if (selection.all && type.properties.count) answer[style.count] = type.properties.count.get(self, session);
  if (ofItems) {
    answer[style.items] = items.map((item) => answerObject({ type: itemClass, self: item }, ofItems, context));
  }
  return answer;
}

/** `count` belongs to the collection; `items`, `items/name` and plain `name` to its items. */
function splitSelection(type: HostClass, selection: Selection): { own: Selection; ofItems: Selection | null } {
  const own: Selection = { all: false, children: new Map() };
  const ofItems: Selection = { all: selection.all, children: new Map() };
  let wanted = selection.all;
  for (const [key, inner] of selection.children) {
    if (key === 'items') {
      wanted = true;
      if (inner.children.size === 0) ofItems.all = true;
      ofItems.all ||= inner.all;
      for (const [name, below] of inner.children) ofItems.children.set(name, below);
    } else if (findMember(type.properties, key) || findMember(type.navigation, key)) {
      own.children.set(key, inner);
    } else {
      wanted = true;
      ofItems.children.set(key, inner);
    }
  }
  return { own, ofItems: wanted ? ofItems : null };
}

/** What the client needs to find the object again. */
export function identity(object: HostObject, context: QueryContext): Record<string, unknown> {
  const { type, self } = object;
  const answer: Record<string, unknown> = {};
  if (type.id) answer[type.properties.id ? context.style.name('id') : '_Id'] = type.id(self, context.session);
  const reference = type.referenced ? context.referenceOf(object) : undefined;
  if (reference !== undefined) answer._ReferenceId = reference;
  return answer;
}
