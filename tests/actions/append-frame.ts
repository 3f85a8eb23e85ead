/** A ledger drawn on a sheet 台账, the tasks of a plan to be added to it, and what stands there afterwards. */
import { Temporal } from 'temporal-polyfill';
import { importPlanText } from '../../src/actions/import-plan';
import { readWorkbook } from '../../src/actions/read-workbook';
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';

const asOf = Temporal.PlainDate.from('2026-11-22');
export const options = { asOf, locale: 'zh-CN' as const, t: translator('zh-CN') };

export const entriesOf = (text: string) =>
  importPlanText(text, { reference: asOf }).documents.flatMap(({ entries }) => entries.map(({ entry }) => entry));

export const readFirst = async () => (await readWorkbook(options)).ledgers[0]!;

export type Draw = (sheet: Excel.Worksheet) => void;

export async function open(draw: Draw): Promise<ExcelHost> {
  const host = await startExcelHost(newWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = '台账';
    draw(sheet);
    await context.sync();
  });
  return host;
}

/** Rows from `first` on, as shown. */
export async function rowsOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}
