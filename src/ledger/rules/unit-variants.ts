import { DEPARTMENT_STEMS } from '../units/department-stems';
import type { PinyinOf } from '../units/load-pinyin';
import { spellingKey } from './unit-cells';

/** A department's name in its parts: level (`区`, `省委`, `青浦区`), stem (`教育`), ending (`局`). */
interface Department {
  readonly level: string;
  readonly stem: string;
  readonly ending: string;
  /** The stem is one that departments have. */
  readonly known: boolean;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['局', '局'],
  ['厅', '厅'],
  ['委', '委'],
  ['办', '办'],
  ['部', '部'],
];
const LEVEL =
  /^((?:[一-鿿*×]{2,4}?(?:自治区|[省市区县州旗]))?[省市区县州]?(?:委(?=组织|宣传|统战|政法|网信|编))?)([一-鿿]{2,})$/;

/**
 * Whether two spellings of one ledger mean the same unit: another width or spacing; a short and a long form of a known
 * department (`区发改委`, `区发展和改革委员会`); a known department with one wrong character (`区教肓局`).
 * With `pinyinOf`, names that sound alike too (`区交育局`). Two known departments that are one character apart (区教育局, 区体育局) are two.
 */
export function isSameUnit(a: string, b: string, pinyinOf?: PinyinOf): boolean {
  const first = spellingKey(a);
  const second = spellingKey(b);
  if (first === second) return true;
  const one = department(first);
  const other = department(second);
  const known = (one?.known ?? false) && (other?.known ?? false);
  if (!known && pinyinOf !== undefined && first.length >= 4 && first.length === second.length) {
    if (pinyinOf(first) === pinyinOf(second)) return true;
  }
  if (one === null || other === null || one.ending !== other.ending) return false;
  if (!one.level.endsWith(other.level) && !other.level.endsWith(one.level)) return false;
  if (known) return one.stem === other.stem || isShortForm(one.stem, other.stem);
  return one.known !== other.known && one.level === other.level && isSlip(one.stem, other.stem);
}

function department(key: string): Department | null {
  const ending = ENDINGS.find(([suffix]) => key.endsWith(suffix));
  if (ending === undefined) return null;
  const bare = key.slice(0, -ending[0].length);
  if (DEPARTMENT_STEMS.has(bare)) return { level: '', stem: bare, ending: ending[1], known: true };
  const match = LEVEL.exec(bare);
  if (match === null) return null;
  const [, level = '', stem = ''] = match;
  const plain = DEPARTMENT_STEMS.has(stem) ? stem : stem.replace(/管理$/, '');
  return { level, stem: plain, ending: ending[1], known: DEPARTMENT_STEMS.has(plain) };
}

/** One is the other cut down to leading characters of its words; a part of it (`文化` of `文化旅游`) is another department. */
function isShortForm(a: string, b: string): boolean {
  const plain = (stem: string): string => stem.replace(/[和与及]|管理|服务|事务/g, '');
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (plain(short) === plain(long)) return true;
  if (long.includes(short) || short.charAt(0) !== long.charAt(0)) return false;
  let index = 0;
  for (const character of long) if (character === short.charAt(index)) index += 1;
  return index === short.length;
}

/** One character replaced, or two neighbours exchanged. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const different = [...a].flatMap((character, index) => (character === b.charAt(index) ? [] : [index]));
  if (different.length === 1) return true;
  const [first = 0, second = 0] = different;
  return different.length === 2 && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
}
