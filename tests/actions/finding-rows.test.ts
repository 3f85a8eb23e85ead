/** Filtering by band and stepping through overdue rows: the user's own filters are kept and given back. */
import { generatedLedger } from '../../bench/generated-ledger';
import { filterByBand } from '../../src/actions/filter-by-band';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { judgeLedgers } from '../../src/actions/judge-ledgers';
import { nextOverdue } from '../../src/actions/next-overdue';
import type { ActionOptions } from '../../src/actions/options';
import { removeMarks } from '../../src/actions/remove-marks';
import type { ExcelHost } from '../../src/host/boot-node';
import { open, read, reopened, sheetOf } from './sheets-helpers';

const DAY = '2026-11-22';
const ROWS = 20;

/** Rows of the ledger that are in sight. */
function shownRows(host: ExcelHost): number[] {
  const { rows } = sheetOf(host, 'Sheet1');
  return Array.from({ length: ROWS }, (_, at) => at + 3).filter((row) => !rows.get(row)?.filtered);
}

const statusOf = (host: ExcelHost, row: number) => sheetOf(host, 'Sheet1').cells.get(row)?.get(8)?.value;

async function rowsOf(band: string, options: ActionOptions): Promise<number[]> {
  const { rows } = judgeLedgers(await read(options), options);
  return rows.filter(({ row }) => row.band === band).map(({ entry }) => entry.row!);
}

const OWN_STATUS = '推进中';

describe('a plain range that has the user’s AutoFilter', () => {
  /** The user filters the columns B:J by status. */
  const withFilter = async () => {
    const { host, options } = await open(generatedLedger(ROWS), DAY);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.autoFilter.apply(sheet.getRange(`B2:J${ROWS + 2}`), 6, { filterOn: 'Values', values: [OWN_STATUS] });
      await context.sync();
    });
    return { host, options };
  };
  const filterOf = (host: ExcelHost) => {
    const { autoFilter } = sheetOf(reopenedHost(host), 'Sheet1');
    return autoFilter;
  };
  const reopenedHost = (host: ExcelHost): ExcelHost => ({ ...host, model: reopened(host.model) }) as ExcelHost;

  test('both criteria hold together, and theirs is given back with its cells', async () => {
    const { host, options } = await withFilter();
    const before = JSON.stringify(filterOf(host)?.block);
    const theirs = shownRows(host);
    expect(theirs.map((row) => statusOf(host, row))).toEqual(theirs.map(() => OWN_STATUS));
    const reading = await read(options);
    await highlightLedgers(reading, options);
    const overdue = await rowsOf('overdue', options);
    await filterByBand(reading, { band: 'overdue' }, options);
    expect(shownRows(host)).toEqual(theirs.filter((row) => overdue.includes(row)));
    await filterByBand(reading, { band: 'dueSoon' }, options);
    const soon = await rowsOf('dueSoon', options);
    expect(shownRows(host)).toEqual(theirs.filter((row) => soon.includes(row)));
    await filterByBand(reading, { band: null }, options);
    expect([shownRows(host), JSON.stringify(filterOf(host)?.block)]).toEqual([theirs, before]);
    // Once more: nothing of ours is left that could be taken for theirs.
    await filterByBand(reading, { band: null }, options);
    expect([shownRows(host), JSON.stringify(filterOf(host)?.block)]).toEqual([theirs, before]);
  });

  test('clearing the marks while ours is on gives theirs back too', async () => {
    const { host, options } = await withFilter();
    const before = JSON.stringify(filterOf(host)?.block);
    const theirs = shownRows(host);
    const reading = await read(options);
    await highlightLedgers(reading, options);
    await filterByBand(reading, { band: 'overdue' }, options);
    await removeMarks(options);
    expect([shownRows(host), JSON.stringify(filterOf(host)?.block)]).toEqual([theirs, before]);
    expect([...sheetOf(host, 'Sheet1').customProperties.keys()]).toEqual([]);
  });

  test('a filter on cells beside the ledger is not touched, and the refusal says what to do', async () => {
    const { host, options } = await open(generatedLedger(ROWS), DAY);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A40:B42').values = [
        ['姓名', '电话'],
        ['甲', 1],
        ['乙', 2],
      ];
      sheet.autoFilter.apply(sheet.getRange('A40:B42'));
      await context.sync();
    });
    const before = JSON.stringify(filterOf(host)?.block);
    const reading = await read(options);
    await highlightLedgers(reading, options);
    await expect(filterByBand(reading, { band: 'overdue' }, options)).rejects.toMatchObject({
      key: 'summary.error.otherFilter',
    });
    expect(JSON.stringify(filterOf(host)?.block)).toBe(before);
  });
});

describe('a ledger that is a real table', () => {
  const withTable = async () => {
    const { host, options } = await open(generatedLedger(ROWS), DAY);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add(`A2:L${ROWS + 2}`, true);
      table.name = '任务表';
      await context.sync();
      table.columns.getItem('完成状态').filter.applyValuesFilter([OWN_STATUS]);
      await context.sync();
    });
    return { host, options };
  };

  test('the table’s own filter is used, and the user’s criterion on another column stays', async () => {
    const { host, options } = await withTable();
    const theirs = shownRows(host);
    expect(theirs.length).toBeGreaterThan(2);
    expect(theirs.length).toBeLessThan(ROWS);
    const reading = await read(options);
    expect(reading.ledgers[0]!.layout.table).toBe('任务表');
    await highlightLedgers(reading, options);
    const overdue = await rowsOf('overdue', options);
    await filterByBand(await read(options), { band: 'overdue' }, options);
    expect(shownRows(host)).toEqual(theirs.filter((row) => overdue.includes(row)));
    await filterByBand(await read(options), { band: null }, options);
    expect([shownRows(host), sheetOf(host, 'Sheet1').autoFilter]).toEqual([theirs, null]);
  });

  test('clearing the marks while filtered shows their rows again, and the table is as wide as it was', async () => {
    const { host, options } = await withTable();
    const theirs = shownRows(host);
    const block = JSON.stringify(sheetOf(host, 'Sheet1').tables[0]!.block);
    await highlightLedgers(await read(options), options);
    await filterByBand(await read(options), { band: 'overdue' }, options);
    await removeMarks(options);
    expect([shownRows(host), JSON.stringify(sheetOf(host, 'Sheet1').tables[0]!.block)]).toEqual([theirs, block]);
  });
});

describe('下一项逾期', () => {
  const select = (sheet: string, address: string) =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });

  test('goes through two ledgers in order and round again, from wherever the user is', async () => {
    const model = generatedLedger(6);
    const { host, options } = await open(model, DAY);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet1').copy('End').name = '第二本';
      worksheets.add('说明');
      await context.sync();
    });
    const reading = await read(options);
    const places = judgeLedgers(reading, options)
      .rows.filter(({ row }) => row.band === 'overdue')
      .map(({ entry }) => `${entry.sheet}!${entry.row}`);
    expect(new Set(places.map((place) => place.split('!')[0]))).toEqual(new Set(['Sheet1', '第二本']));
    const step = async () => {
      const next = await nextOverdue(reading, options);
      return `${next?.entry.sheet}!${next?.entry.row}`;
    };
    await select('说明', 'C9');
    const steps: string[] = [];
    for (let count = 0; count <= places.length; count += 1) steps.push(await step());
    expect(steps).toEqual([...places, places[0]]);
    // Below the last row of the first ledger it goes on in the second.
    await select('Sheet1', 'A100');
    expect(await step()).toBe(places.find((place) => place.startsWith('第二本')));
    host.session.settle();
    expect(host.model.sheets.find(({ id }) => id === host.model.activeSheetId)!.name).toBe('第二本');
  });

  test('nothing is overdue: nothing is selected, and null says so', async () => {
    const { host, options } = await open(generatedLedger(6), '2020-01-01');
    await select('Sheet1', 'B7');
    expect(await nextOverdue(await read(options), options)).toBeNull();
    expect(host.model.selections.get(host.model.activeSheetId)).toEqual([{ top: 7, bottom: 7, left: 2, right: 2 }]);
  });
});
