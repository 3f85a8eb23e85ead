/** What a property or argument accepts. A value of another kind is an `InvalidArgument`, as in Excel. */
import { fail } from './errors';
import { isRecord } from './wire';

export interface ValueType<T> {
  /** For messages and the coverage test. */
  readonly kind: string;
  /** The Excel enum it draws from, and its values; checked against `@types/office-js`. */
  readonly enumName?: string;
  readonly values?: readonly string[];
  readonly isOptional?: boolean;
  parse(value: unknown): T;
}

function type<T>(kind: string, accepts: (value: unknown) => boolean): ValueType<T> {
  return {
    kind,
    parse: (value) => (accepts(value) ? (value as T) : fail('InvalidArgument', `${kind} expected`)),
  };
}

export const text = type<string>('string', (value) => typeof value === 'string');
export const flag = type<boolean>('boolean', (value) => typeof value === 'boolean');
export const number = type<number>('number', (value) => typeof value === 'number' && Number.isFinite(value));
export const integer = type<number>('integer', (value) => Number.isInteger(value));
export const count = type<number>('non-negative integer', (value) => Number.isInteger(value) && (value as number) >= 0);
export const anything = type<unknown>('any', () => true);
export const scalar = type<string | number | boolean>('string, number or boolean', (value) =>
  ['string', 'number', 'boolean'].includes(typeof value),
);
export const record = type<Record<string, unknown>>('object', isRecord);
export const list = type<unknown[]>('array', Array.isArray);

/** `#RRGGBB`, or a CSS colour name that Excel knows, turned into `#RRGGBB`. */
export const color: ValueType<string> = {
  kind: 'colour',
  parse: (value) => {
    if (typeof value !== 'string') return fail('InvalidArgument', 'colour expected');
    const hex = NAMED_COLORS[value.toLowerCase()] ?? value;
    return /^#[0-9a-f]{6}$/i.test(hex) ? hex.toUpperCase() : fail('InvalidArgument', `not a colour: ${value}`);
  },
};

export function oneOf<const V extends readonly string[]>(enumName: string, values: V): ValueType<V[number]> {
  const known = new Set<string>(values);
  return {
    kind: enumName,
    enumName,
    values,
    parse: (value) =>
      typeof value === 'string' && known.has(value)
        ? value
        : fail('InvalidArgument', `${String(value)} is no ${enumName}`),
  };
}

/** null counts as missing, as the client sends it. */
export function optional<T>(inner: ValueType<T>): ValueType<T | undefined> {
  return {
    ...inner,
    isOptional: true,
    parse: (value) => (value === undefined || value === null ? undefined : inner.parse(value)),
  };
}

const NAMED_COLORS: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  lime: '#00FF00',
  navy: '#000080',
  teal: '#008080',
  silver: '#C0C0C0',
  maroon: '#800000',
  olive: '#808000',
  gold: '#FFD700',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightblue: '#ADD8E6',
  lightyellow: '#FFFFE0',
  darkgreen: '#006400',
  darkblue: '#00008B',
  darkred: '#8B0000',
  darkorange: '#FF8C00',
};
