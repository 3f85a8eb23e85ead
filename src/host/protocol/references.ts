/** Objects that the client holds on to between requests. Ranges move with the cells they stand for (see `excel/structure`). */
import type { HostObject } from './host-class';

export interface ReferenceTable {
  object(id: string): HostObject | undefined;
  idOf(object: HostObject): string | undefined;
  keep(object: HostObject): string;
  drop(id: string): void;
  /** Every object that must follow inserted and deleted cells. */
  all(): Iterable<HostObject>;
}

export function referenceTable(): ReferenceTable {
  const byId = new Map<string, HostObject>();
  const ids = new Map<unknown, string>();
  let next = 1;
  return {
    object: (id) => byId.get(id),
    idOf: (object) => ids.get(object.self),
    keep: (object) => {
      const known = ids.get(object.self);
      if (known !== undefined) return known;
      const id = `ref-${next++}`;
      byId.set(id, object);
      ids.set(object.self, id);
      return id;
    },
    drop: (id) => {
      const object = byId.get(id);
      if (object) ids.delete(object.self);
      byId.delete(id);
    },
    all: () => byId.values(),
  };
}
