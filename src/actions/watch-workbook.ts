/** Selection and change events, and going to a cell, for what shows the workbook's state. */
export { onCellsChanged, onSelectionChanged, onSheetsChanged, selectCell, selectedPlace } from '../workbook/watch';
export type { SheetChange } from '../workbook/watch';
