/** A text for a cell of a page: a long one is cut, for the ledger has it in full. @param longest characters that are kept */
export function cutText(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text;
}
