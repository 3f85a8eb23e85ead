/** Names, sheets, tables, whole columns and whole rows: what a formula may look at far away. */
const FAR = /[![\]]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z\d(])|(?<![A-Z\d$])\$?\d+:\$?\d+|INDIRECT\(|OFFSET\(|INDEX\(/i;
const REFERENCE = /(?<![A-Za-z_.\d])\$?[A-Za-z]{1,3}\$?(\d{1,7})(?![\d(A-Za-z_.])/g;
/** A word that is no function and no cell: a name that somebody defined. */
const NAME = /(?<![\w.$一-鿿])(?!TRUE\b|FALSE\b)[A-Za-z_一-鿿\\][\w.一-鿿]*(?![\w.($一-鿿])/gi;
const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;

/** Whether a formula in this row looks at cells of its own row only, so that a change of another row cannot change its value. */
export function staysInRow(formula: string, row: number): boolean {
  // Texts inside quotation marks are no references.
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (FAR.test(bare)) return false;
  for (const [, number] of bare.matchAll(REFERENCE)) if (Number(number) !== row) return false;
  return [...bare.matchAll(NAME)].every(([word]) => CELL.test(word));
}
