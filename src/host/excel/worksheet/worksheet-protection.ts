import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, optional, record, text } from '../../protocol/value-types';
import { protectionSelectionMode } from '../enums';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import type { ExcelSession } from '../session';

const { property, method } = membersOf<SheetModel>();

/** Excel.WorksheetProtectionOptions, each false unless said otherwise. */
const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

function readOptions(value: Record<string, unknown> | undefined): Record<string, boolean> {
  const options: Record<string, boolean> = {};
  for (const [key, one] of Object.entries(value ?? {})) {
    if (key === 'selectionMode') protectionSelectionMode.parse(one);
    else if (OPTIONS.includes(key)) options[key] = flag.parse(one);
    else fail('InvalidArgument', `protection option ${key}`);
  }
  return options;
}

function announce(session: ExcelSession, sheet: SheetModel): void {
  const args = { isProtected: sheet.protection.protected, source: 'Local', worksheetId: sheet.id };
  session.emit(EventType.worksheetProtectionChanged, sheet.id, args);
  session.emit(EventType.worksheetProtectionChanged, WORKBOOK_TARGET, args);
}

/** Passwords are not computed here: a sheet that a file locked with one stays locked. */
export const worksheetProtection = defineClass<SheetModel>('WorksheetProtection', 2, {
  properties: {
    options: property(2, record, (sheet) =>
      Object.fromEntries([
        ...OPTIONS.map((key) => [key, sheet.protection.options[key] ?? false] as const),
        ['selectionMode', 'Normal'] as const,
      ]),
    ),
    protected: property(2, flag, (sheet) => sheet.protection.protected),
  },
  methods: {
    protect: method(2, [optional(record), optional(text)], (sheet, [options, password], session) => {
      if (sheet.protection.protected) fail('InvalidOperation', 'already protected');
      if (password) fail('NotImplemented', 'protection with a password');
      sheet.protection = {
        ...sheet.protection,
        protected: true,
        options: readOptions(options),
        passwordProtected: false,
      };
      sheet.dirty.add('protection');
      announce(session, sheet);
    }),
    unprotect: method(2, [optional(text)], (sheet, [password], session) => {
      if (!sheet.protection.protected) return;
      if (sheet.protection.passwordProtected)
        fail(password ? 'BadPassword' : 'AccessDenied', 'the sheet has a password');
      sheet.protection = { ...sheet.protection, protected: false };
      sheet.dirty.add('protection');
      announce(session, sheet);
    }),
  },
});
