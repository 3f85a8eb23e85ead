import { isOneOf, matchAt } from './point';
import { NO_INSIDE } from './read-edge';

/** Words directly after a point that say which side of it is meant; not where another word begins with the same character. */
const SUFFIX = new RegExp(
  `((?:或|及)(?:之|以)前|以来|至今|(?:之|以)前|前夕|前后|(?:之|以)内|为止|及?以后|之后|开始|期间|左右|(?:前(?!\\d{1,3}(?:个?[季月年周]|天|日|个工作日|大|强|名|位))|内${NO_INSIDE}|止|后|起)(?!往|来|提|期|景|续|沿|瞻|三|两|几|端|十|夕|述|半))`,
  'y',
);

export const suffixAt = (text: string, index: number): RegExpExecArray | null =>
  isOneOf(text, index, '及或以至之前内为止后开起期左') ? matchAt(SUFFIX, text, index) : null;
