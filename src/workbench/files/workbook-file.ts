/** Opening and saving in the page. Nothing leaves it: files are read by the browser and handed back as downloads. */
import { Temporal } from 'temporal-polyfill';
import { recalculate } from '../../host/calc/recalculate';
import { openWorkbook } from '../../host/xlsx/open';
import { saveWorkbook } from '../../host/xlsx/save';
import { WorkbookFileError } from '../../host/xlsx/file-error';
import type { WorkbookModel } from '../../host/model/workbook-model';
import type { MessageKey, Translate } from '../../i18n/translate';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads a file; throws WorkbookFileError when it is no workbook that can be opened. */
export async function readWorkbook(file: Blob): Promise<WorkbookModel> {
  const model = openWorkbook(new Uint8Array(await file.arrayBuffer()));
  // Some programs save formulas without values, and TODAY() has moved on. That is for showing, not a change to save.
  const before = model.sheets.map(({ dirty }) => new Set(dirty));
  recalculate(model, { today: Temporal.Now.plainDateISO(), changed: [] });
  model.sheets.forEach((sheet, i) => {
    sheet.dirty = before[i] ?? sheet.dirty;
  });
  return model;
}

/** One sentence for the user: what is wrong with the file and what to do. */
export function fileProblem(problem: unknown, translate: Translate): string {
  if (!(problem instanceof WorkbookFileError)) return translate('workbench.error.unexpected');
  const key: MessageKey = `errors.file.${problem.code}`;
  return translate(key);
}

/** `台账.xlsx` → `台账（已编辑）.xlsx`: the opened file itself is never written. */
export function copyName(name: string, translate: Translate): string {
  const mark = `（${translate('workbench.edited')}）`;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.xlsx'];
  return stem.endsWith(mark) ? name : `${stem}${mark}${extension}`;
}

/** Hands the workbook to the browser as a download. */
export function downloadWorkbook(model: WorkbookModel, name: string): void {
  const url = URL.createObjectURL(new Blob([saveWorkbook(model) as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
