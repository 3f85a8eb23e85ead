/**
 * How one Excel class is described: a table of members with the requirement set each came in, its argument types and
 * what it does to the workbook. The dispatcher knows nothing of Excel but these tables, so a member that is not in a
 * table does not exist, and what a table says is checked against Microsoft's type declarations by a test.
 */
import type { ExcelSession } from '../excel/session';
import type { ValueType } from './value-types';

/** An object behind a proxy of the client. */
export interface HostObject {
  readonly type: HostClass;
  readonly self: unknown;
}

export interface Property {
  /** Minor version of ExcelApi 1.x. */
  readonly api: number;
  readonly type: ValueType<unknown>;
  get(self: unknown, session: ExcelSession): unknown;
  readonly set?: (self: unknown, value: unknown, session: ExcelSession) => void;
  /** Set in a later requirement set than it is read. */
  readonly setApi?: number;
}

export interface Navigation {
  readonly api: number;
  readonly to: string;
  /** null is answered as a null object. */
  get(self: unknown, session: ExcelSession): unknown;
}

export interface Method {
  readonly api: number;
  readonly args: readonly ValueType<unknown>[];
  /** Class of the object it returns; absent for a value or nothing. */
  readonly to?: string;
  /** Leaves the workbook as it is: allowed in cell edit mode and on read-only files. */
  run(self: unknown, args: readonly unknown[], session: ExcelSession): unknown;
}

export interface Collection {
  readonly item: string;
  items(self: unknown, session: ExcelSession): readonly unknown[];
  /** Indexer: by id, name or key. undefined = not found. */
  byKey?(self: unknown, key: unknown, session: ExcelSession): unknown;
}

export interface HostClass {
  readonly name: string;
  readonly api: number;
  readonly properties: Readonly<Record<string, Property>>;
  readonly navigation: Readonly<Record<string, Navigation>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly collection?: Collection;
  /** Event → requirement set; `registers` are the wire names of the client's subscribe calls. */
  readonly events: Readonly<Record<string, { api: number; registers: string }>>;
  /** What a collection finds the object by; answered as `Id` or `_Id`. */
  id?(self: unknown, session: ExcelSession): string | number;
  /** Objects that the client keeps by reference id between requests (ranges). */
  readonly referenced: boolean;
}

export interface ClassDescription<S> {
  properties?: Record<string, Property>;
  navigation?: Record<string, Navigation>;
  methods?: Record<string, Method>;
  collection?: {
    item: string;
    items(self: S, session: ExcelSession): readonly unknown[];
    byKey?(self: S, key: unknown, session: ExcelSession): unknown;
  };
  events?: Record<string, { api: number; registers: string }>;
  id?(self: S, session: ExcelSession): string | number;
  referenced?: boolean;
}

type ArgsOf<A extends readonly ValueType<unknown>[]> = { [K in keyof A]: A[K] extends ValueType<infer T> ? T : never };

/** Typed makers of the members of a class whose objects are `S`. */
export function membersOf<S>() {
  return {
    property<T>(
      api: number,
      type: ValueType<T>,
      get: (self: S, session: ExcelSession) => T | null | undefined,
      set?: (self: S, value: T, session: ExcelSession) => void,
      setApi?: number,
    ): Property {
      return { api, type, get, set, setApi } as Property;
    },
    navigation(api: number, to: string, get: (self: S, session: ExcelSession) => unknown): Navigation {
      return { api, to, get } as Navigation;
    },
    /** A method without result, or with a value in a `ClientResult`. */
    method<const A extends readonly ValueType<unknown>[]>(
      api: number,
      args: A,
      run: (self: S, args: ArgsOf<A>, session: ExcelSession) => unknown,
    ): Method {
      return { api, args, run } as unknown as Method;
    },
    /** A method that answers with an object of class `to`; null = a null object. */
    getter<const A extends readonly ValueType<unknown>[]>(
      api: number,
      to: string,
      args: A,
      run: (self: S, args: ArgsOf<A>, session: ExcelSession) => unknown,
    ): Method {
      return { api, to, args, run } as unknown as Method;
    },
  };
}

export function defineClass<S>(name: string, api: number, description: ClassDescription<S>): HostClass {
  return {
    name,
    api,
    properties: description.properties ?? {},
    navigation: description.navigation ?? {},
    methods: description.methods ?? {},
    collection: description.collection as Collection | undefined,
    events: description.events ?? {},
    id: description.id as HostClass['id'],
    referenced: description.referenced ?? false,
  };
}

/** The client sends these two setters of a worksheet under older names than it loads them. */
const OLD_WIRE_NAMES: Readonly<Record<string, string>> = { gridlines: 'showgridlines', headings: 'showheadings' };

/** Wire names differ from the names in JavaScript by case alone, but for `OLD_WIRE_NAMES`. */
export function findMember<M>(members: Readonly<Record<string, M>>, wireName: string): [string, M] | undefined {
  const exact = members[wireName];
  if (exact && Object.hasOwn(members, wireName)) return [wireName, exact];
  const sent = wireName.toLowerCase();
  const lower = OLD_WIRE_NAMES[sent] ?? sent;
  return Object.entries(members).find(([name]) => name.toLowerCase() === lower);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
