/** A formula that leads to the cell when it is clicked, in Excel and in LibreOffice. It shows `sheet!cell`, or another short text. */
export function linkTo(sheet: string, cell: string, shown = `${sheet}!${cell}`): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'!${cell}`.replaceAll('"', '""');
  return `=HYPERLINK("#${quoted}","${shown.replaceAll('"', '""')}")`;
}
