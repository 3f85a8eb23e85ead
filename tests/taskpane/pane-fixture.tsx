import './jsdom-gaps';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { Temporal } from 'temporal-polyfill';
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { findSheet } from '../../src/host/model/sheets';
import type { Locale } from '../../src/i18n/translate';
import { App } from '../../src/taskpane/app';
import { fill, newWorkbook } from '../host/excel/workbook-fixture';

export const TODAY = '2026-11-22';

type Rows = (string | number | boolean | null)[][];

const HEADER = ['序号', '主要任务', '落实举措', '完成时限', '牵头单位', '配合单位', '完成状态', '完成时间', '备注'];

/** A small ledger: a title, a header in row 2, tasks from row 3. Row 3 is overdue since 31 October 2026. */
export const LEDGER: Rows = [
  ['2026年重点任务台账'],
  HEADER,
  [1, '修缮老年食堂', '完成厨房改造2处', '2026年10月底前', '区民政局', '区财政局', '推进中', null, null],
  [2, '新建口袋公园', '建成公园3座', '2026年12月底前', '区园林局', '各街道', '推进中', null, null],
  [3, '编制停车方案', '印发停车方案1份', '2026年6月底前', '区交通局', null, '已完成', 46188, '文件已印发'],
  [4, '排查燃气隐患', '排查小区20个', '2026年9月底前', '区应急局', '区住建局', '推进中', null, null],
];

/** Machines that build and test at once are slow; the limit is only there to end a test that hangs. */
jest.setTimeout(60_000);
const PATIENT = { timeout: 20_000 };

/** jsdom lays nothing out; the virtual list asks for sizes: lines of 40 in a window that shows all of them. */
function giveSizes(): void {
  const size = (element: HTMLElement): number => (element.dataset.index === undefined ? 4000 : 40);
  for (const name of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'])
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return size(this);
      },
    });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

export interface OpenPane {
  readonly host: ExcelHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The value of a cell in the workbook. */
  readonly cell: (sheet: string, row: number, column: number) => unknown;
  readonly selected: () => { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Opens the pane over a workbook with these sheets, with genuine Office.js and the stand-in for Excel behind it. */
export async function openPane(
  sheets: Readonly<Record<string, Rows>> = { 台账: LEDGER },
  { locale = 'zh-CN' as Locale, before = (_host: ExcelHost): void => undefined } = {},
): Promise<OpenPane> {
  giveSizes();
  const model = newWorkbook(...Object.keys(sheets));
  for (const [name, rows] of Object.entries(sheets)) fill(model, findSheet(model, name)!, rows);
  const host = await startExcelHost(model);
  before(host);
  const user = userEvent.setup();
  render(<App locale={locale} theme="light" today={() => Temporal.PlainDate.from(TODAY)} />);
  await settled();
  return {
    host,
    user,
    cell: (sheet, row, column) => findSheet(model, sheet)?.cells.get(row)?.get(column)?.value ?? null,
    selected: () => {
      const sheet = model.sheets.find(({ id }) => id === model.activeSheetId)!;
      const [block] = model.selections.get(sheet.id) ?? [];
      return { sheet: sheet.name, row: block?.top ?? 1, column: block?.left ?? 1 };
    },
  };
}

/** Waits until nothing is being done, and nothing begins again right after. */
export async function settled(): Promise<void> {
  for (let calm = 0; calm < 2; calm += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 40));
    });
    await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(), PATIENT);
  }
}

/** The text of a view that is loaded when it is first opened. */
export async function opened(text: string | RegExp): Promise<HTMLElement> {
  return screen.findByText(text, {}, PATIENT);
}

/** The dialog that is open. */
export async function dialog() {
  return within(await screen.findByRole('alertdialog', {}, PATIENT));
}
