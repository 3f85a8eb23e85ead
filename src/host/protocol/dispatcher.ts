/** Runs the actions of one request in order; stops at the first that fails, what was done before stays done. */
import type { ExcelSession } from '../excel/session';
import { ExcelError, fail } from './errors';
import { type HostObject, findMember } from './host-class';
import {
  type PathResolver,
  callMethod,
  memberName,
  pathResolver,
  requireApi,
  requireMethod,
  requireWritable,
} from './object-paths';
import { JSON_STYLE, PROTOCOL_STYLE, type QueryContext, identity, query } from './query';
import { type ActionInfo, ActionType, type QueryInfo, type RequestBody, type ResponseBody } from './wire';

export function runRequest(request: RequestBody, session: ExcelSession): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  session.liveRanges.clear();
  const paths = pathResolver(request, session, (object) => session.liveRanges.add(object));
  const referenceOf = (object: HostObject): string | undefined =>
    request.AutoKeepReference ? session.references.keep(object) : session.references.idOf(object);
  const context: QueryContext = { session, style: PROTOCOL_STYLE, referenceOf };
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = runAction(action, paths, context);
      response.Results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.httpStatus,
        Location: locate(action, paths),
        ActionIndex: index,
      };
      break;
    }
  }
  return response;
}

function runAction(action: ActionInfo, paths: PathResolver, context: QueryContext): unknown {
  const { session } = context;
  if (action.ActionType === ActionType.Trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object ? identity(object, context) : null;
    case ActionType.Query:
      return object ? query(object, action.QueryInfo, context) : null;
    case ActionType.QueryAsJson:
      return object ? query(object, action.QueryInfo, { ...context, style: JSON_STYLE }) : null;
    case ActionType.RecursiveQuery:
      return object ? queryRecursively(object, action, context) : null;
  }
  if (!object) {
    // The client itself asks to keep what an …OrNullObject method gave before it knows that it is a null object.
    if (action.Name === '_KeepReference' || action.Name === '_RemoveReference') return null;
    return fail('ItemNotFound', 'the object is a null object');
  }
  switch (action.ActionType) {
    case ActionType.Method: {
      const [name, method] = requireMethod(object.type, action.Name, session);
      return callMethod(object, name, method, paths.readArguments(action.ArgumentInfo), session);
    }
    case ActionType.SetProperty:
      return setProperty(object, action.Name, paths.readArguments(action.ArgumentInfo)[0], session);
    case ActionType.Update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(object, name, value, session);
      return null;
    case ActionType.EnsureUnchanged:
      return ensureUnchanged(object, action.ObjectState ?? {}, session);
    default:
      throw new Error(`Office.js protocol: unknown action type ${action.ActionType}`);
  }
}

function setProperty(object: HostObject, wireName: string, value: unknown, session: ExcelSession): null {
  const found = findMember(object.type.properties, wireName);
  if (!found) return fail('ApiNotFound', `${object.type.name}.${wireName}`);
  const [name, property] = found;
  requireApi(property.setApi ?? property.api, `${object.type.name}.${name} (set)`, session);
  if (!property.set) return fail('InvalidArgument', `${object.type.name}.${name} is read-only`);
  if (object.type.name !== 'Runtime' && object.type.name !== 'Application') requireWritable(session);
  property.set(object.self, property.type.parse(value), session);
  return null;
}

function ensureUnchanged(object: HostObject, state: Record<string, unknown>, session: ExcelSession): null {
  for (const [wireName, expected] of Object.entries(state)) {
    const found = findMember(object.type.properties, wireName);
    if (!found) return fail('ApiNotFound', `${object.type.name}.${wireName}`);
    if (JSON.stringify(found[1].get(object.self, session)) !== JSON.stringify(expected)) fail('Conflict', found[0]);
  }
  return null;
}

/** `context.loadRecursive`: per class a query, followed through navigation members down to `MaxDepth`. */
function queryRecursively(object: HostObject, action: ActionInfo, context: QueryContext): unknown {
  const queries = action.RecursiveQueryInfo?.Queries ?? {};
  const info: QueryInfo | undefined = queries[object.type.name];
  if (!info) return fail('InvalidArgument', `no query for ${object.type.name}`);
  const depth = action.RecursiveQueryInfo?.MaxDepth ?? 1;
  const below =
    depth > 1 ? Object.entries(object.type.navigation).filter(([, { to }]) => queries[to] !== undefined) : [];
  const selectBelow = below.flatMap(([name, { to }]) =>
    (queries[to]?.Select ?? ['*']).map((path) => `${name}/${path}`),
  );
  return query(object, { ...info, Select: [...(info.Select ?? []), ...selectBelow] }, context);
}

function locate(action: ActionInfo, paths: PathResolver): string {
  if (action.ActionType === ActionType.Instantiate) return paths.location(action.ObjectPathId);
  try {
    const object = paths.resolve(action.ObjectPathId);
    return object ? `${object.type.name}${action.Name ? `.${memberName(object.type, action.Name)}` : ''}` : action.Name;
  } catch {
    return action.Name;
  }
}
