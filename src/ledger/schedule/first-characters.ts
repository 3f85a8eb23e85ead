import type { Conventions } from './conventions';
import { digitsEnd, isDigitAt } from './point';

/** Which readers can succeed at a character. */
export const SKIP = 1;
export const REFUSAL = 2;
export const RECURRING = 4;
export const RELATIVE = 8;
export const DATE = 16;
export const STATE = 32;

const DIGITS = '0123456789';
/** The characters that the expressions of each reader can begin with. A new expression needs its first characters here. */
const STARTS: readonly (readonly [reader: number, characters: string])[] = [
  [SKIP, `《〔[(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳${DIGITS}`],
  [REFUSAL, `${DIGITS}*×xX_＿□■?○〇#某几年岁月oOlI农阴旧正腊冬财`],
  [RECURRING, `${DIGITS}每半隔间双逐按分学年季月日周全次下翌`],
  [RELATIVE, `${DIGITS}经通利再花用未今力中长短近远半第`],
  [DATE, `${DIGITS}中今本当明来下后去上次翌年岁前第QqHh民全月季这学春秋暑寒汛十六七八九`],
  [STATE, '常持长中始贯全1坚不经日永动时继久滚即随立边马当'],
];

/** What follows a number that is a length or a rhythm, or joins it to another. */
const BEGINS_LENGTH = '年个周星季日天工小半月学-至到';
/** What follows the number of an item. */
const AFTER_ITEM = '.、';
/** What follows one or two digits of a date that is masked or mistyped. */
const SPOILS_DATE = '*×xX_＿□■?○〇#oOlI目曰旦底';

/** What can stand at a number, by its length and the character after it: most are `2025年` or `6月`, which few readers begin with. */
export function atNumber(text: string, index: number, can: number): number {
  const end = digitsEnd(text, index, 5);
  const length = end - index;
  const after = text[end] ?? ' ';
  if (length === 4 && after === '年') return can & (isDigitAt(text, end + 1) ? DATE | REFUSAL : DATE);
  if (length <= 2 && after === '月') return can & (length === 1 && text[index] === '1' ? DATE | RECURRING : DATE);
  let readers = can;
  if (!BEGINS_LENGTH.includes(after)) readers &= ~(RELATIVE | RECURRING);
  if (!AFTER_ITEM.includes(after)) readers &= ~SKIP;
  if (length <= 2 && !SPOILS_DATE.includes(after)) readers &= ~REFUSAL;
  return readers;
}

/** Which readers can succeed, by code unit. */
export type FirstCharacters = Readonly<Uint8Array>;
const tables = new WeakMap<Conventions, FirstCharacters>();

/** The table for one set of conventions: its festivals begin dates too. */
export function firstCharacters(conventions: Conventions): FirstCharacters {
  const known = tables.get(conventions);
  if (known) return known;
  const table = new Uint8Array(0x10000);
  const add = (character: string, reader: number): void => {
    const code = character.charCodeAt(0);
    table[code] = table[code]! | reader;
  };
  for (const [reader, characters] of STARTS) for (const character of characters) add(character, reader);
  for (const name of Object.keys(conventions.festivals)) add(name, DATE);
  tables.set(conventions, table);
  return table;
}
