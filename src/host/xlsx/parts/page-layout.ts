/** Page setup: paper, margins, scaling, headers and footers. Print area and print titles are names, see `names.ts`. */
import type { PageLayoutModel, SheetModel } from '../../model/workbook-model';
import { SHEET_ORDER } from '../context';
import {
  attr,
  boolAttr,
  child,
  children,
  create,
  ensure,
  insertInOrder,
  numberAttr,
  remove,
  setAttr,
  setFlag,
  type Element,
} from '../xml';
import { writeFitToPage } from './view';

/** Names of Excel.PaperType by their number in files, from 1. */
const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 ' +
  'Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 ' +
  'EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

const POINTS = 72;
const MARGINS: [key: keyof PageLayoutModel['margins'], inches: number][] = [
  ['left', 0.7],
  ['right', 0.7],
  ['top', 0.75],
  ['bottom', 0.75],
  ['header', 0.3],
  ['footer', 0.3],
];

export function readPageLayout(root: Element): PageLayoutModel {
  const setup = child(root, 'pageSetup');
  const margins = child(root, 'pageMargins');
  const options = child(root, 'printOptions');
  const paper = numberAttr(setup, 'paperSize', 1);
  const fit = boolAttr(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const header = splitSections(child(child(root, 'headerFooter'), 'oddHeader')?.textContent ?? '');
  const footer = splitSections(child(child(root, 'headerFooter'), 'oddFooter')?.textContent ?? '');
  const inPoints = Object.fromEntries(
    MARGINS.map(([key, inches]) => [key, round(numberAttr(margins, key, inches) * POINTS)]),
  ) as PageLayoutModel['margins'];
  return {
    orientation: attr(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    // No page setup at all: the printer decides, which is A4 where this is used.
    paperSize: setup && attr(setup, 'paperSize') !== undefined ? (PAPERS[paper - 1] ?? `Paper${paper}`) : 'A4',
    margins: inPoints,
    centerHorizontally: boolAttr(options, 'horizontalCentered'),
    centerVertically: boolAttr(options, 'verticalCentered'),
    zoom: fit
      ? {
          horizontalFitToPages: numberAttr(setup, 'fitToWidth', 1),
          verticalFitToPages: numberAttr(setup, 'fitToHeight', 1),
        }
      : { scale: numberAttr(setup, 'scale', 100) },
    rowBreaks: readRowBreaks(child(root, 'rowBreaks')),
    printTitleRows: '',
    printTitleColumns: '',
    printArea: '',
    printGridlines: boolAttr(options, 'gridLines'),
    blackAndWhite: boolAttr(setup, 'blackAndWhite'),
    headersFooters: {
      left: header.left,
      center: header.center,
      right: header.right,
      leftFooter: footer.left,
      centerFooter: footer.center,
      rightFooter: footer.right,
    },
  };
}

/** A break's id is the row it stands below. */
function readRowBreaks(element: Element | null): number[] {
  const breaks = element ? children(element, 'brk').filter((each) => boolAttr(each, 'man')) : [];
  return breaks.map((each) => numberAttr(each, 'id', 0) + 1);
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Writes what differs from the part; `r:id` of printer settings and other attributes stay. */
export function writePageLayout(root: Element, sheet: SheetModel): void {
  const before = readPageLayout(root);
  const layout = sheet.pageLayout;
  if (
    layout.centerHorizontally !== before.centerHorizontally ||
    layout.centerVertically !== before.centerVertically ||
    layout.printGridlines !== before.printGridlines
  ) {
    const options = ensure(root, 'printOptions', SHEET_ORDER);
    setFlag(options, 'horizontalCentered', layout.centerHorizontally);
    setFlag(options, 'verticalCentered', layout.centerVertically);
    setFlag(options, 'gridLines', layout.printGridlines);
  }
  if (MARGINS.some(([key]) => layout.margins[key] !== before.margins[key])) {
    const margins = ensure(root, 'pageMargins', SHEET_ORDER);
    // All six are required.
    for (const [key, inches] of MARGINS) {
      if (layout.margins[key] !== before.margins[key] || attr(margins, key) === undefined)
        setAttr(margins, key, layout.margins[key] === undefined ? inches : round(layout.margins[key] / POINTS));
    }
  }
  writeSetup(root, layout, before);
  writeHeaderFooter(root, layout, before);
  writeRowBreaks(root, layout.rowBreaks ?? [], before.rowBreaks ?? []);
}

/** Manual breaks between rows; those that Excel made by itself are no part of them and are reckoned anew. */
function writeRowBreaks(root: Element, rows: readonly number[], before: readonly number[]): void {
  if (rows.join() === before.join()) return;
  remove(child(root, 'rowBreaks'));
  if (rows.length === 0) return;
  const element = ensure(root, 'rowBreaks', SHEET_ORDER);
  setAttr(element, 'count', rows.length);
  setAttr(element, 'manualBreakCount', rows.length);
  for (const row of rows) element.appendChild(create(element, 'brk', { id: String(row - 1), max: '16383', man: '1' }));
}

function writeSetup(root: Element, layout: PageLayoutModel, before: PageLayoutModel): void {
  const zoomChanged = JSON.stringify(layout.zoom) !== JSON.stringify(before.zoom);
  if (
    layout.orientation === before.orientation &&
    layout.paperSize === before.paperSize &&
    layout.blackAndWhite === before.blackAndWhite &&
    !zoomChanged
  )
    return;
  const setup = ensure(root, 'pageSetup', SHEET_ORDER);
  if (layout.orientation !== before.orientation)
    setAttr(setup, 'orientation', layout.orientation === 'Landscape' ? 'landscape' : 'portrait');
  const paper = PAPERS.indexOf(layout.paperSize) + 1;
  if (paper > 0 && (layout.paperSize !== before.paperSize || attr(setup, 'paperSize') === undefined))
    setAttr(setup, 'paperSize', paper);
  setFlag(setup, 'blackAndWhite', layout.blackAndWhite);
  if (!zoomChanged) return;
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = layout.zoom;
  const fit = wide !== undefined || tall !== undefined;
  setAttr(setup, 'fitToWidth', fit && wide !== 1 ? (wide ?? 0) : undefined);
  setAttr(setup, 'fitToHeight', fit && tall !== 1 ? (tall ?? 0) : undefined);
  setAttr(setup, 'scale', !fit && scale !== undefined && scale !== 100 ? scale : undefined);
  writeFitToPage(root, fit);
}

const HEADER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function writeHeaderFooter(root: Element, layout: PageLayoutModel, before: PageLayoutModel): void {
  if (JSON.stringify(layout.headersFooters) === JSON.stringify(before.headersFooters)) return;
  const element = ensure(root, 'headerFooter', SHEET_ORDER);
  const { left, center, right, leftFooter, centerFooter, rightFooter } = layout.headersFooters;
  const put = (name: string, text: string): void => {
    remove(child(element, name));
    if (text !== '') insertInOrder(element, create(element, name, {}, text), HEADER_ORDER);
  };
  put('oddHeader', joinSections(left, center, right));
  put('oddFooter', joinSections(leftFooter, centerFooter, rightFooter));
}

function joinSections(left: string, center: string, right: string): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** `&L甲&C乙&R丙` → its three sections; text before any mark is the centre's. */
export function splitSections(text: string): { left: string; center: string; right: string } {
  const sections = { left: '', center: '', right: '' };
  const marks = { L: 'left', C: 'center', R: 'right' } as const;
  let section: keyof typeof sections = 'center';
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    if (text[at] !== '&' || next === undefined) {
      sections[section] += text[at];
      continue;
    }
    if (next === 'L' || next === 'C' || next === 'R') section = marks[next];
    else if (next === '"') {
      const end = text.indexOf('"', at + 2);
      const stop = end < 0 ? text.length : end + 1;
      sections[section] += text.slice(at, stop);
      at = stop - 2;
    } else sections[section] += `&${next}`;
    at++;
  }
  return sections;
}
