import { DOMParser } from '@xmldom/xmldom';
import type { ParseXml } from '../actions/plan-input/xml-tree';

/** XML outside a browser. Throws for text that is not well-formed. */
export const parseXml: ParseXml = (text) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml') as unknown as ReturnType<ParseXml>;
