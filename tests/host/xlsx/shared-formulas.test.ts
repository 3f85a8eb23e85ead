import { startExcelHost } from '../../../src/host/boot-node';
import { newWorkbook, openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { Package } from '../../../src/host/xlsx/package';
import { setFormula, setValue } from '../../../src/host/model/cells';
import { insertCells } from '../../../src/host/model/structure';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';

const formulas = (model: WorkbookModel): (string | undefined)[] =>
  Array.from({ length: 7 }, (_, at) => model.sheets[0]!.cells.get(at + 1)?.get(2)?.formula);
const sheetXml = (bytes: Uint8Array): string => Package.open(bytes).text('xl/worksheets/sheet1.xml');

async function filled(): Promise<WorkbookModel> {
  const model = newWorkbook();
  for (let row = 1; row <= 6; row += 1) setValue(model, model.sheets[0]!, row, 1, row);
  await startExcelHost(model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B1:B6').formulas = '=IF($A1>2,A1&"<&>",A$1)' as unknown as string[][];
  });
  return model;
}

const WANTED = [1, 2, 3, 4, 5, 6].map((row) => `IF($A${row}>2,A${row}&"<&>",A$1)`);

test('a formula filled down is written once, and every cell has it again when the file is opened', async () => {
  const bytes = saveWorkbook(await filled());
  const xml = sheetXml(bytes);
  expect(xml.match(/<f t="shared"/g)).toHaveLength(6);
  expect(xml.match(/IF\(/g)).toHaveLength(1);
  expect(xml).toContain('<f t="shared" ref="B1:B6" si="0">');
  const reopened = openWorkbook(bytes);
  expect(formulas(reopened)).toEqual([...WANTED, undefined]);
  expect(Buffer.from(saveWorkbook(reopened)).equals(Buffer.from(bytes))).toBe(true);
});

test('another formula in between, and rows inserted, part the run', async () => {
  const model = await filled();
  setFormula(model, model.sheets[0]!, 3, 2, 'A3*2');
  insertCells(model, model.sheets[0]!, { top: 2, left: 1, bottom: 2, right: 16384 }, 'Down');
  const wanted = [
    WANTED[0],
    undefined,
    'IF($A3>2,A3&"<&>",A$1)',
    'A4*2',
    ...[5, 6, 7].map((row) => `IF($A${row}>2,A${row}&"<&>",A$1)`),
  ];
  expect(formulas(model)).toEqual(wanted);
  expect(formulas(openWorkbook(saveWorkbook(model)))).toEqual(wanted);
});

test("the user's own formulas stay written cell by cell, also after they were calculated", async () => {
  const model = newWorkbook();
  for (let row = 1; row <= 4; row += 1) setFormula(model, model.sheets[0]!, row, 2, 'ROW()*2', row * 2);
  const bytes = saveWorkbook(model);
  expect(sheetXml(bytes).match(/<f>ROW\(\)\*2<\/f>/g)).toHaveLength(4);
  const reopened = openWorkbook(bytes);
  await startExcelHost(reopened);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('C1:C4').formulas = '=B1+1' as unknown as string[][];
    sheet.calculate(true);
    await context.sync();
  });
  const xml = sheetXml(saveWorkbook(reopened));
  expect(xml.match(/<f>ROW\(\)\*2<\/f>/g)).toHaveLength(4);
  expect(xml.match(/<f t="shared"/g)).toHaveLength(4);
});
