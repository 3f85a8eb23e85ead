/** How an item number is written. */
export type OrdinalStyle =
  'arabic' | 'arabic-dot' | 'arabic-paren' | 'circled' | 'chinese' | 'chinese-dot' | 'chinese-paren' | 'path' | 'code';

/** An item number: `第3项` of a series. Numbers of one series have one prefix (`1.` in `1.2`, `JY-2025-` in `JY-2025-003`). */
export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly prefix: string;
  readonly value: number;
}

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Reads an item number in any usual form, half or full width; null for what is none. */
export function parseOrdinal(raw: string | number): Ordinal | null {
  if (typeof raw === 'number' && Number.isInteger(raw)) return raw > 0 ? arabic('arabic', raw) : null;
  const plainText = String(raw).trim();
  const circled = plainText.length === 1 ? CIRCLED.indexOf(plainText) : -1;
  if (circled >= 0) return { style: 'circled', prefix: '', value: circled + 1 };
  if (/[①-⑳]/.test(plainText)) return null;
  const text = plainText.normalize('NFKC').replace(/\s+/g, '');
  const plain = /^(\()?(\d{1,6})(\))?([.、:]?)$/.exec(text);
  if (plain !== null) {
    const value = Number(plain[2]);
    return arabic(plain[3] !== undefined ? 'arabic-paren' : plain[4] !== '' ? 'arabic-dot' : 'arabic', value);
  }
  const chinese = /^(\()?([零〇一二三四五六七八九十百]{1,7})(\))?([.、:]?)$/.exec(text);
  if (chinese !== null) {
    const value = chineseNumber(chinese[2] ?? '');
    const style = chinese[3] !== undefined ? 'chinese-paren' : chinese[4] !== '' ? 'chinese-dot' : 'chinese';
    return value === null ? null : { style, prefix: '', value };
  }
  const path = /^((?:\d{1,4}[.-])+)(\d{1,4})\.?$/.exec(text);
  if (path !== null) return { style: 'path', prefix: path[1] ?? '', value: Number(path[2]) };
  const code = /^([^\d]{1,12}(?:\d{1,8}[^\d]{1,12}){0,3})(\d{1,4})$|^([A-Za-z]{1,6}\d{4})(\d{2,4})$/.exec(text);
  if (code === null) return null;
  return { style: 'code', prefix: code[1] ?? code[3] ?? '', value: Number(code[2] ?? code[4]) };
}

/** Writes a value in a style without a prefix; null where the style has no such form. */
export function formatOrdinal(value: number, style: OrdinalStyle): string | number | null {
  switch (style) {
    case 'arabic':
      return value;
    case 'arabic-dot':
      return `${value}.`;
    case 'arabic-paren':
      return `(${value})`;
    case 'circled':
      return CIRCLED[value - 1] ?? null;
    case 'chinese':
      return chineseText(value);
    case 'chinese-dot':
      return `${chineseText(value)}、`;
    case 'chinese-paren':
      return `（${chineseText(value)}）`;
    default:
      return null;
  }
}

function arabic(style: OrdinalStyle, value: number): Ordinal | null {
  return value > 0 ? { style, prefix: '', value } : null;
}

/** Chinese numerals up to 999, as item numbers have them; digits in a row (`二〇`) are none. */
function chineseNumber(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])百)?(零|〇)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    text,
  );
  if (match === null) return null;
  const digit = (character: string | undefined): number => (character === undefined ? 0 : DIGITS.indexOf(character));
  const tens = match[4] === undefined ? 0 : (digit(match[3]) || 1) * 10;
  return digit(match[1]) * 100 + tens + digit(match[5]) || null;
}

function chineseText(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const joint = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${head}${joint}${middle}${ones === 0 ? '' : DIGITS[ones]}`;
}
