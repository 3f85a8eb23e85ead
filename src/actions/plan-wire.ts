import { Temporal } from 'temporal-polyfill';
import type { PlanBlock } from '../ledger/plan/plan-input';
import type { PlanReading } from '../ledger/plan/plan-reading';

/** What a worker is asked: the blocks of a document, and the day that counts as today as ISO text. */
export interface PlanRequest {
  readonly blocks: readonly PlanBlock[];
  readonly reference: string;
}

/** A day between threads: objects with methods do not pass. */
interface WiredDay {
  readonly $day: string;
}

/** A reading as plain data that passes between threads. */
export function toWire(reading: PlanReading): unknown {
  return mapped(reading, (value) => (value instanceof Temporal.PlainDate ? { $day: value.toString() } : undefined));
}

export function fromWire(wired: unknown): PlanReading {
  return mapped(wired, (value) => (isWiredDay(value) ? Temporal.PlainDate.from(value.$day) : undefined)) as PlanReading;
}

function isWiredDay(value: object): value is WiredDay {
  return typeof (value as Partial<WiredDay>).$day === 'string';
}

/** A deep copy in which objects that `replace` answers for are replaced. */
function mapped(value: unknown, replace: (value: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((each) => mapped(each, replace));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, replace)]));
}
