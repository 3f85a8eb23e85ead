/** What the workbook model throws, as the errors that Excel answers with. */
import { SheetNameError } from '../model/sheets';
import { StructureError } from '../model/structure';
import { TableError } from '../model/tables';
import { fail } from '../protocol/errors';

export function asExcel<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof SheetNameError) {
      if (error.code === 'taken') return fail('ItemAlreadyExists', error.message);
      return fail(error.code === 'last' ? 'InvalidOperation' : 'InvalidArgument', error.message);
    }
    if (error instanceof TableError) {
      return fail(error.code === 'overlap' ? 'MergedRangeConflict' : 'InvalidArgument', error.message);
    }
    if (error instanceof StructureError) {
      return fail(error.code === 'full' ? 'NonBlankCellOffSheet' : 'InsertDeleteConflict', error.message);
    }
    if (error instanceof RangeError) return fail('InvalidArgument', error.message);
    throw error;
  }
}
