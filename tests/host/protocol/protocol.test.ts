import { startExcelHost, type ExcelHost } from '../../../src/host/boot-node';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { fill, newWorkbook } from '../excel/workbook-fixture';

let model: WorkbookModel;
let host: ExcelHost;

beforeEach(async () => {
  model = newWorkbook('台账', '说明', '月报');
  fill(model, model.sheets[0]!, [
    ['任务', '数'],
    ['甲', 1],
  ]);
  host = await startExcelHost(model);
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('load', () => {
  test('by string, by array, by object, in any case', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byString = worksheets.load('items/name, items/visibility');
      await context.sync();
      expect(byString.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        '台账 Visible',
        '说明 Visible',
        '月报 Visible',
      ]);
      const sheet = worksheets.getItem('台账');
      sheet.load(['Name', 'position']);
      const range = sheet.getRange('A1:B2').load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      expect([sheet.name, sheet.position, range.values, range.format.fill.color]).toEqual([
        '台账',
        0,
        [
          ['任务', '数'],
          ['甲', 1],
        ],
        '#FFFFFF',
      ]);
    });
  });

  test('everything, a part of the items, and what hangs on them', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true, protection: { protected: true } });
      const sheet = worksheets.getItem('台账').load();
      await context.sync();
      expect(worksheets.items.map(({ name, protection }) => [name, protection.protected])).toEqual([['说明', false]]);
      expect([sheet.name, sheet.tabColor, sheet.visibility]).toEqual(['台账', '', 'Visible']);
    });
  });

  test('expand, and an empty collection', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.load({ select: 'name', expand: 'tables, pageLayout' });
      await context.sync();
      expect(sheet.tables.items).toEqual([]);
      expect(sheet.pageLayout.orientation).toBe('Portrait');
    });
  });

  test('what was not loaded cannot be read', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1').load('values');
      await context.sync();
      expect(() => range.address).toThrow(/not available/);
    });
  });

  test('toJSON holds what was loaded', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A2:B2').load('values, rowIndex');
      await context.sync();
      expect(range.toJSON()).toMatchObject({ rowIndex: 1, values: [['甲', 1]] });
    });
  });
});

test('set with several properties, nested ones too', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange('A1');
    range.set({ values: [['项目']], format: { font: { bold: true }, wrapText: true } });
    range.load('values, format/wrapText, format/font/bold');
    await context.sync();
    expect([range.values, range.format.wrapText, range.format.font.bold]).toEqual([[['项目']], true, true]);
  });
});

test('query as JSON, recursive query and ensure-unchanged', async () => {
  const paths = {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['台账'] } },
  };
  const ask = async (action: Record<string, unknown>) =>
    JSON.parse(
      await host.answer(
        JSON.stringify({ Actions: [{ Id: 9, Name: '', ObjectPathId: 3, ...action }], ObjectPaths: paths }),
      ),
    );
  const asJson = await ask({ ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ['name'], Top: 1 } });
  expect(asJson.Results[0].Value).toEqual({ items: [{ id: model.sheets[0]!.id, name: '台账' }] });
  const recursive = await ask({
    ActionType: 6,
    RecursiveQueryInfo: {
      Queries: { Worksheet: { Select: ['name'] }, TableCollection: { Select: ['count'] } },
      MaxDepth: 2,
    },
  });
  expect(recursive.Results[0].Value).toMatchObject({ Name: '台账', Tables: { Count: 0 } });
  expect((await ask({ ActionType: 8, ObjectState: { name: '台账' } })).Error).toBeUndefined();
  expect((await ask({ ActionType: 8, ObjectState: { name: '别的' } })).Error).toMatchObject({ Code: 'Conflict' });
  expect((await ask({ ActionType: 9, ObjectState: { name: '改名', tabColor: '#FF0000' } })).Error).toBeUndefined();
  expect(model.sheets[0]).toMatchObject({ name: '改名', tabColor: '#FF0000' });
});

test.each([
  ['no JSON object', '[]'],
  ['no actions', '{"ObjectPaths":{}}'],
  ['an action without a type', '{"Actions":[{"Id":1}],"ObjectPaths":{}}'],
  [
    'an action type that is not known',
    '{"Actions":[{"Id":1,"ActionType":77,"ObjectPathId":1}],"ObjectPaths":{"1":{"Id":1,"ObjectPathType":1,"Name":""}}}',
  ],
])('a request that is not of this protocol fails loudly: %s', async (_, request) => {
  await expect(host.answer(request)).rejects.toThrow(/Office\.js protocol/);
});

describe('null objects', () => {
  test('lead to null objects', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('无');
      const below = none.getUsedRangeOrNullObject().load('values');
      await context.sync();
      expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('references', () => {
  test('a range is the same range in the next request and after the run that made it', async () => {
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A2');
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await Excel.run(kept, async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('1:1').insert('Down');
      kept.load('address, values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual(['台账!A3', [['甲']]]);
    });
  });

  test('are given back after the run', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A2').load('values');
      await context.sync();
      expect([...host.session.references.all()].length).toBeGreaterThan(0);
    });
    await settled();
    expect([...host.session.references.all()]).toEqual([]);
  });

  test('a method that makes something is run once, however often its result is used', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新');
      sheet.getRange('A1').values = [[1]];
      sheet.load('name');
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      sheet.load('position');
      await context.sync();
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(['台账', '说明', '月报', '新']);
  });
});

describe('counters', () => {
  test('count round trips and bytes, not the clean-up after the run, and can be set back', async () => {
    host.resetCounters();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:B2').load('values');
      await context.sync();
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      await context.sync();
    });
    await settled();
    expect(host.counters.roundTrips).toBe(2);
    expect(host.counters.requestBytes).toBeGreaterThan(400);
    expect(host.counters.responseBytes).toBeGreaterThan(100);
    host.resetCounters();
    expect(host.counters).toEqual({ roundTrips: 0, requestBytes: 0, responseBytes: 0 });
  });

  test('bytes are those of UTF-8', async () => {
    const measure = async (text: string): Promise<number> => {
      host.resetCounters();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1').values = [[text]];
        await context.sync();
      });
      await settled();
      return host.counters.requestBytes;
    };
    const [latin, chinese] = [await measure('a'.repeat(100)), await measure('甲'.repeat(100))];
    expect(chinese - latin).toBe(200);
  });
});
