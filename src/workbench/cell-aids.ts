/** What Excel shows beside a selected cell: the drop-down of a list, the prompt of a rule, notes and comments. */
import { Temporal } from 'temporal-polyfill';
import { blockValues } from '../host/calc/calculation';
import { readingOf } from '../host/calc/recalculate';
import { resolveRange } from '../host/calc/references';
import { toText } from '../host/calc/value';
import type { Block, SheetModel, ValidationModel, WorkbookModel } from '../host/model/workbook-model';

export interface CellAids {
  /** What may be chosen; empty where there is no drop-down. */
  readonly choices: readonly string[];
  /** Notes, comments with their replies, and the rule's prompt, each a text of its own. */
  readonly remarks: readonly string[];
}

const holds = ({ top, left, bottom, right }: Block, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** @returns what belongs to the cell; a list whose source cannot be followed gives no choices */
export function cellAids(model: WorkbookModel, sheet: SheetModel, row: number, column: number): CellAids {
  const rule = sheet.validations.find(({ ranges }) => ranges.some((block) => holds(block, row, column)));
  const here = (place: { row: number; column: number }): boolean => place.row === row && place.column === column;
  const { showPrompt = false, title = '', message = '' } = rule?.prompt ?? {};
  const remarks = [
    ...sheet.notes.filter(here).map(({ text }) => text),
    ...sheet.comments
      .filter(here)
      .flatMap(({ author, text, replies }) => [
        said(author, text),
        ...replies.map((reply) => said(reply.author, reply.text)),
      ]),
    showPrompt ? [title, message].filter((text) => text !== '').join(' ') : '',
  ];
  return {
    choices: rule ? choicesOf(model, sheet, rule, row, column) : [],
    remarks: remarks.filter((text) => text.trim() !== ''),
  };
}

const said = (author: string, text: string): string => (author === '' ? text : `${author} ${text}`);

function choicesOf(
  model: WorkbookModel,
  sheet: SheetModel,
  rule: ValidationModel,
  row: number,
  column: number,
): string[] {
  const { type, inCellDropDown = false, formula1 } = rule;
  if (type !== 'List' || !inCellDropDown || formula1 === undefined) return [];
  const typed = /^"([^]*)"$/.exec(formula1);
  if (typed)
    return (typed[1] ?? '')
      .replaceAll('""', '"')
      .split(',')
      .map((text) => text.trim());
  try {
    const source = resolveRange(model, { sheet, row, column }, formula1);
    if (typeof source !== 'object' || source === null || !('kind' in source) || source.kind !== 'reference') return [];
    const calculation = readingOf(model, { today: Temporal.Now.plainDateISO() });
    return blockValues(calculation, source)
      .flat()
      .map(toText)
      .filter((text): text is string => typeof text === 'string' && text !== '');
  } catch {
    // A name or a formula as source: Excel follows it, this page does not.
    return [];
  }
}
