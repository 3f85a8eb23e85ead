/**
 * The wire protocol between the genuine Office.js client and Excel, as read out of `@microsoft/office-js` 1.1.110.
 * Undocumented and pinned: a request of another shape is refused, never guessed at.
 */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const ObjectPathType = {
  Root: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  Null: 7,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Same length as `Arguments`; a non-zero entry says that the argument is the id of an object path. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth?: number };
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorBody {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  /** `Range.values`, `WorksheetCollection.getItem` … */
  Location: string;
  ActionIndex: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: ErrorBody;
}

/** The event message that the host sends on its own account. */
export interface EventEntry {
  messageCategory: 65536;
  messageType: number;
  targetId: string;
  message: string;
}

/** Reads a request, or throws a plain `Error` that names what is not as this protocol has it. */
export function readRequest(json: string): RequestBody {
  const body: unknown = JSON.parse(json);
  if (!isRecord(body) || !Array.isArray(body.Actions) || !isRecord(body.ObjectPaths)) {
    throw new Error('Office.js protocol: a request has no Actions or no ObjectPaths');
  }
  for (const action of body.Actions as unknown[]) {
    if (!isRecord(action) || typeof action.Id !== 'number' || typeof action.ActionType !== 'number') {
      throw new Error(`Office.js protocol: not an action: ${JSON.stringify(action).slice(0, 200)}`);
    }
  }
  return body as unknown as RequestBody;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
