import type { errors as source } from '../zh-CN/errors';

export const errors: Record<keyof typeof source, string> = {
  'errors.protected':
    'Excel does not allow writing: the workbook is read-only or a worksheet is protected. Enable editing or save a copy, or unprotect under Review, and try again.',
  'errors.protectedSheet':
    'Worksheet "{sheet}" is protected and cannot be written; unprotect it under Review and try again.',
  'errors.structureProtected':
    'The structure of the workbook is protected, so no worksheet can be added or deleted; unprotect the workbook under Review and try again.',
  'errors.cellEditMode': 'A cell is being edited; press Enter or Esc to finish, then try again.',
  'errors.gone': 'The worksheet or cell is no longer there; read the ledger again and retry.',
  'errors.nameTaken': 'A worksheet or name of that name exists already; rename it and try again.',
  'errors.tooOld': 'This version of Excel is too old for that; Excel 2021 or later is needed.',
  'errors.tooLarge': 'Excel refused so much at once; select fewer rows or split the workbook and try again.',
  'errors.interrupted': 'Excel interrupted the action; read the ledger again and retry.',
  'errors.busy': 'Excel is busy; close any open dialog and try again in a moment.',
  'errors.readOnly': 'The workbook is read-only; save an editable copy and try again.',
  'errors.unsupported':
    'Excel does not support this in its present state; leave filter, protection or sharing and try again.',
  'errors.excelOther': 'Excel could not complete the action (code {code}); read the ledger again and retry.',
  'errors.noLedger':
    'No ledger found; open a worksheet with column headers such as 主要任务, 进度安排, 责任单位, or insert the sample ledger.',
  'errors.noLedgerOnSheet':
    'Worksheet "{sheet}" holds no ledger ({reason}); check its column headers, or assign the columns under Columns.',
  'errors.columnMissing':
    'Ledger "{sheet}" has no column "{column}", so {action} is not possible; add it, or assign it under Columns.',
  'errors.nameIsUsers':
    'The workbook has a worksheet "{sheet}" of your own; rename it and try again. It is left as it is.',
  'errors.noRoom':
    'The columns to the right of ledger "{sheet}" are in use, so helper columns do not fit; use static marks, or clear {count} columns there.',
  'errors.rowChanged':
    'Row {row} of ledger "{sheet}" has changed since it was added, so it was left; delete it on the sheet if need be.',
  'errors.rowGone': 'Row {row} of ledger "{sheet}" is not the row that was read; read the ledger again and retry.',
  'errors.file.not-xlsx': 'This is no Excel workbook (.xlsx); open the original in Excel and save it as .xlsx.',
  'errors.file.encrypted':
    'The file is encrypted; open it in Excel and remove the password under File > Info > Protect Workbook.',
  'errors.file.xls': 'This is an old .xls file; open it in Excel and save it as .xlsx.',
  'errors.file.damaged':
    'The file is damaged and no workbook can be read from it; repair it in Excel or ask for it again.',
  'errors.file.too-large': 'The file expands to too much and was not read; split the workbook and try again.',
  'errors.file.empty': 'The file is empty (0 bytes); check that it was downloaded or copied completely.',
  'errors.file.unsupported': 'The file uses an unsupported workbook format; open it in Excel and save it as .xlsx.',
};
