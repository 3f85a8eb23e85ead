/** Our recalculation beside LibreOffice's, formula by formula. Skipped where LibreOffice is not installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { recalculate } from '../../../src/host/calc/recalculate';
import { blankSheet } from '../../../src/host/model/sheets';
import { FORMULAS, sampleWorkbook } from './formulas';
import { put } from './workbook-of';
import { plainXlsx } from './xlsx-for-witness';

const SOFFICE = ['soffice', 'libreoffice'].find((command) => spawnSync(command, ['--version']).status === 0);
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Values of a sheet's first column by row, as LibreOffice saved them. */
function recalculatedByLibreOffice(file: Uint8Array, sheetNumber: number): Map<number, string | number | boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
    writeFileSync(join(folder, 'in.xlsx'), file);
    const run = spawnSync(
      SOFFICE ?? 'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    const parts = unzipSync(readFileSync(join(folder, 'out', 'in.xlsx')));
    const xml = (path: string) => new DOMParser().parseFromString(strFromU8(parts[path] as Uint8Array), 'text/xml');
    const shared = [...xml('xl/sharedStrings.xml').getElementsByTagName('si')].map((item) => item.textContent ?? '');
    const values = new Map<number, string | number | boolean>();
    for (const cell of [...xml(`xl/worksheets/sheet${sheetNumber}.xml`).getElementsByTagName('c')]) {
      const text = cell.getElementsByTagName('v')[0]?.textContent ?? '';
      const type = cell.getAttribute('t');
      const row = Number(/\d+/.exec(cell.getAttribute('r') ?? '')?.[0]);
      values.set(
        row,
        type === 's'
          ? (shared[Number(text)] ?? '')
          : type === 'b'
            ? text === '1'
            : type === 'n' || type === null
              ? Number(text)
              : text,
      );
    }
    return values;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const suite = SOFFICE ? test : test.skip;
suite(
  'LibreOffice comes to the same values (skipped without LibreOffice)',
  () => {
    const formulas = Object.values(FORMULAS)
      .flat()
      .filter(([, , options]) => options?.libreOffice !== false)
      .map(([formula]) => formula);
    const model = sampleWorkbook();
    const scratch = blankSheet('{scratch}', '试算');
    formulas.forEach((formula, i) => put(scratch, i + 1, 1, `=${formula}`));
    model.sheets.push(scratch);
    const theirs = recalculatedByLibreOffice(plainXlsx(model), model.sheets.length);
    recalculate(model, { today: Temporal.Now.plainDateISO() });
    const differences = formulas.flatMap((formula, i) => {
      const ours = scratch.cells.get(i + 1)?.get(1)?.value;
      const shown = typeof ours === 'object' && ours !== null ? ours.error : ours;
      const their = theirs.get(i + 1);
      const equal =
        typeof shown === 'number' && typeof their === 'number' ? Math.abs(shown - their) < 1e-9 : shown === their;
      return equal ? [] : [{ formula, ours: shown, theirs: their }];
    });
    expect(differences).toEqual([]);
    expect(theirs.size).toBe(formulas.length);
  },
  120_000,
);
