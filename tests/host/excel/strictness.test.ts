import { startExcelHost, type ExcelHost } from '../../../src/host/boot-node';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { fill, newWorkbook, refusal } from './workbook-fixture';

type Body = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

let model: WorkbookModel;
let host: ExcelHost;

beforeEach(async () => {
  model = newWorkbook('台账', '说明');
  fill(model, model.sheets[0]!, [
    ['序号', '任务'],
    [1, '甲'],
  ]);
  host = await startExcelHost(model);
});

const run = (body: Body): Promise<unknown> =>
  Excel.run(async (context) => {
    await body(context, context.workbook.worksheets.getItem('台账'));
    await context.sync();
  });

/** As if the type checker had not looked. */
const loose = (value: unknown): never => value as never;

const REFUSALS: [string, string, Body][] = [
  ['an array with too few rows', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
  ['an array with too few columns', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1:B2').values = [[1], [2]])],
  ['a flat array', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1:B1').values = loose([1, 2]))],
  ['an object as a cell value', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').values = [[{ a: 1 }]])],
  [
    'a text longer than a cell holds',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').values = [['长'.repeat(32768)]]),
  ],
  ['values for whole columns', 'InvalidArgument', (_, sheet) => (sheet.getRange('A:A').values = loose(1))],
  [
    'an unknown enum value',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').format.horizontalAlignment = loose('Centre')),
  ],
  [
    'an enum value in another case',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').format.verticalAlignment = loose('top')),
  ],
  ['a number for a flag', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').format.wrapText = loose(1))],
  ['what is no colour', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  ['a row height above 409.5 points', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').format.rowHeight = 410)],
  [
    'a number format that cannot be',
    'InvalidArgument',
    (_, sheet) => (sheet.getRange('A1').numberFormat = [['yyyy"年']]),
  ],
  ['a load path that Excel has not', 'ApiNotFound', (_, sheet) => sheet.getRange('A1').load('valeus')],
  ['a load path of a nested object', 'ApiNotFound', (_, sheet) => sheet.getRange('A1').load('format/fill/colour')],
  ['a load path below a scalar', 'InvalidArgument', (_, sheet) => sheet.getRange('A1').load('address/length')],
  ['an address that is none', 'InvalidArgument', (_, sheet) => sheet.getRange('A1:').load('address')],
  ['an address on another sheet', 'InvalidArgument', (_, sheet) => sheet.getRange('说明!A1').load('address')],
  [
    'a cell left of the sheet',
    'InvalidArgument',
    (_, sheet) => sheet.getRange('A1').getOffsetRange(0, -1).load('address'),
  ],
  [
    'a count of rows of 1.5',
    'InvalidArgument',
    (_, sheet) => sheet.getRange('A1').getResizedRange(1.5, 0).load('address'),
  ],
  ['a missing argument', 'InvalidArgument', (_, sheet) => (sheet.getRange('A1').insert as (shift?: string) => void)()],
  ['a setting without a key', 'InvalidArgument', (context) => context.workbook.settings.add('', 1)],
  [
    'ranges of two sheets joined',
    'InvalidArgument',
    (context, sheet) =>
      sheet.getRange('A1').getBoundingRect(context.workbook.worksheets.getItem('说明').getRange('B2')).load('address'),
  ],
  ['ranges that do not meet', 'ItemNotFound', (_, sheet) => sheet.getRange('A1').getIntersection('C3').load('address')],
  ['a sheet that is not there', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('无').load('name')],
  ['a table that is not there', 'ItemNotFound', (context) => context.workbook.tables.getItem('无').load('name')],
  ['a name that is not there', 'ItemNotFound', (context) => context.workbook.names.getItem('无').load('name')],
  ['a setting that is not there', 'ItemNotFound', (context) => context.workbook.settings.getItem('无').load('value')],
  ['a sheet name with a colon', 'InvalidArgument', (context) => context.workbook.worksheets.add('甲:乙')],
  ['a sheet name of 32 characters', 'InvalidArgument', (context) => context.workbook.worksheets.add('长'.repeat(32))],
  [
    'a sheet name in use, in other case',
    'ItemAlreadyExists',
    (context) => (context.workbook.worksheets.add('Plan'), context.workbook.worksheets.add('PLAN')),
  ],
  [
    'a name in use',
    'ItemAlreadyExists',
    (context, sheet) => (
      context.workbook.names.add('甲', sheet.getRange('A1')),
      context.workbook.names.add('甲', sheet.getRange('B1'))
    ),
  ],
  [
    'a name with a space',
    'InvalidArgument',
    (context, sheet) => context.workbook.names.add('甲 乙', sheet.getRange('A1')),
  ],
  [
    'the last visible sheet hidden',
    'InvalidOperation',
    (context, sheet) => (
      (context.workbook.worksheets.getItem('说明').visibility = 'Hidden'),
      (sheet.visibility = 'Hidden')
    ),
  ],
  [
    'the last sheet deleted',
    'InvalidOperation',
    (context, sheet) => (context.workbook.worksheets.getItem('说明').delete(), sheet.delete()),
  ],
  [
    'a hidden sheet activated',
    'InvalidOperation',
    (context) => (
      (context.workbook.worksheets.getItem('说明').visibility = 'Hidden'),
      context.workbook.worksheets.getItem('说明').activate()
    ),
  ],
  [
    'tables that overlap',
    'MergedRangeConflict',
    (_, sheet) => (sheet.tables.add('A1:B2', true), sheet.tables.add('B1:C3', true)),
  ],
  [
    'merged cells in a table',
    'InvalidOperation',
    (_, sheet) => (sheet.tables.add('A1:B2', true), sheet.getRange('A1:B1').merge()),
  ],
  [
    'a list of literals above 255 characters',
    'InvalidArgument',
    (_, sheet) =>
      (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '项'.repeat(256) } }),
  ],
  [
    'a validation of two kinds',
    'InvalidArgument',
    (_, sheet) =>
      (sheet.getRange('A1').dataValidation.rule = {
        custom: { formula: '=TRUE' },
        list: { inCellDropDown: true, source: '甲' },
      }),
  ],
  [
    'a kind of filter that is not stood in for',
    'NotImplemented',
    (_, sheet) => sheet.autoFilter.apply('A1:B2', 0, { filterOn: 'TopItems', criterion1: '3' }),
  ],
  [
    'a comment on two cells',
    'InvalidArgument',
    (context, sheet) => context.workbook.comments.add(sheet.getRange('A1:B1'), '说明'),
  ],
  ['broken custom XML', 'InvalidArgument', (context) => context.workbook.customXmlParts.add('<a><b></a>')],
  [
    'a method on a null object',
    'ItemNotFound',
    (context) => context.workbook.worksheets.getItemOrNullObject('无').delete(),
  ],
];

test.each(REFUSALS)('%s → %s', async (_, code, body) => {
  expect(await refusal(run(body))).toBe(code);
});

test('a property that cannot be written is refused by the host as well as by the client', async () => {
  const request = {
    Actions: [
      { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 2, ActionType: 4, Name: 'Name', ObjectPathId: 1, ArgumentInfo: { Arguments: ['甲'] } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  };
  const { Error: error } = JSON.parse(await host.answer(JSON.stringify(request)));
  expect(error).toMatchObject({ Code: 'InvalidArgument', Location: 'Workbook.name', ActionIndex: 1 });
});

test('a batch stops at the first failure; what came before stays, what follows is not done', async () => {
  const code = await refusal(
    run((_, sheet) => {
      sheet.getRange('D1').values = [['先']];
      sheet.getRange('D2').values = [[1, 2]];
      sheet.getRange('D3').values = [['后']];
    }),
  );
  expect(code).toBe('InvalidArgument');
  await run(async (context, sheet) => {
    const cells = sheet.getRange('D1:D3').load('values');
    await context.sync();
    expect(cells.values).toEqual([['先'], [''], ['']]);
  });
});

test('an error tells where: code, place, text of Excel', async () => {
  const error = await run((_, sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])).catch((one: unknown) => one);
  expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  expect((error as Error).message).toMatch(/^The argument is invalid or missing or has an incorrect format\./);
});

describe('requirement sets', () => {
  const NEWER: [string, Body][] = [
    ['1.13', (_, sheet) => sheet.getRange('A1').getMergedAreasOrNullObject().load('address')],
    ['1.14', (_, sheet) => sheet.load('tabId')],
    ['1.9', (_, sheet) => sheet.getRange('A1').copyFrom('B1')],
    ['1.6', (_, sheet) => sheet.getRange('A1').conditionalFormats.clearAll()],
  ];
  test.each(NEWER)('what came in %s is refused one set below, and works there', async (set, body) => {
    const below = `1.${Number(set.slice(2)) - 1}`;
    await startExcelHost(model, { excelApi: below });
    // The client looks at the declared set first; without it the host itself refuses.
    expect(await refusal(run(body))).toBe('ApiNotFound');
    const context = (
      globalThis as unknown as {
        OSF: { _OfficeAppFactory: { getContext(): { requirements: { isSetSupported(): boolean } } } };
      }
    ).OSF;
    context._OfficeAppFactory.getContext().requirements.isSetSupported = () => true;
    expect(await refusal(run(body))).toBe('ApiNotFound');
    await startExcelHost(model, { excelApi: set });
    await run(body);
  });

  test('the add-in can ask what is supported', async () => {
    await startExcelHost(model, { excelApi: '1.14' });
    const { requirements } = Office.context;
    expect(['1.1', '1.14', '1.15', '1.16', '2.1'].map((set) => requirements.isSetSupported('ExcelApi', set))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(requirements.isSetSupported('ExcelApiDesktop', '1.1')).toBe(false);
  });
});

describe('limits', () => {
  test('a request above the payload limit', async () => {
    await startExcelHost(model, { payloadLimit: 10_000 });
    expect(await refusal(run((_, sheet) => (sheet.getRange('A1').values = [['x'.repeat(12_000)]])))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
  });
  test('a response above the payload limit', async () => {
    await startExcelHost(model, { payloadLimit: 10_000 });
    expect(await refusal(run((_, sheet) => sheet.getRange('A1:Z200').load('values')))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
  test('5 MB is the limit unless told otherwise', () => {
    expect(host.session.options.payloadLimit).toBe(5_242_880);
  });
  test('more than five million cells', async () => {
    expect(await refusal(run((_, sheet) => sheet.getRange('A1:E1000001').load('values')))).toBe('RangeExceedsLimit');
  });
  test('cells of whole columns are answered with null', async () => {
    await run(async (context, sheet) => {
      const column = sheet.getRange('A:A').load('values, text, rowCount, address');
      await context.sync();
      expect([column.values, column.text, column.rowCount, column.address]).toEqual([null, null, 1048576, '台账!A:A']);
    });
  });
});

describe('protection', () => {
  const protect = (options: Record<string, boolean> = {}): void => {
    model.sheets[0]!.protection = { protected: true, options, passwordProtected: false };
  };
  const DENIED: [string, Body][] = [
    ['values', (_, sheet) => (sheet.getRange('A1').values = [[1]])],
    ['clearing', (_, sheet) => sheet.getRange('A1').clear('Contents')],
    ['formats', (_, sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['inserting rows', (_, sheet) => sheet.getRange('2:2').insert('Down')],
    ['merging', (_, sheet) => sheet.getRange('A1:B1').merge()],
    ['sorting', (_, sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 0 }])],
    [
      'validation',
      (_, sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } }),
    ],
  ];
  test.each(DENIED)('%s on a protected sheet', async (_, body) => {
    protect();
    expect(await refusal(run(body))).toBe('AccessDenied');
  });
  test('unlocked cells and allowed formats', async () => {
    await run((_, sheet) => (sheet.getRange('B2').format.protection.locked = false));
    protect({ allowFormatCells: true, allowInsertRows: true });
    await run((_, sheet) => {
      sheet.getRange('B2').values = [['改']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('2:2').insert('Down');
    });
  });
  test('protect and unprotect; a password is not forgotten', async () => {
    await run(async (context, sheet) => {
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load('protected, options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
      sheet.protection.unprotect();
    });
    model.sheets[0]!.protection = { protected: true, options: {}, passwordProtected: true };
    expect(await refusal(run((_, sheet) => sheet.protection.unprotect()))).toBe('AccessDenied');
  });
  test('a protected structure keeps its sheets', async () => {
    model.structureProtected = true;
    expect(await refusal(run((context) => context.workbook.worksheets.add('新')))).toBe('AccessDenied');
    expect(await refusal(run((_, sheet) => (sheet.name = '新')))).toBe('AccessDenied');
    expect(await refusal(run((_, sheet) => sheet.delete()))).toBe('AccessDenied');
  });
  test('a read-only workbook can be read and nothing else', async () => {
    model.readOnly = true;
    await run(async (context, sheet) => {
      const cell = sheet.getRange('B2').load('values');
      sheet.getRange('B2').select();
      await context.sync();
      expect(cell.values).toEqual([['甲']]);
    });
    expect(await refusal(run((_, sheet) => (sheet.getRange('B2').values = [[1]])))).toBe('AccessDenied');
    expect(await refusal(run((context) => context.workbook.settings.add('a', 1)))).toBe('AccessDenied');
    expect(await refusal(run((_, sheet) => sheet.getRange('B2').delete('Up')))).toBe('AccessDenied');
  });
});

describe('while a cell is being edited', () => {
  test('requests are refused', async () => {
    host.setCellEditMode(true);
    expect(await refusal(run((_, sheet) => sheet.load('name')))).toBe('InvalidOperationInCellEditMode');
    host.setCellEditMode(false);
    await run((_, sheet) => sheet.load('name'));
  });
  test('delayForCellEdit waits', async () => {
    host.setCellEditMode(true);
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('D1').values = [['晚']];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.setCellEditMode(false);
    await waiting;
    expect(model.sheets[0]!.cells.get(1)?.get(4)?.value).toBe('晚');
  });
});
