/** One action is one step of Ctrl+Z where Excel can merge them; where it cannot, nothing is asked of it. */
import { applyFixes } from '../../src/actions/apply-fixes';
import { startExcelHost } from '../../src/host/boot-node';
import { translator } from '../../src/i18n/translate';
import type { CellEdit } from '../../src/ledger/edit';
import { fill, newWorkbook } from '../host/excel/workbook-fixture';
import { Temporal } from 'temporal-polyfill';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };
const edit = (cell: string, before: CellEdit['before'], after: CellEdit['after']): CellEdit => ({
  sheet: '台账',
  cell,
  before,
  after,
});

/** What `Excel.run` is handed beside the batch, each time it is called. */
async function handed(supported: boolean | undefined, work: () => Promise<unknown>): Promise<unknown[]> {
  const given: unknown[] = [];
  const office = globalThis as unknown as { Office?: unknown };
  const before = office.Office;
  const run = jest.spyOn(Excel, 'run');
  try {
    office.Office =
      supported === undefined
        ? undefined
        : {
            context: {
              requirements: {
                isSetSupported: (set: string, at: string) => set === 'ExcelApi' && at === '1.20' && supported,
              },
            },
          };
    await work();
    for (const call of run.mock.calls as unknown[][]) given.push(call.length > 1 ? call[0] : null);
  } finally {
    run.mockRestore();
    office.Office = before;
  }
  return given;
}

beforeEach(async () => {
  const model = newWorkbook('台账');
  fill(model, model.sheets[0]!, [['序号'], [' 甲 '], [' 乙 ']]);
  await startExcelHost(model);
});

const fixBoth = () => applyFixes([edit('A2', ' 甲 ', '甲'), edit('A3', ' 乙 ', '乙')], options);

test.each<[string, boolean | undefined, unknown[]]>([
  ['merged where ExcelApi 1.20 is there', true, [{ mergeUndoGroup: true }]],
  ['plain where it is not', false, [null]],
  ['plain where Office says nothing of it', undefined, [null]],
])('all edits of one click are one run of Excel: %s', async (_, supported, expected) => {
  expect(await handed(supported, fixBoth)).toEqual(expected);
});
