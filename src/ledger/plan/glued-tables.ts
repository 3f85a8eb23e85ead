import { Temporal } from 'temporal-polyfill';
import { matchHeader } from '../columns/match-header';
import { parseSchedule } from '../schedule/parse-schedule';
import { glueHeader } from './glue-header';
import { headsList, isOfUnits } from './list-columns';
import { lineAt, paragraphOf, type Paragraph } from './paragraph';

/** `序号工作内容责任单位备注1`: header texts without anything between them, up to the number of the first row. */
const HEAD = /序号([㐀-鿿()/、]{6,60})1(?=[㐀-鿿“《])/;
/** What makes a number a count or a date, or the second part of another word. */
const COUNTED =
  /^(?:个|家|所|座|项|条|处|批|期|级|次|场|人|名|户|套|台|辆|万|亿|元|年|月|日|号|楼|期|米|公里|平方|小时|分钟|倍|成|类|种|支|片|栋|间|届|轮|件|区|镇|村|校|[.%％、,，)）~—-])/;
const BEFORE_NUMBER = /(?:[\d第约到至为共达近超后、,，;；~—.-]|(?<![年月日底])前)$/;
const FEWEST_ROWS = 2;

/**
 * Parts tables whose cells were joined without anything between them (`…备注1推进分类投放。市城管委、市住建局2完善…`) into one cell a paragraph:
 * rows begin with their number, texts end with a stop, and what stands behind the last stop says who.
 */
export function withGluedTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => partedTable(paragraph) ?? [paragraph]);
}

function partedTable(paragraph: Paragraph): Paragraph[] | null {
  const { folded } = paragraph;
  const head = HEAD.exec(folded);
  const names = head && glueHeader(head[1]!);
  if (!head || !names || !headsList(['序号', ...names]) || names.filter(namesSomebody).length !== 1) return null;
  const rows = rowStarts(folded, head.index + head[0].length - 1);
  if (rows.length < FEWEST_ROWS) return null;
  const ends: number[] = [head.index, head.index + 2];
  for (const name of names) ends.push(ends[ends.length - 1]! + name.length);
  const times = names.map((name) => matchHeader(name)[0]?.field === 'schedule');
  const timed = times.includes(true) ? (times.indexOf(true) < names.findIndex(namesSomebody) ? 'first' : 'last') : null;
  for (const [index, { at, end }] of rows.entries()) {
    ends.push(at, end);
    const next = rows[index + 1]?.at ?? folded.length;
    const stops: number[] = [];
    for (let stop = folded.indexOf('。', end); stop >= 0 && stop < next; stop = folded.indexOf('。', stop + 1))
      stops.push(stop + 1);
    const tail = stops[stops.length - 1];
    if (tail === undefined && index < rows.length - 1) return null;
    ends.push(...stops);
    if (tail !== undefined && timed !== null) ends.push(tail + timeBorder(folded.slice(tail, next), timed));
  }
  ends.push(folded.length);
  return [...new Set(ends)].flatMap((to, index, all) => {
    const from = all[index - 1] ?? 0;
    const text = paragraph.text.slice(from, to).trim();
    return text === '' ? [] : [paragraphOf(text, [{ at: 0, line: lineAt(paragraph, from) }])];
  });
}

/** Where several columns name units or persons, nothing tells where one ends. */
function namesSomebody(header: string): boolean {
  const field = matchHeader(header)[0]?.field;
  return field === 'leadUnits' || field === 'cooperatingUnits' || field === 'responsiblePersons' || isOfUnits(header);
}

/** Only whether a text is a time is asked. */
const ANY_DAY = Temporal.PlainDate.from('2000-01-01');
const LONGEST_TIME = 24;

/** Where the time ends that a text begins with, or begins that it ends with: the longest that says nothing else; 0 for none. */
function timeBorder(text: string, side: 'first' | 'last'): number {
  const isTime = (part: string): boolean => {
    const { kind, rest } = parseSchedule(part, { reference: ANY_DAY });
    return kind !== 'none' && rest.trim() === '';
  };
  for (let size = Math.min(LONGEST_TIME, text.length - 2); size > 1; size--) {
    const at = side === 'first' ? size : text.length - size;
    if (isTime(side === 'first' ? text.slice(0, at) : text.slice(at))) return at;
  }
  return 0;
}

/** Where the rows 1, 2, 3 … begin, each at the first number that is the next one and counts nothing. */
function rowStarts(folded: string, from: number): { readonly at: number; readonly end: number }[] {
  const rows: { at: number; end: number }[] = [{ at: from, end: from + 1 }];
  const number = /\d{1,3}(?![\d])/g;
  number.lastIndex = from + 1;
  for (let match = number.exec(folded); match; match = number.exec(folded)) {
    const { index: at, 0: digits } = match;
    const end = at + digits.length;
    if (Number(digits) !== rows.length + 1) continue;
    if (BEFORE_NUMBER.test(folded.slice(Math.max(0, at - 2), at)) || COUNTED.test(folded.slice(end, end + 2))) continue;
    rows.push({ at, end });
  }
  return rows;
}
