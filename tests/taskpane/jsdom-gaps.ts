/** What browsers have and jsdom has not; imported before anything that needs it. */
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));

Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
