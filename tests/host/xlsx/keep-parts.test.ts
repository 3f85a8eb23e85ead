/** Files made by others: open, one edit, save; every part that the edit does not concern comes out byte for byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getValue, setFormula, setValue } from '../../../src/host/model/cells';
import { addChart, seriesFromBlock } from '../../../src/host/model/charts';
import { setNote } from '../../../src/host/model/annotations';
import { addSheet, renameSheet } from '../../../src/host/model/sheets';
import { insertRows } from '../../../src/host/model/structure';
import type { SheetModel, WorkbookModel } from '../../../src/host/model/workbook-model';
import { openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { changedParts, partsOf, partText, xmlDifference } from './package-parts';
import { richPackage } from './rich-package';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-keep-'));
const PYTHON = '/usr/bin/python3';
const hasOpenpyxl = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

function convert(file: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, `out-${format}`);
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  return join(out, file.slice(file.lastIndexOf('/') + 1).replace(/xlsx$/, format));
}

/** Path of each kind of file, or null where the program that makes it is absent. */
function makers(): Record<string, () => string | null> {
  const openpyxl = (): string | null => {
    if (!hasOpenpyxl) return null;
    const file = join(folder, 'openpyxl.xlsx');
    if (!existsSync(file)) execFileSync(PYTHON, [join(__dirname, '../../fixtures/build-rich-workbook.py'), file]);
    return file;
  };
  return {
    'written by hand': () => {
      const file = join(folder, 'hand.xlsx');
      writeFileSync(file, richPackage());
      return file;
    },
    openpyxl,
    LibreOffice: () => {
      const file = openpyxl();
      return file && hasOffice ? convert(file, 'xlsx') : null;
    },
  };
}

/** Runs the test where the file can be made; says so where not. */
function withFile(
  make: () => string | null,
  check: (bytes: Uint8Array, model: WorkbookModel, sheet: SheetModel) => void,
): void {
  const file = make();
  if (file === null) {
    console.warn('skipped: openpyxl or LibreOffice is not installed');
    return;
  }
  const bytes = new Uint8Array(readFileSync(file));
  const model = openWorkbook(bytes);
  check(bytes, model, model.sheets[0]!);
}

describe.each(Object.entries(makers()))('a workbook %s', (name, make) => {
  jest.setTimeout(180_000);

  test('saves unchanged byte for byte', () => {
    withFile(make, (bytes, model) => expect(changedParts(bytes, saveWorkbook(model))).toEqual([]));
  });

  test('after one number is entered only that cell differs', () => {
    withFile(make, (bytes, model, sheet) => {
      const path = 'xl/worksheets/sheet1.xml';
      setValue(model, sheet, 5, 1, 4711);
      const saved = saveWorkbook(model);
      const allowed = new Set(['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
      expect(changedParts(bytes, saved).filter((part) => !allowed.has(part))).toEqual([]);
      const { gone, came } = xmlDifference(partText(partsOf(bytes), path), partText(partsOf(saved), path));
      expect(came).toEqual(['/worksheet/sheetData/row/c/v  4711']);
      expect(gone).toEqual(['/worksheet/sheetData/row/c/v  2']);
      expect(getValue(openWorkbook(saved).sheets[0]!, 5, 1)).toBe(4711);
    });
  });

  test('a note, a chart, a sheet and a formula are added beside what is there', () => {
    withFile(make, (bytes, model, sheet) => {
      const before = { notes: sheet.notes.length, charts: sheet.charts.length, threads: sheet.comments.length };
      setNote(sheet, 7, 2, '新批注', '我');
      addChart(sheet, 'BarStacked', seriesFromBlock(sheet, { top: 3, left: 5, bottom: 8, right: 6 })).title = '新图';
      setFormula(model, sheet, 20, 1, 'COUNTA(B4:B13)', 10);
      const added = addSheet(model, '月报');
      setValue(model, added, 1, 1, '标题');
      const saved = saveWorkbook(model);
      const parts = partsOf(saved);
      for (const part of Object.keys(partsOf(bytes)))
        if (part !== 'xl/calcChain.xml') expect(Object.keys(parts)).toContain(part);
      const again = openWorkbook(saved);
      expect(again.sheets.map((each) => each.name)).toEqual([...model.sheets.map((each) => each.name)]);
      expect(again.sheets[0]!.notes).toHaveLength(before.notes + 1);
      expect(again.sheets[0]!.charts).toHaveLength(before.charts + 1);
      expect(partText(parts, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
      const file = join(folder, `${name.replace(/\W/g, '')}-added.xlsx`);
      writeFileSync(file, saved);
      if (hasOpenpyxl) {
        const script =
          'import openpyxl,sys\nb=openpyxl.load_workbook(sys.argv[1])\ns=b.worksheets[0]\nprint(len(s._charts),sum(1 for r in s for c in r if c.comment),len(s.tables),b.worksheets[-1]["A1"].value)';
        expect(execFileSync(PYTHON, ['-c', script, file]).toString().trim()).toBe(
          `${before.charts + 1} ${before.notes + before.threads + 1} 1 标题`,
        );
      }
      if (hasOffice) expect(existsSync(convert(file, 'pdf'))).toBe(true);
    });
  });

  test('rows inserted above move everything that stands below', () => {
    withFile(make, (bytes, model, sheet) => {
      const old = openWorkbook(bytes).sheets[0]!;
      insertRows(model, sheet, 2, 3);
      renameSheet(model, sheet, '新名 字');
      const again = openWorkbook(saveWorkbook(model));
      const moved = again.sheets[0]!;
      expect(moved.name).toBe('新名 字');
      const down = <T extends { top: number; bottom: number }>(block: T): T =>
        block.top < 2 ? block : { ...block, top: block.top + 3, bottom: block.bottom + 3 };
      expect(moved.merges).toEqual(old.merges.map(down));
      expect(moved.notes.map((note) => note.row)).toEqual(old.notes.map((note) => note.row + 3));
      expect(moved.tables.map((table) => table.block)).toEqual(old.tables.map((table) => down(table.block)));
      expect(moved.conditionalFormats.map((format) => format.ranges)).toEqual(
        old.conditionalFormats.map((format) => format.ranges.map(down)),
      );
      expect(moved.validations.map((rule) => rule.ranges)).toEqual(
        old.validations.map((rule) => rule.ranges.map(down)),
      );
      expect(moved.pageLayout.printTitleRows).toBe('$1:$6');
      expect(moved.charts.map((chart) => chart.series[0]!.valuesRef.replace(/.*!/, ''))).toEqual(
        old.charts.map((chart) =>
          chart.series[0]!.valuesRef.replace(/.*!/, '').replace(/\d+/g, (row) => String(Number(row) + 3)),
        ),
      );
      expect(moved.charts.every((chart) => chart.series[0]!.valuesRef.startsWith("'新名 字'!"))).toBe(true);
      for (const [row, cells] of old.cells)
        for (const [column, cell] of cells)
          expect(getValue(moved, row < 2 ? row : row + 3, column)).toEqual(cell.value);
    });
  });
});
