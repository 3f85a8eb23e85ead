import type { LedgerEntry } from '../entry';
import type { ScheduleContext } from '../schedule/schedule';
import { readParts, without, type EntryParts, type Part } from './entry-parts';
import type { OutlineNode } from './outline-tree';
import type { Doubt, PlanEntry, SourceMark } from './plan-reading';
import { scheduleOfEntry, type EntrySchedule } from './schedule-of';
import type { Candidate } from './task-candidates';
import { clauseEnd, cleanTitle, isTooLong, sentenceEnd, titleOfText } from './title-of';
import { readStatements, type EntryUnits } from './unit-reading-of';

/** What an entry takes from its surroundings. */
export interface EntrySurroundings {
  readonly context: ScheduleContext;
  readonly firstLeads: boolean;
  /** Statements about units: the entry's own, or those that it shares or inherits. */
  readonly statements: readonly string[];
  readonly doubts: readonly Doubt[];
  /** Usual length of a title in the document, 0 when there is none. */
  readonly usualTitle: number;
  /** It and its sisters begin with their title and a colon. */
  readonly colonTitles: boolean;
  /** Where its title ends though no stop stands behind it, undefined when nothing shows it. */
  readonly titleEnd?: number | undefined;
}

/** `第一章 总则` keeps its blank, `一、 总体要求` is written without. */
const NAMED: ReadonlySet<OutlineNode['style']> = new Set(['part', 'chapter', 'division', 'article']);

/** A heading with its marker: `(一)实施新时代立德树人行动计划`. Units and times in brackets are left out. */
export function headingText(node: OutlineNode, context: ScheduleContext): string {
  const gap = (NAMED.has(node.style) || /\d$/.test(node.printed)) && node.spaced ? ' ' : '';
  return `${node.printed}${gap}${plainHeading(node, context)}`;
}

/** The heading's own words, up to a stop or a colon, which a line without a number may hold (`三月主题:文明习惯`). */
export function plainHeading(node: OutlineNode, context: ScheduleContext): string {
  const first = node.pieces[0];
  if (!first) return '';
  const { folded, parts } = readParts([first], context);
  // `整改措施:` above items is a heading too.
  const limit = parts.reduce((end, { from }) => (from === 0 ? end : Math.min(end, from)), folded.length);
  const stop = folded.slice(0, limit).search(node.style === 'plain' ? /[。\n]/ : /[。:\n]/);
  const text = first.text.slice(0, stop < 0 ? limit : stop);
  return cleanTitle(stop >= 0 && folded.charAt(stop) === ':' ? text.replace(/[,，]?即$/, '') : text);
}

const COLON_TITLE = /^[^。,;:\n()[\]]{4,24}:(?=[^\n]{8})/;

/** Index of the colon behind a title at the beginning of a text (`强化理论武装:完善…`), 0 for none. */
export function colonTitleEnd({ folded, parts }: EntryParts): number {
  const match = COLON_TITLE.exec(folded);
  return match && !parts.some(({ from }) => from < match[0].length) ? match[0].length - 1 : 0;
}

/** A blank stands for a lost line break behind a title of this length and less. */
const LONGEST_BEFORE_BLANK = 45;

/** Index range of the title in the entry's text. */
export function titleRange(entry: EntryParts, usualTitle: number, colonTitles: boolean): { end: number; cut: boolean } {
  const { folded, parts } = entry;
  const colon = colonTitles ? colonTitleEnd(entry) : 0;
  if (colon > 0) return { end: colon, cut: false };
  const first = parts.reduce((end, part) => Math.min(end, part.from), folded.length);
  const limit = first === 0 ? folded.length : first;
  const end = sentenceEnd(folded, limit);
  if (!isTooLong(end, usualTitle)) {
    const blank = /[ ]{2,}/.exec(folded.slice(2, Math.min(end, 42)));
    return blank && end > 60 ? { end: blank.index + 2, cut: true } : { end, cut: false };
  }
  const gap = /[㐀-鿿”)] (?=[㐀-鿿“])/.exec(folded.slice(4, LONGEST_BEFORE_BLANK));
  if (gap) return { end: gap.index + 5, cut: true };
  const clause = clauseEnd(folded, end);
  return clause < end ? { end: clause, cut: true } : { end, cut: false };
}

/** The ledger entry of a task of a plan's body, with its source and doubts. */
export function planEntry(candidate: Candidate, path: readonly string[], around: EntrySurroundings): PlanEntry {
  const { node, numbered, parts } = candidate;
  const { text } = parts;
  const inner = (field: Part['field']): string =>
    parts.parts
      .filter((part) => part.field === field)
      .map((part) => part.inner)
      .join('\n');
  const range =
    around.titleEnd === undefined
      ? titleRange(parts, around.usualTitle, around.colonTitles)
      : { end: around.titleEnd, cut: true };
  // `第一件:实施供水工程` has its title before `目标任务:…`; what a label says then is no other one.
  const begins = parts.parts[0]?.from === 0;
  const named = begins ? inner('task') : '';
  const startsWithPart = begins && named === '';
  const stated = [begins ? '' : inner('task'), inner('measures')].filter((each) => each !== '').join('\n');
  const plain =
    named !== ''
      ? cleanTitle(named)
      : startsWithPart
        ? titleOfText(without(text, parts.parts)).title
        : cleanTitle(text.slice(0, range.end));
  const rest = startsWithPart
    ? titleOfText(without(text, parts.parts)).rest
    : without(text, parts.parts, named !== '' ? 0 : range.end);
  // Where labels take the whole text, the first sentence of the problem, else of the measures, is the title.
  const problem = plain === '' ? titleOfText(inner('problem')).title : '';
  const fromMeasures =
    problem !== '' ? { title: problem, rest: stated } : plain === '' && stated !== '' ? titleOfText(stated) : null;
  const title = fromMeasures?.title ?? plain;
  const measures = [rest, fromMeasures?.rest ?? stated].filter((each) => each !== '').join('\n');
  const units = readStatements(around.statements, around.firstLeads);
  const times = parts.parts.filter(({ field }) => field === 'schedule').map((part) => part.inner);
  const prose = [fromMeasures ? title : text.slice(0, range.end), measures].filter((each) => each !== '').join('\n');
  const timed = scheduleOfEntry([...times, units.scheduleText], prose, path, around.context);
  const entry: LedgerEntry = {
    ...BLANK,
    number: numbered ? node.number : '',
    section: path,
    area: path[path.length - 1] ?? '',
    task: title,
    measures,
    deliverable: inner('deliverable'),
    problem: inner('problem'),
    remarks: inner('remarks'),
    schedule: timed.schedule,
    milestones: timed.milestones,
    leadUnits: units.leadUnits,
    cooperatingUnits: units.cooperatingUnits,
    responsiblePersons: units.responsiblePersons,
    unitsOpenEnded: units.unitsOpenEnded,
    unitGroups: units.unitGroups,
  };
  const printed = numbered ? node.printed : '';
  const lines = [...new Set([...(numbered ? node.lines : []), ...candidate.pieces.flatMap((piece) => piece.lines)])];
  return {
    entry,
    source: { lines, text: printed + text, marks: marksOf(parts, printed, range.end, timed) },
    doubts: doubtsOf(entry, units, timed, range.cut, around),
  };
}

/** The fields that no plan document fills. */
export const BLANK: LedgerEntry = {
  sheet: '',
  row: null,
  number: '',
  section: [],
  area: '',
  task: '',
  taskIsDerived: false,
  measures: '',
  deliverable: '',
  schedule: {
    text: '',
    kind: 'none',
    start: null,
    due: null,
    precision: null,
    milestones: [],
    recurrence: null,
    relative: null,
    thenOngoing: false,
    implied: [],
    rest: '',
    reason: 'empty',
  },
  milestones: [],
  leadUnits: [],
  cooperatingUnits: [],
  unitsOpenEnded: false,
  unitGroups: [],
  responsiblePersons: [],
  status: null,
  progress: null,
  progressText: '',
  startedOn: null,
  completedOn: null,
  signedOffOn: null,
  reportedOn: null,
  evidence: '',
  remarks: '',
  problem: '',
  cells: {},
  hidden: false,
};

function marksOf({ text, parts }: EntryParts, printed: string, titleEnd: number, timed: EntrySchedule): SourceMark[] {
  const shift = printed.length;
  const marks: SourceMark[] = [];
  if (shift > 0) marks.push({ field: 'number', from: 0, to: shift });
  if (titleEnd > 0) marks.push({ field: 'task', from: shift, to: shift + titleEnd });
  for (const { field, from, to } of parts)
    if (field !== 'measures') marks.push({ field, from: from + shift, to: to + shift });
  if (timed.from !== 'heading') {
    let at = 0;
    for (const { text: clause } of timed.milestones) {
      const found = text.indexOf(clause, at);
      if (found < 0) continue;
      marks.push({ field: 'milestone', from: found + shift, to: found + clause.length + shift });
      at = found + clause.length;
    }
  }
  return marks.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A stated time that was not understood as a whole. What is said beside 持续推进, and what is due at a milestone, is no such text. */
export function isUnread({ kind, rest, milestones }: LedgerEntry['schedule']): boolean {
  if (kind === 'none') return true;
  const isDue = (piece: string): boolean => milestones.some(({ text }) => text.includes(piece.trim()));
  return kind !== 'ongoing' && !rest.split('…').every(isDue) && rest.trim() !== '';
}

const LONGEST_TITLE = 80;

function doubtsOf(
  entry: LedgerEntry,
  units: EntryUnits,
  timed: EntrySchedule,
  cut: boolean,
  around: EntrySurroundings,
): Doubt[] {
  const doubts = new Set<Doubt>(around.doubts);
  if (entry.leadUnits.length + entry.cooperatingUnits.length === 0) doubts.add('no-units');
  if (units.rest !== '') doubts.add('units-unread');
  if (entry.unitsOpenEnded) doubts.add('open-ended');
  if (units.statements > 1) doubts.add('several-brackets');
  if (timed.from === 'statement' && isUnread(timed.schedule)) doubts.add('schedule-unread');
  if (timed.from === 'plain') doubts.add('schedule-plain');
  if (timed.from === 'heading') doubts.add('schedule-from-heading');
  if (cut) doubts.add('title-cut');
  if (entry.task.length > LONGEST_TITLE) doubts.add('long-title');
  return [...doubts];
}
