/** Whether a cell's address alone leaves open which sheet is meant. */
export function onSeveralSheets(places: readonly { readonly sheet: string }[]): boolean {
  return places.some(({ sheet }) => sheet !== places[0]?.sheet);
}
