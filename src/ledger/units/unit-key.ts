/** The form in which two spellings of one name are equal: NFKC, one kind of bracket, no blanks or invisible characters, lower case. */
export function unitKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[〔【〖[{]/g, '(')
    .replace(/[〕】〗\]}]/g, ')')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .toLowerCase();
}
