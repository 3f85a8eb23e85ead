/** The selection, and the events of selecting and activating. */
import { formatBlock } from '../model/a1';
import { activateSheet } from '../model/sheets';
import type { Block, SheetModel } from '../model/workbook-model';
import { fail } from '../protocol/errors';
import { EventType, WORKBOOK_TARGET } from './events/event-types';
import type { ExcelSession } from './session';

export const activeSheet = (session: ExcelSession): SheetModel =>
  session.model.sheets.find((sheet) => sheet.id === session.model.activeSheetId) ?? session.model.sheets[0]!;

export function selectedBlocks(session: ExcelSession, sheet: SheetModel = activeSheet(session)): Block[] {
  const blocks = session.model.selections.get(sheet.id);
  return blocks && blocks.length > 0 ? blocks : [{ top: 1, left: 1, bottom: 1, right: 1 }];
}

/** Selects on a sheet, activating it. */
export function selectBlocks(session: ExcelSession, sheet: SheetModel, blocks: Block[]): void {
  if (sheet.visibility !== 'Visible') fail('InvalidOperation', `sheet ${sheet.name} is hidden`);
  activate(session, sheet);
  session.model.selections.set(
    sheet.id,
    blocks.map((block) => ({ ...block })),
  );
  sheet.dirty.add('view');
  const args = { address: blocks.map(formatBlock).join(','), worksheetId: sheet.id };
  session.emit(EventType.worksheetSelectionChanged, sheet.id, args);
  session.emit(EventType.worksheetSelectionChanged, WORKBOOK_TARGET, args);
  session.announce('selection');
}

export function activate(session: ExcelSession, sheet: SheetModel): void {
  if (sheet.visibility !== 'Visible') fail('InvalidOperation', `sheet ${sheet.name} is hidden`);
  const before = activeSheet(session);
  if (before === sheet) return;
  activateSheet(session.model, sheet);
  for (const [type, left] of [
    [EventType.worksheetDeactivated, before],
    [EventType.worksheetActivated, sheet],
  ] as const) {
    session.emit(type, left.id, { worksheetId: left.id });
    session.emit(type, WORKBOOK_TARGET, { worksheetId: left.id });
  }
  session.announce('selection');
}
