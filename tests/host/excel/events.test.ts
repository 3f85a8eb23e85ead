import { startExcelHost, type ExcelHost } from '../../../src/host/boot-node';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { fill, newWorkbook } from './workbook-fixture';

let model: WorkbookModel;
let host: ExcelHost;

beforeEach(async () => {
  model = newWorkbook('台账', '说明');
  fill(model, model.sheets[0]!, [['任务'], ['甲']]);
  host = await startExcelHost(model);
});

/** Events come after the response, as messages of their own. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('a change by the user tells before, after and whose it was; one by the add-in too', async () => {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').onChanged.add(async (args) => void seen.push(args));
    await context.sync();
  });
  host.userEdit('台账', 'A2', '乙');
  await delivered();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('B1:B2').values = [[1], [2]];
    context.workbook.worksheets.getItem('说明').getRange('A1').values = [['别处']];
    await context.sync();
  });
  await delivered();
  expect(
    seen.map(({ address, changeType, source, triggerSource, details }) => ({
      address,
      changeType,
      source,
      triggerSource,
      details,
    })),
  ).toEqual([
    {
      address: 'A2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: '甲', valueAfter: '乙', valueTypeBefore: 'String', valueTypeAfter: 'String' },
    },
    {
      address: 'B1:B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: undefined,
    },
  ]);
  await Excel.run(async (context) => {
    const range = seen[0]!.getRange(context).load('address');
    await context.sync();
    expect(range.address).toBe('台账!A2');
  });
});

test('rows that come and go', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(
      async ({ changeType, address, worksheetId }) =>
        void seen.push(`${changeType} ${address} ${worksheetId === model.sheets[0]!.id}`),
    );
    await context.sync();
  });
  host.userInsertRows('台账', 2, 2);
  host.userDeleteRows('台账', 1, 1);
  await delivered();
  expect(seen).toEqual(['RowInserted 2:3 true', 'RowDeleted 1:1 true']);
});

test('selecting and activating', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
    worksheets.onActivated.add(
      async ({ worksheetId }) => void seen.push(`activated ${model.sheets.findIndex(({ id }) => id === worksheetId)}`),
    );
    worksheets.onDeactivated.add(
      async ({ worksheetId }) => void seen.push(`left ${model.sheets.findIndex(({ id }) => id === worksheetId)}`),
    );
    worksheets.onAdded.add(async () => void seen.push('added'));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    await context.sync();
  });
  host.userSelect('台账', 'A2:A3');
  host.userActivate('说明');
  await delivered();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('新').delete();
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['selected A2:A3', 'left 0', 'activated 1', 'added', 'deleted']);
});

test('a handler that was removed hears nothing; neither does one while events are off', async () => {
  let heard = 0;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('台账').onChanged.add(async () => void heard++);
    await context.sync();
    return added;
  });
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('台账').getRange('A1').values = [['静']];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await delivered();
  expect(heard).toBe(0);
  host.userEdit('台账', 'A1', '响');
  await delivered();
  expect(heard).toBe(1);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.userEdit('台账', 'A1', '再');
  await delivered();
  expect(heard).toBe(1);
});

test('formats, hidden rows, protection and tables have events of their own', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onFormatChanged.add(async ({ address }) => void seen.push(`format ${address}`));
    sheet.onRowHiddenChanged.add(async ({ address, changeType }) => void seen.push(`${changeType} ${address}`));
    sheet.onProtectionChanged.add(async ({ isProtected }) => void seen.push(`protected ${isProtected}`));
    context.workbook.tables.onAdded.add(
      async ({ worksheetId }) => void seen.push(`table ${worksheetId === model.sheets[0]!.id}`),
    );
    await context.sync();
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('2:2').rowHidden = true;
    sheet.tables.add('A1:A2', true);
    sheet.protection.protect();
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['format A1', 'Hidden 2:2', 'table true', 'protected true']);
});
