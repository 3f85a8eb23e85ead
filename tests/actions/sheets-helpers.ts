import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { ActionOptions } from '../../src/actions/options';
import { readWorkbook } from '../../src/actions/read-workbook';
import { type ExcelHost, startExcelHost } from '../../src/host/boot-node';
import type { SheetModel, WorkbookModel } from '../../src/host/model/workbook-model';
import { openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { translator, type Locale } from '../../src/i18n/translate';

/** A workbook behind `Excel.run` on a day, as a user would have saved it. */
export async function open(
  model: WorkbookModel,
  day: string,
  locale: Locale = 'zh-CN',
): Promise<{ host: ExcelHost; options: ActionOptions }> {
  const asOf = Temporal.PlainDate.from(day);
  const host = await startExcelHost(reopened(model), { today: () => asOf });
  return { host, options: { asOf, locale, t: translator(locale) } };
}

export const read = (options: ActionOptions) => readWorkbook(options);
export const reopened = (model: WorkbookModel): WorkbookModel => openWorkbook(saveWorkbook(model));

export function sheetOf(host: ExcelHost, name: string): SheetModel {
  host.session.settle();
  const sheet = host.model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${host.model.sheets.map((one) => one.name).join()}`);
  return sheet;
}

/** Values of a sheet as rows from A1, blanks as ''. */
export function valuesOf(sheet: SheetModel): (string | number | boolean)[][] {
  const rows = Math.max(0, ...sheet.cells.keys());
  return Array.from({ length: rows }, (_, row) => {
    const cells = sheet.cells.get(row + 1);
    const width = Math.max(0, ...(cells?.keys() ?? []));
    return Array.from({ length: width }, (_unused, column) => {
      const value = cells?.get(column + 1)?.value ?? '';
      return typeof value === 'object' ? `#${value.error}` : value;
    });
  });
}

/** The row of a table on one of our pages that begins with this name, below a heading. */
export function tableRow(sheet: SheetModel, heading: string, name: string): (string | number | boolean)[] {
  const rows = valuesOf(sheet);
  const from = rows.findIndex(([first]) => first === heading);
  const found = rows.slice(Math.max(0, from)).find(([first]) => first === name);
  if (from < 0 || !found) throw new Error(`no row ${heading} / ${name}`);
  return found;
}

const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Saves the workbook, lets LibreOffice open, recalculate and convert it, and gives the result's bytes. */
export function libreOffice(model: WorkbookModel, to: 'xlsx' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE);
    writeFileSync(join(folder, 'book.xlsx'), saveWorkbook(model));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, 'book.xlsx')],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'out', `book.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
