import { addSheet, moveSheet } from '../../model/sheets';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import type { HostObject } from '../../protocol/host-class';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireStructure } from '../guards';
import type { ExcelSession } from '../session';

/** `Worksheet.copy`. Tables, charts, notes and comments have identities of their own and cannot be copied here. */
export function copySheet(
  session: ExcelSession,
  sheet: SheetModel,
  position: string,
  relativeTo: HostObject | undefined,
): SheetModel {
  requireStructure(session);
  const { model } = session;
  const parts = [sheet.tables, sheet.charts, sheet.notes, sheet.comments];
  if (parts.some((part) => part.length > 0))
    fail('NotImplemented', 'copying a sheet with tables, charts, notes or comments');
  const copy = addSheet(model, freeName(session, sheet.name));
  const { id, name } = copy;
  Object.assign(copy, structuredClone({ ...sheet, source: undefined, dirty: undefined }), {
    id,
    name,
    source: undefined,
    dirty: new Set(['cells']),
  });
  for (const part of [
    'columns',
    'merges',
    'view',
    'properties',
    'pageLayout',
    'conditionalFormats',
    'validations',
    'hyperlinks',
  ] as const) {
    copy.dirty.add(part);
  }
  moveSheet(model, copy, placeOf(session, position, relativeTo));
  session.touchValues();
  session.emit(EventType.worksheetAdded, WORKBOOK_TARGET, { source: 'Local', worksheetId: copy.id });
  return copy;
}

function freeName(session: ExcelSession, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!session.model.sheets.some((sheet) => sheet.name.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}

function placeOf(session: ExcelSession, position: string, relativeTo: HostObject | undefined): number {
  const { sheets } = session.model;
  if (position === 'Beginning') return 0;
  if (position === 'Before' || position === 'After') {
    if (!relativeTo) return fail('InvalidArgument', `${position} needs a sheet`);
    const at = sheets.indexOf(relativeTo.self as SheetModel);
    return position === 'Before' ? at : Math.min(at + 1, sheets.length - 1);
  }
  return sheets.length - 1;
}
