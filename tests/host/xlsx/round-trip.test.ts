import fc from 'fast-check';
import { getCell, getValue, setFormula, setValue, type CellValue } from '../../../src/host/model/cells';
import { addConditionalFormat, setValidation } from '../../../src/host/model/rules';
import {
  setCustomProperty,
  setHyperlink,
  setName,
  setNote,
  setSetting,
  addCustomXmlPart,
} from '../../../src/host/model/annotations';
import { addChart, removeChart, seriesFromBlock } from '../../../src/host/model/charts';
import { addSheet, moveSheet, removeSheet, renameSheet, setFrozen, setTabColor } from '../../../src/host/model/sheets';
import { insertRows, deleteRows } from '../../../src/host/model/structure';
import { restyleBlock } from '../../../src/host/model/styles';
import { addTable, resizeTable } from '../../../src/host/model/tables';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { newWorkbook, openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { partsOf, partText } from './package-parts';
import { richPackage } from './rich-package';

const reopen = (model: WorkbookModel): WorkbookModel => openWorkbook(saveWorkbook(model));

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ' 前后空格 ',
    '_x000D_',
    '_x005F_x000D_',
    'a\r\nb',
    '=1+1',
    '\u0000\u0008',
    '\ud800',
    '😀',
    '\ufffe',
    '',
    'a\tb',
    '<&>"\'',
  ),
);
const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);

test('whatever is entered is read back, as constant and as cached value of a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), value, fc.boolean()), {
        maxLength: 12,
      }),
      (entries) => {
        const model = newWorkbook();
        const sheet = model.sheets[0]!;
        const expected = new Map<string, [CellValue, string | undefined]>();
        for (const [row, column, entered, asFormula] of entries) {
          if (asFormula) setFormula(model, sheet, row, column, 'IF(A1>"<",B2&"x",3)', entered);
          else setValue(model, sheet, row, column, entered);
          expected.set(`${row},${column}`, [entered, asFormula ? 'IF(A1>"<",B2&"x",3)' : undefined]);
        }
        const again = reopen(model).sheets[0]!;
        for (const [key, [wanted, formula]] of expected) {
          const [row, column] = key.split(',').map(Number) as [number, number];
          const got = getValue(again, row, column);
          // -0 is written 0, as in Excel.
          expect(Object.is(wanted, -0) ? 0 : wanted).toEqual(got);
          expect(getCell(again, row, column)?.formula).toBe(formula);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('sheet features come back as they were made', () => {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  [
    ['项目', '数'],
    ['甲', 3],
    ['乙', 5],
  ].forEach((cells, row) => cells.forEach((entered, column) => setValue(model, sheet, row + 1, column + 1, entered)));
  const body = { top: 2, left: 1, bottom: 3, right: 2 };
  restyleBlock(model, sheet, body, {
    font: { bold: true, color: '#C00000', underline: 'Double' },
    fill: '#FFF2CC',
    numberFormat: 'yyyy"年"m"月"',
    borders: { EdgeTop: { style: 'Dash', weight: 'Medium', color: '#112233' } },
    horizontal: 'CenterAcrossSelection',
    wrapText: true,
    locked: false,
    indent: 1,
    textOrientation: -45,
  });
  addConditionalFormat(
    sheet,
    [body],
    { type: 'custom', formula: '$B2>"<3"', format: { fill: '#FFC7CE', fontColor: '#9C0006' } },
    true,
  );
  addConditionalFormat(sheet, [body], {
    type: 'cellValue',
    operator: 'Between',
    formula1: '1',
    formula2: '4',
    format: { bold: true },
  });
  setValidation(sheet, body, { type: 'List', formula1: '"甲,乙"', ignoreBlanks: true, inCellDropDown: false });
  setHyperlink(sheet, { top: 2, left: 1, bottom: 2, right: 1 }, { address: 'https://a.example/?x=1&y=2' });
  setNote(sheet, 3, 1, ' 批注\n二 ', '某人', true);
  setFrozen(sheet, 1, 2);
  setTabColor(sheet, '#00B050');
  setCustomProperty(sheet, '标记', '值😀');
  setSetting(model, 'k', { a: ['b', 1, null] });
  setName(model, '区域', '=Sheet1!$A$2:$A$3', null, '说明', false);
  addCustomXmlPart(model, '{11111111-1111-1111-1111-111111111111}', '<x xmlns="urn:x">文</x>', 'urn:x');
  const table = addTable(model, sheet, { top: 1, left: 1, bottom: 3, right: 2 }, true, '任务表');
  resizeTable(model, sheet, table, { top: 1, left: 1, bottom: 4, right: 3 });
  const again = reopen(model);
  const read = again.sheets[0]!;
  expect(again.styles[getCell(read, 2, 1)!.style]).toMatchObject({
    font: { bold: true, color: '#C00000', underline: 'Double', name: '等线' },
    fill: '#FFF2CC',
    numberFormat: 'yyyy"年"m"月"',
    borders: { EdgeTop: { style: 'Dash', weight: 'Medium', color: '#112233' } },
    horizontal: 'CenterAcrossSelection',
    wrapText: true,
    locked: false,
    indent: 1,
    textOrientation: -45,
  });
  expect(read.conditionalFormats.map(({ rule, priority, stopIfTrue }) => ({ rule, priority, stopIfTrue }))).toEqual([
    {
      rule: { type: 'custom', formula: '$B2>"<3"', format: { fill: '#FFC7CE', fontColor: '#9C0006' } },
      priority: 1,
      stopIfTrue: true,
    },
    {
      rule: { type: 'cellValue', operator: 'Between', formula1: '1', formula2: '4', format: { bold: true } },
      priority: 0,
      stopIfTrue: false,
    },
  ]);
  expect(read.validations[0]).toMatchObject({
    ranges: [body],
    type: 'List',
    formula1: '"甲,乙"',
    inCellDropDown: false,
    ignoreBlanks: true,
  });
  expect(read.hyperlinks[0]).toMatchObject({ address: 'https://a.example/?x=1&y=2' });
  expect(read.notes[0]).toMatchObject({ row: 3, column: 1, text: ' 批注\n二 ', author: '某人', visible: true });
  expect(read.frozen).toEqual({ rows: 1, columns: 2 });
  expect(read.tabColor).toBe('#00B050');
  expect([...read.customProperties]).toEqual([['标记', '值😀']]);
  expect([...again.settings]).toEqual([['k', { a: ['b', 1, null] }]]);
  expect(again.names).toMatchObject([
    { name: '区域', formula: '=Sheet1!$A$2:$A$3', comment: '说明', visible: false, sheetId: null },
  ]);
  expect(again.customXmlParts).toMatchObject([
    { id: '{11111111-1111-1111-1111-111111111111}', xml: '<x xmlns="urn:x">文</x>', namespaceUri: 'urn:x' },
  ]);
  expect(read.tables[0]).toMatchObject({
    name: '任务表',
    block: { top: 1, left: 1, bottom: 4, right: 3 },
    columns: [{ name: '项目' }, { name: '数' }, { name: '列1' }],
  });
});

test('what a file has beyond the model is read', () => {
  const model = openWorkbook(richPackage());
  const sheet = model.sheets[0]!;
  expect(getValue(sheet, 1, 1)).toBe('重点任务清单');
  expect(getValue(sheet, 4, 2)).toBe('第一项\r任务');
  expect(getValue(sheet, 4, 4)).toBe('教育局 财政局');
  expect(getCell(sheet, 9, 6)!.formula).toBe('A9*1.5');
  expect([getValue(sheet, 14, 1), getValue(sheet, 14, 2), getValue(sheet, 14, 3)]).toEqual([
    true,
    { error: '#N/A' },
    45838,
  ]);
  expect(getCell(sheet, 14, 4)).toMatchObject({
    formula: 'CONCAT(B4:B5)',
    arrayBlock: { top: 14, left: 4, bottom: 14, right: 4 },
  });
  expect(model.styles[1]).toMatchObject({
    font: { name: '黑体', bold: true, color: '#2F5597' },
    fill: '#FFFF00',
    horizontal: 'Center',
  });
  expect(sheet.notes.map((note) => note.text)).toEqual(['督查室:\n请核对']);
  expect(sheet.comments).toMatchObject([{ row: 6, author: '张三', text: '讨论', replies: [{ text: '答复' }] }]);
  expect(sheet.protection).toMatchObject({
    protected: true,
    passwordProtected: true,
    options: { allowFormatCells: true, allowInsertRows: false },
  });
  expect(sheet.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    printArea: 'A1:F14',
    printTitleRows: '$1:$3',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
  });
  expect([...sheet.customProperties]).toEqual([['owner', '办公室']]);
  expect(sheet.conditionalFormats.map((format) => format.rule.type)).toEqual(['custom', 'other']);
  expect(sheet.charts[0]).toMatchObject({
    type: 'BarClustered',
    name: '图表 1',
    series: [{ valuesRef: "'台账 2025'!$F$4:$F$13" }],
  });
});

test('an edited shared formula and its neighbours keep their meaning', () => {
  const model = openWorkbook(richPackage());
  const sheet = model.sheets[0]!;
  setValue(model, sheet, 4, 6, 9);
  const again = reopen(model).sheets[0]!;
  expect(getCell(again, 4, 6)!.formula).toBeUndefined();
  expect(getCell(again, 5, 6)!.formula).toBe('A5*1.5');
  expect(getCell(again, 13, 6)!.formula).toBe('A13*1.5');
});

test('the calculation chain goes when formulas change, with relationship and content type, and not before', () => {
  const model = openWorkbook(richPackage());
  setValue(model, model.sheets[0]!, 4, 1, 9);
  expect(Object.keys(partsOf(saveWorkbook(model)))).toContain('xl/calcChain.xml');
  setFormula(model, model.sheets[0]!, 20, 1, 'A1');
  const parts = partsOf(saveWorkbook(model));
  expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
  expect(partText(parts, '[Content_Types].xml') + partText(parts, 'xl/_rels/workbook.xml.rels')).not.toMatch(
    /calcChain/,
  );
});

test('pictures, breaks, protected ranges and the ranges of extensions move with inserted rows', () => {
  const model = openWorkbook(richPackage());
  insertRows(model, model.sheets[0]!, 5, 2);
  const parts = partsOf(saveWorkbook(model));
  const sheet = partText(parts, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<protectedRange sqref="E4:E15"');
  expect(sheet).toContain('<brk id="10"');
  expect(sheet).toContain('<ignoredError sqref="B4:B15"');
  expect(sheet).toContain('<xm:sqref>A4:A15</xm:sqref>');
  const rows = [...partText(parts, 'xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(
    (match) => match[1],
  );
  expect(rows).toEqual(['2', '16', '18', '22']);
  expect(partText(parts, 'xl/worksheets/sheet2.xml')).toContain("'台账 2025'!A4+1");
  expect(partText(parts, 'xl/threadedComments/threadedComment1.xml')).toContain('ref="B8"');
  expect(partText(parts, 'xl/comments1.xml')).toContain('ref="B8"');
  expect(partText(parts, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>7</x:Row>');
});

test('a rule whose first row is deleted is based on the next one', () => {
  const model = openWorkbook(richPackage());
  deleteRows(model, model.sheets[0]!, 4, 1);
  const format = reopen(model).sheets[0]!.conditionalFormats[0]!;
  expect(format).toMatchObject({
    ranges: [{ top: 4, bottom: 12, left: 5, right: 5 }],
    rule: { formula: '$E4="已完成"' },
  });
});

test('sheets are added, ordered, renamed and removed; names and formulas follow', () => {
  const model = openWorkbook(richPackage());
  const added = addSheet(model, '汇总');
  setFormula(model, added, 1, 1, "SUM('台账 2025'!F4:F13)", 82.5);
  renameSheet(model, model.sheets[0]!, '台账');
  moveSheet(model, added, 0);
  const again = reopen(model);
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(['汇总', '台账', '字典']);
  expect(getCell(again.sheets[0]!, 1, 1)!.formula).toBe('SUM(台账!F4:F13)');
  expect(getCell(again.sheets[2]!, 1, 1)!.formula).toBe('台账!A4+1');
  expect(again.sheets[1]!.pageLayout.printArea).toBe('A1:F14');
  removeSheet(again, again.sheets[1]!);
  const bytes = saveWorkbook(again);
  expect(Object.keys(partsOf(bytes)).filter((name) => /sheet1|chart1|table1|drawing1|comments1/i.test(name))).toEqual(
    [],
  );
  const last = openWorkbook(bytes);
  expect(getCell(last.sheets[0]!, 1, 1)!.formula).toBe('SUM(#REF!F4:F13)');
  expect(last.names.map((name) => name.name)).toEqual(['状态']);
});

test('a chart is replaced without leaving parts behind', () => {
  const model = openWorkbook(richPackage());
  const sheet = model.sheets[0]!;
  removeChart(sheet, sheet.charts[0]!);
  addChart(sheet, 'Doughnut', seriesFromBlock(sheet, { top: 3, left: 5, bottom: 6, right: 6 }));
  const saved = saveWorkbook(model);
  expect(Object.keys(partsOf(saved)).filter((name) => name.includes('charts/'))).toEqual(['xl/charts/chart1.xml']);
  expect(partText(partsOf(saved), 'xl/charts/chart1.xml')).toContain('<c:v>3</c:v>');
  expect(partText(partsOf(saved), 'xl/drawings/_rels/drawing1.xml.rels')).toContain('image1.png');
  expect(openWorkbook(saved).sheets[0]!.charts).toMatchObject([{ type: 'Doughnut' }]);
});

test('5,000 rows are opened, edited and saved cell for cell', () => {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  for (let row = 1; row <= 5000; row++)
    for (let column = 1; column <= 12; column++)
      setValue(model, sheet, row, column, column % 2 ? row * column : `第${row}行 ${column % 5}`);
  const second = reopen(model);
  setValue(second, second.sheets[0]!, 2500, 1, '改');
  const third = reopen(second).sheets[0]!;
  let wrong = 0;
  for (let row = 1; row <= 5000; row++)
    for (let column = 1; column <= 12; column++)
      if (
        getValue(third, row, column) !==
        (row === 2500 && column === 1 ? '改' : column % 2 ? row * column : `第${row}行 ${column % 5}`)
      )
        wrong++;
  expect(wrong).toBe(0);
  expect(third.cells.size).toBe(5000);
});

test('an ISO Strict file is read, and what is added speaks its dialect', () => {
  const strict = richPackage((parts) => {
    for (const [name, part] of Object.entries(parts)) {
      if (typeof part !== 'string') continue;
      parts[name] = part
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    }
  });
  const model = openWorkbook(strict);
  expect(getValue(model.sheets[0]!, 4, 5)).toBe('推进中');
  expect(model.sheets[0]!.tables).toHaveLength(1);
  const added = addSheet(model, '汇总');
  setValue(model, added, 1, 1, '甲');
  const saved = saveWorkbook(model);
  expect(partText(partsOf(saved), 'xl/_rels/workbook.xml.rels')).not.toContain(
    '"http://schemas.openxmlformats.org/officeDocument',
  );
  expect(getValue(openWorkbook(saved).sheets[2]!, 1, 1)).toBe('甲');
});
