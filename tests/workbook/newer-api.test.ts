/** Office 2021 has ExcelApi 1.14, and the manifest asks for no more: whatever is newer is asked for before it is used. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { unguardedUses } from './newer-api';

const ROOT = join(__dirname, '..', '..');
const BASELINE = 14;
/** What ships to Excel; everything there that names its objects. */
const SHIPPED = ['workbook', 'actions', 'commands', 'taskpane'].flatMap((folder) =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(ROOT, 'src', folder, name))
    .filter((path) => /\bExcel\b/.test(readFileSync(path, 'utf8'))),
);
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['office-js'],
};

test('the manifest asks for ExcelApi 1.14', () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const sets = [...manifest.matchAll(/Name="ExcelApi" MinVersion="1\.(\d+)"/g)].map(([, minor]) => Number(minor));
  expect(new Set(sets)).toEqual(new Set([BASELINE]));
});

/** Uses of every kind, in a file that is not there. */
const PROBE_FILE = join(ROOT, 'probe.ts');
const PROBE = `
declare function supportsExcelApi(version: string): boolean;
async function plain(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  range.load('values,valueTypes,valuesAsJson');
  context.workbook.worksheets.load('items/name,items/showDataTypeIcons');
  context.workbook.linkedWorkbooks.breakAllLinks();
  range.clear('ResetContents');
  range.getMergedAreasOrNullObject();
  await Excel.run({ mergeUndoGroup: true }, async () => undefined);
}
async function asked(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  if (supportsExcelApi('1.16')) range.load('valuesAsJson');
  const links = supportsExcelApi('1.15') ? context.workbook.linkedWorkbooks : null;
  if (!supportsExcelApi('1.20')) return;
  await Excel.run({ mergeUndoGroup: true }, async () => links);
}
async function askedTooLittle(range: Excel.Range): Promise<void> {
  if (supportsExcelApi('1.15')) range.load('valuesAsJson');
}`;

let program: ts.Program;

beforeAll(() => {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === PROBE_FILE || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === PROBE_FILE
      ? ts.createSourceFile(name, PROBE, ts.ScriptTarget.ES2022, true)
      : getSourceFile.call(host, name, ...rest);
  program = ts.createProgram([...SHIPPED, PROBE_FILE], OPTIONS, host);
}, 120_000);

test('no file that ships uses a newer member unguarded', () => {
  expect(SHIPPED.length).toBeGreaterThan(20);
  expect(unguardedUses(program, SHIPPED, BASELINE)).toEqual([]);
}, 120_000);

test('what the search finds: members, options, names in a load, values; not what is asked for first', () => {
  const uses = unguardedUses(program, [PROBE_FILE], BASELINE);
  expect(uses.map(({ place, member }) => `${place} ${member}`)).toEqual([
    'probe.ts:4 valuesAsJson (ExcelApi 1.16)',
    'probe.ts:5 showDataTypeIcons (ExcelApi 1.19)',
    'probe.ts:6 breakAllLinks (ExcelApiOnline 1.1)',
    'probe.ts:6 linkedWorkbooks (ExcelApiOnline 1.1)',
    'probe.ts:7 resetContents (ExcelApi 1.18)',
    'probe.ts:9 mergeUndoGroup (ExcelApi 1.20)',
    'probe.ts:13 linkedWorkbooks (ExcelApiOnline 1.1)',
    'probe.ts:18 valuesAsJson (ExcelApi 1.16)',
  ]);
}, 120_000);
