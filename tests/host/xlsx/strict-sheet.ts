/** What Excel is strict about in a sheet. */
import type { Element } from '@xmldom/xmldom';
import { all, area, children, columnOf, one, REF, unique, type Report } from './strict-xml';

export function checkSheet(
  name: string,
  sheet: Element,
  limits: { xfs: number; dxfs: number },
  strings: number,
  report: Report,
): void {
  const say = (problem: string): void => report(`${name}: ${problem}`);
  let lastRow = 0;
  const shared = new Set<string>();
  for (const row of children(one(sheet, 'sheetData'))) {
    // Rows and cells without a place stand behind those before them.
    const at = Number(row.getAttribute('r') || lastRow + 1);
    if (at <= lastRow) say(`row ${at} after ${lastRow}`);
    lastRow = at;
    let lastColumn = 0;
    for (const cell of children(row)) {
      const ref = cell.getAttribute('r') || `column ${lastColumn + 1}`;
      const [, letters = '', number = String(at)] = REF.exec(ref) ?? [];
      const column = letters === '' ? lastColumn + 1 : columnOf(letters);
      if (Number(number) !== at || column <= lastColumn) say(`cell ${ref} in row ${at} out of order`);
      lastColumn = column;
      if (Number(cell.getAttribute('s') ?? 0) >= limits.xfs) say(`${ref}: no style ${cell.getAttribute('s')}`);
      checkCell(cell, ref, strings, shared, say);
    }
  }
  checkColumns(sheet, say);
  const merges = children(one(sheet, 'mergeCells')).map((merge) => merge.getAttribute('ref') ?? '');
  const areas = merges.map(area);
  areas.forEach((a, index) => {
    if (!a || merges[index]!.split(':')[0] === merges[index]!.split(':')[1]) say(`merge ${merges[index]}`);
    for (const b of areas.slice(0, index))
      if (a && b && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3])
        say(`merges overlap: ${merges[index]}`);
  });
  for (const list of ['mergeCells', 'dataValidations', 'tableParts', 'hyperlinks']) {
    const element = one(sheet, list);
    const stated = element?.getAttribute('count');
    if (element && children(element).length === 0) say(`${list} is empty`);
    if (stated && Number(stated) !== children(element).length) say(`${list} says ${stated}`);
  }
  const rules = children(sheet)
    .filter(({ localName }) => localName === 'conditionalFormatting')
    .flatMap((formatting) => {
      if (!(formatting.getAttribute('sqref') ?? '').split(' ').every((ref) => area(ref))) say('sqref of a format');
      return children(formatting).filter(({ localName }) => localName === 'cfRule');
    });
  unique(
    rules.map((rule) => rule.getAttribute('priority') ?? ''),
    `${name}: priority`,
    report,
  );
  for (const rule of rules)
    if (Number(rule.getAttribute('dxfId') ?? 0) >= Math.max(1, limits.dxfs))
      say(`no dxf ${rule.getAttribute('dxfId')}`);
  for (const rule of all(sheet, 'dataValidation')) {
    const sqref = rule.getAttribute('sqref') ?? one(rule, 'sqref')?.textContent ?? '';
    if (!sqref.split(' ').every((ref) => area(ref))) say('sqref of a validation');
    const list = one(rule, 'formula1')?.textContent ?? '';
    if (list.startsWith('"') && list.length > 257) say('a list of more than 255 characters');
    for (const [text, longest] of [
      ['error', 255],
      ['prompt', 255],
      ['errorTitle', 32],
      ['promptTitle', 32],
    ] as const)
      if ((rule.getAttribute(text) ?? '').length > longest) say(`${text} of a validation is too long`);
  }
  for (const text of children(one(sheet, 'headerFooter')))
    if ((text.textContent ?? '').length > 255) say(`${text.nodeName} is longer than 255`);
}

function checkCell(
  cell: Element,
  ref: string,
  strings: number,
  shared: Set<string>,
  say: (problem: string) => void,
): void {
  const type = cell.getAttribute('t') ?? 'n';
  const value = one(cell, 'v')?.textContent ?? null;
  if (!['b', 'd', 'e', 'inlineStr', 'n', 's', 'str'].includes(type)) say(`${ref}: type ${type}`);
  if (type === 's' && !(value !== null && Number(value) < strings)) say(`${ref}: no string ${value}`);
  if (type === 'n' && value !== null && !Number.isFinite(Number(value))) say(`${ref}: ${value}`);
  if ((cell.textContent ?? '').length > 32767 + 8192) say(`${ref}: too long a text`);
  const formula = one(cell, 'f');
  if (!formula) return;
  const text = formula.textContent ?? '';
  if (text.length > 8192 || text.startsWith('=')) say(`${ref}: formula ${text.slice(0, 20)}`);
  if (formula.getAttribute('t') !== 'shared') return;
  const si = formula.getAttribute('si') ?? '';
  if (formula.getAttribute('ref')) shared.add(si);
  else if (!shared.has(si)) say(`${ref}: shared formula ${si} has no master before it`);
}

function checkColumns(sheet: Element, say: (problem: string) => void): void {
  let last = 0;
  for (const column of children(one(sheet, 'cols'))) {
    const [min, max] = [Number(column.getAttribute('min')), Number(column.getAttribute('max'))];
    if (min <= last || max < min || max > 16384) say(`columns ${min}:${max} after ${last}`);
    last = max;
  }
  if (one(sheet, 'cols') && last === 0) say('cols is empty');
}
