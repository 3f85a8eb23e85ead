/** A formula that leads to the cell when it is clicked, in Excel and in LibreOffice. */
export function linkTo(sheet: string, cell: string): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'!${cell}`.replaceAll('"', '""');
  return `=HYPERLINK("#${quoted}","${sheet.replaceAll('"', '""')}!${cell}")`;
}
