import { findOurSheets } from './our-marks';

/** Custom property of the board's sheet: which sheets' ledgers it counts, a name a line. */
const LEDGERS = 'TaskLedger.ledgers';

/** The sheets whose ledgers the live board counts; [] where there is no board (or a program that saved the workbook dropped the list). */
export async function boardCoverage(context: Excel.RequestContext): Promise<readonly string[]> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const ours = await findOurSheets(context, worksheets.items);
  const boards = [...ours].filter(([, kind]) => kind === 'board').map(([sheet]) => sheet);
  if (boards.length === 0) return [];
  const lists = boards.map((sheet) => sheet.customProperties.getItemOrNullObject(LEDGERS).load('value'));
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const covered = lists.flatMap((list) => (list.isNullObject ? [] : list.value.split('\n')));
  return [...new Set(covered)].filter((name) => names.has(name));
}

/** Keeps which ledgers the board counts. */
export async function rememberCoverage(
  context: Excel.RequestContext,
  board: string,
  sheets: readonly string[],
): Promise<void> {
  context.workbook.worksheets.getItem(board).customProperties.add(LEDGERS, sheets.join('\n'));
  await context.sync();
}
