/** What browsers have and jsdom has not; imported before anything that needs it. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
