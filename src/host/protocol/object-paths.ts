/** Turns the object paths of a request into objects of the workbook; each path is resolved once a request, as Excel does. */
import type { ExcelSession } from '../excel/session';
import { fail } from './errors';
import { type HostClass, type HostObject, type Method, findMember } from './host-class';
import { officeService } from './office-services';
import { type ArgumentInfo, type ObjectPathInfo, ObjectPathType, type RequestBody, isRecord } from './wire';

export interface PathResolver {
  /** null = a null object. */
  resolve(pathId: number): HostObject | null;
  /** Arguments of a call with object paths replaced by objects. */
  readArguments(info: ArgumentInfo | undefined): unknown[];
  /** `Worksheet.getRange`, for error locations. */
  location(pathId: number): string;
}

export function pathResolver(
  request: RequestBody,
  session: ExcelSession,
  keep: (object: HostObject) => void,
): PathResolver {
  const resolved = new Map<number, HostObject | null>();
  const infoOf = (pathId: number): ObjectPathInfo =>
    request.ObjectPaths[String(pathId)] ?? fail('InvalidArgument', `object path ${pathId} is not in the request`);

  const resolve = (pathId: number): HostObject | null => {
    const known = resolved.get(pathId);
    if (known !== undefined) return known;
    const object = evaluate(infoOf(pathId));
    resolved.set(pathId, object);
    if (object?.type.referenced) keep(object);
    return object;
  };

  const evaluate = (info: ObjectPathInfo): HostObject | null => {
    switch (info.ObjectPathType) {
      case ObjectPathType.Root:
        return { type: session.classNamed('Workbook'), self: session.model };
      case ObjectPathType.Null:
        return null;
      case ObjectPathType.ReferenceId:
        return session.references.object(info.Name) ?? fail('ItemNotFound', `reference ${info.Name} is gone`);
      case ObjectPathType.NewObject:
        return { type: officeService(info.Name) ?? fail('ApiNotFound', `new ${info.Name}`), self: {} };
    }
    if (info.ParentObjectPathId === undefined) fail('InvalidArgument', `object path type ${info.ObjectPathType}`);
    const parent = resolve(info.ParentObjectPathId);
    if (!parent) return null;
    switch (info.ObjectPathType) {
      case ObjectPathType.Property:
        return navigate(parent, info.Name, session);
      case ObjectPathType.Method:
        return callForObject(parent, info.Name, readArguments(info.ArgumentInfo), session);
      case ObjectPathType.Indexer:
        return itemByKey(parent, info.ArgumentInfo?.Arguments?.[0], session);
      default:
        return fail('InvalidArgument', `object path type ${info.ObjectPathType}`);
    }
  };

  const readArguments = (info: ArgumentInfo | undefined): unknown[] => {
    const flags = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => readArgument(value, flags[at]));
  };
  const readArgument = (value: unknown, pathFlag: unknown): unknown => {
    if (Array.isArray(pathFlag) && Array.isArray(value)) return value.map((one, at) => readArgument(one, pathFlag[at]));
    if (typeof pathFlag === 'number' && pathFlag !== 0)
      return resolve(pathFlag) ?? fail('ItemNotFound', 'null object as an argument');
    return replaceNestedPaths(value);
  };
  const replaceNestedPaths = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === 'number') return resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceNestedPaths(inner)]));
  };

  const location = (pathId: number): string => {
    const info = request.ObjectPaths[String(pathId)];
    const parent = info?.ParentObjectPathId === undefined ? undefined : resolved.get(info.ParentObjectPathId);
    const name = info?.ObjectPathType === ObjectPathType.Indexer ? 'getItem' : (info?.Name ?? '');
    return parent ? `${parent.type.name}.${memberName(parent.type, name)}` : name;
  };

  return { resolve, readArguments, location };
}

/** The member's name in JavaScript. */
export function memberName(type: HostClass, wireName: string): string {
  const found =
    findMember<unknown>(type.methods, wireName) ??
    findMember<unknown>(type.navigation, wireName) ??
    findMember<unknown>(type.properties, wireName);
  return found?.[0] ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function requireApi(api: number, what: string, session: ExcelSession): void {
  if (api > session.apiLevel)
    fail('ApiNotFound', `${what} came in ExcelApi 1.${api}; the host is declared as 1.${session.apiLevel}`);
}

function navigate(parent: HostObject, name: string, session: ExcelSession): HostObject | null {
  const found = findMember(parent.type.navigation, name);
  if (!found) return fail('ApiNotFound', `${parent.type.name}.${name}`);
  const [, navigation] = found;
  requireApi(navigation.api, `${parent.type.name}.${found[0]}`, session);
  return wrap(navigation.to, navigation.get(parent.self, session), session);
}

export function wrap(className: string, self: unknown, session: ExcelSession): HostObject | null {
  return self === null || self === undefined ? null : { type: session.classNamed(className), self };
}

function callForObject(parent: HostObject, name: string, args: unknown[], session: ExcelSession): HostObject | null {
  const [own, method] = requireMethod(parent.type, name, session);
  if (!method.to) return fail('InvalidArgument', `${parent.type.name}.${own} answers with no object`);
  return wrap(method.to, callMethod(parent, own, method, args, session), session);
}

export function requireMethod(type: HostClass, name: string, session: ExcelSession): [string, Method] {
  const found = findMember(type.methods, name) ?? eventCall(type, name, session);
  if (!found) return fail('ApiNotFound', `${type.name}.${name}`);
  requireApi(found[1].api, `${type.name}.${found[0]}`, session);
  return found;
}

/** `_RegisterDataChangedEvent` and its like: the client says that it listens. */
function eventCall(type: HostClass, name: string, session: ExcelSession): [string, Method] | undefined {
  const match = /^_(?:Unr|R)egister(\w+)$/.exec(name);
  if (!match) return undefined;
  const event = Object.entries(type.events).find(([, { registers }]) => registers === match[1]);
  if (!event) return undefined;
  requireApi(event[1].api, `${type.name}.${event[0]}`, session);
  return [event[0], { api: event[1].api, args: [], run: () => session.listen(event[0]) }];
}

/** Names of methods that leave the workbook as it is; every other one is refused on a read-only workbook. */
const READS = /^(_|get|notify|find|on|calculate|suspend|activate|select|reapply|save|close|setDirty|track|untrack)/;

export function requireWritable(session: ExcelSession): void {
  if (session.model.readOnly) fail('AccessDenied', 'the workbook is read-only');
}

/** Checks number and kind of the arguments, then calls. */
export function callMethod(
  object: HostObject,
  name: string,
  method: Method,
  args: unknown[],
  session: ExcelSession,
): unknown {
  if (!READS.test(name)) requireWritable(session);
  const surplus = args.slice(method.args.length).some((value) => value !== undefined && value !== null);
  if (surplus) fail('InvalidArgument', `${object.type.name}.${name} takes ${method.args.length} arguments`);
  return method.run(
    object.self,
    method.args.map((type, at) => type.parse(args[at])),
    session,
  );
}

function itemByKey(parent: HostObject, key: unknown, session: ExcelSession): HostObject | null {
  const { collection } = parent.type;
  if (!collection?.byKey) return fail('ApiNotFound', `${parent.type.name} has no indexer`);
  const item = collection.byKey(parent.self, key, session);
  return item === undefined || item === null
    ? fail('ItemNotFound', `${parent.type.name}: ${String(key)}`)
    : wrap(collection.item, item, session);
}
