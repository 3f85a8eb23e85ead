/** The event of changed formats. */
import { formatBlock } from '../../model/a1';
import type { Block, SheetModel } from '../../model/workbook-model';
import type { ExcelSession } from '../session';
import { rangeOf } from '../targets';
import { EventType, WORKBOOK_TARGET } from './event-types';

export function recordFormatChange(session: ExcelSession, sheet: SheetModel, block: Block): void {
  if (!session.hears('onFormatChanged')) return;
  const args = {
    source: 'Local',
    worksheetId: sheet.id,
    address: formatBlock(block),
    triggerSource: session.origin,
    referenceId: session.references.keep({ type: session.classNamed('Range'), self: rangeOf(sheet, { ...block }) }),
  };
  session.emit(EventType.worksheetFormatChanged, sheet.id, args);
  session.emit(EventType.worksheetFormatChanged, WORKBOOK_TARGET, args);
}
