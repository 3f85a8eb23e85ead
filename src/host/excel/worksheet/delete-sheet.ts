import { removeSheet } from '../../model/sheets';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireStructure } from '../guards';
import { asExcel } from '../model-errors';
import type { ExcelSession } from '../session';

/** `Worksheet.delete`; a very hidden sheet must be shown first, the last visible one stays. */
export function deleteSheet(session: ExcelSession, sheet: SheetModel): void {
  requireStructure(session);
  if (sheet.visibility === 'VeryHidden') fail('InvalidOperation', 'a very hidden sheet cannot be deleted');
  asExcel(() => removeSheet(session.model, sheet));
  session.touchValues();
  session.emit(EventType.worksheetDeleted, WORKBOOK_TARGET, { source: 'Local', worksheetId: sheet.id });
}
