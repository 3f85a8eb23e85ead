/** `clause` closes a clause (; 。 line break), `comma` may, `list` and `colon` do not. */
export type SeparatorKind = 'list' | 'comma' | 'clause' | 'colon';

const SEPARATORS: Readonly<Record<string, SeparatorKind>> = {
  '、': 'list',
  '|': 'list',
  '/': 'list',
  '\\': 'list',
  ',': 'comma',
  ';': 'clause',
  '。': 'clause',
  '!': 'clause',
  ':': 'colon',
};

/** The separator at an index, or null. Between digits `,` `/` `:` belong to a number, a date, a time. */
export function separatorAt(folded: string, index: number): SeparatorKind | null {
  const char = folded.charAt(index);
  const kind = SEPARATORS[char];
  if (char === '.') {
    return /[\dA-Za-z]/.test(folded.charAt(index - 1)) || /[\dA-Za-z.]/.test(folded.charAt(index + 1))
      ? null
      : 'clause';
  }
  if (/[①-⑳]/.test(char)) return 'list';
  if (/[+&]/.test(char)) return /[一-鿿*)][+&][一-鿿]/.test(folded.slice(index - 1, index + 2)) ? 'list' : null;
  if (kind === undefined) return null;
  const amongDigits = /\d/.test(folded.charAt(index - 1)) && /\d/.test(folded.charAt(index + 1));
  return amongDigits && (char === ',' || char === '/' || char === ':') ? null : kind;
}
