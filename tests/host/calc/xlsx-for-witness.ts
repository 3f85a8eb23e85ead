import { strToU8, zipSync } from 'fflate';
import { columnLetters, formatBlock } from '../../../src/host/model/a1';
import type { CellModel, TableModel, WorkbookModel } from '../../../src/host/model/workbook-model';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cellXml(row: number, column: number, { value, formula }: CellModel): string {
  const r = `${columnLetters(column)}${row}`;
  if (formula !== undefined) return `<c r="${r}"><f>${escape(formula)}</f></c>`;
  if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${r}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escape(String(value))}</t></is></c>`;
}

function tableXml({ name, block, columns, showTotals }: TableModel): string {
  const list = columns.map(({ id, name: column }) => `<tableColumn id="${id}" name="${escape(column)}"/>`).join('');
  return `${HEAD}<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${formatBlock(block)}" totalsRowCount="${Number(showTotals)}"><tableColumns count="${columns.length}">${list}</tableColumns></table>`;
}

/** The least that is a workbook: values, formulas without values, names, one table on the first sheet. */
export function plainXlsx(model: WorkbookModel): Uint8Array {
  const files: Record<string, string> = {};
  const table = model.sheets[0]?.tables[0];
  model.sheets.forEach((sheet, index) => {
    const rows = [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => {
        const list = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => cellXml(row, column, cell));
        return `<row r="${row}">${list.join('')}</row>`;
      });
    const parts = index === 0 && table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '';
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows.join('')}</sheetData>${parts}</worksheet>`;
  });
  if (table) {
    files['xl/tables/table1.xml'] = tableXml(table);
    files['xl/worksheets/_rels/sheet1.xml.rels'] =
      `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/table" Target="../tables/table1.xml"/></Relationships>`;
  }
  const sheets = model.sheets.map(
    ({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = model.names.map(
    ({ name, formula }) => `<definedName name="${name}">${escape(formula.slice(1))}</definedName>`,
  );
  files['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
  files['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${model.sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`;
  files['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const overrides = model.sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  if (table) overrides.push(`<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/>`);
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
