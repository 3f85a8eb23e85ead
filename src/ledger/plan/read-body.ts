import type { Temporal } from 'temporal-polyfill';
import type { ScheduleContext } from '../schedule/schedule';
import { withoutCommonUnits } from './common-units';
import { closesDocument, documentContext, signedOn } from './document-context';
import { endsWithUnitsAlone, readParts, without } from './entry-parts';
import { gluedTitleEnds } from './glued-titles';
import type { Segment } from './outline-segments';
import { linesOf } from './paragraph';
import { outlineTree, walk, type OutlineNode, type Piece } from './outline-tree';
import { colonTitleEnd, headingText, plainHeading, planEntry, titleRange } from './plan-entry';
import type { Doubt, PlanDocument, PlanEntry, UnreadReason, UnreadText } from './plan-reading';
import { isTitle } from './site-text';
import { taskCandidates, type Candidate } from './task-candidates';
import { splitPoints } from './split-points';
import { sortTasks } from './task-sections';
import { isTooLong, withoutSharedMark } from './title-of';
import { takeTrailing } from './trailing-text';
import { namesOnlyUnits } from './unit-statement';
import { statementsOf, statesFirstLeads } from './unit-reading-of';
import { fold } from '../units/fold';
import { looksLikeUnit } from '../units/unit-names';

const GLUED_TITLE =
  /^(.{4,60}?(?:要点|方案|计划|意见|安排|规划|措施|办法))(?=(?:20\d{2}年|为|根据|按照|各|[本新]学[期年]|今年|以|坚持|围绕|全面(?:贯彻|落实)|深入贯彻|认真贯彻))/;
const ATTACHMENT = /^附(?:件|表)?\s*[一二三四五六七八九十\d]{0,3}\s*[:：]?$/;

/** A notice that sends another document out (`现印发给你们`): its own items say how to go about it. */
const SENDS_OUT =
  /(?:印发|下发|转发|下达|分解)给?(?:你们|各|如下)|(?:印发|下发|转发)给|现(?:将|就).{2,80}(?:印发|下发|转发|下达)/;

/** `关于《…方案》的政策解读`: what a plan means, not what is to be done. */
const EXPLAINS = /^[^。]{0,60}(?:解读|起草说明|编制说明|答记者问)$/;

/** What a document leaves to the one that follows it. */
export interface DocumentState {
  readonly context: ScheduleContext;
  /** `列第一位的为牵头单位,下同` was said. */
  readonly firstLeads: boolean;
}

/**
 * Reads one document's outline into entries. No document where it sets no task; its text is then in `unread`. `beside`: other
 * documents follow or lists with so many rows are attached, so that a covering notice, and a summary that names neither units nor times
 * of what a list holds, sets no tasks. `before` is the
 * document that it follows: its time holds where this one has none, its rules where this one is a further attachment.
 */
export function readBody(
  segments: readonly Segment[],
  reference: Temporal.PlainDate,
  unread: UnreadText[],
  beside: { readonly documents: boolean; readonly rows: number } = { documents: false, rows: 0 },
  before: DocumentState | null = null,
): DocumentState & { readonly document: PlanDocument | null } {
  const root = outlineTree(segments);
  const nodes = walk(root);
  const closing = takeClosing(nodes[nodes.length - 1]!);
  const { title, titles, preamble } = takeTitle(root);
  const opening = root.pieces.map(({ text }) => text);
  const context = documentContext(
    title,
    opening,
    closing.map(({ text }) => text),
    reference,
    nodes.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
    before?.context ?? null,
  );
  const further = before !== null && opening.some((text) => ATTACHMENT.test(text.trim()));
  root.pieces.splice(0, root.pieces.length, ...preamble);
  const trailing = takeTrailing(root, context);
  splitPoints(root, context);
  const { tasks: candidates, introductions } = taskCandidates(root, context);
  const sendsOut = (beside.documents || beside.rows > 0) && opening.some((text) => SENDS_OUT.test(fold(text)));
  const sorted = sortTasks(candidates);
  const says = (field: 'hasUnits' | 'hasSchedule'): boolean => sorted.tasks.some((task) => task[field]);
  const explains = opening.some((text) => EXPLAINS.test(fold(text).trim()));
  const isNotice =
    !says('hasUnits') && (explains || sendsOut || (sorted.tasks.length * 2 <= beside.rows && !says('hasSchedule')));
  const { tasks, others } = isNotice ? { tasks: [], others: candidates } : sorted;
  const push = (pieces: readonly Piece[], reason: UnreadReason, printed = ''): void =>
    pieces.forEach(({ text, lines }, index) =>
      unread.push({ line: lines[0] ?? 1, text: index === 0 ? printed + text : text, reason }),
    );
  push(closing, 'closing');
  trailing.forEach((piece) => push([piece], 'no-task'));
  introductions.forEach(({ node, pieces }) => push(pieces, node.marker === null ? 'preamble' : 'introduction'));
  others.forEach(({ node, numbered, pieces }) => {
    push(pieces, 'no-task', numbered ? node.printed : '');
    if (pieces.length === 0) unread.push({ line: node.lines[0] ?? 1, text: node.printed, reason: 'no-task' });
  });
  const used = new Set(tasks.flatMap(({ path }) => path));
  // A heading whose only text turned out to be no task.
  const kept = new Set([...tasks, ...others].flatMap(({ pieces }) => pieces));
  for (const { node } of others) {
    const [heading] = node.pieces;
    if (!node.marker || used.has(node) || !heading || kept.has(heading)) continue;
    kept.add(heading);
    push([heading], 'no-task', node.printed);
  }
  const told = new Set(candidates.map(({ node }) => node));
  nodes.forEach((node) => {
    if (!node.marker || used.has(node) || told.has(node) || node.children.length === 0) return;
    if (node.pieces[0] && !insideTask(node, tasks)) push([node.pieces[0]], 'no-task', node.printed);
  });
  if (tasks.length === 0) {
    push(titles, 'preamble');
    return { document: null, context, firstLeads: false };
  }
  const lines = segments.flatMap(({ paragraph, at, to }) => linesOf(paragraph, at, to));
  const { entries, firstLeads } = entriesOf(
    tasks,
    [...opening, ...introductions.flatMap(({ pieces }) => pieces.map(({ text }) => text))],
    context,
    (further && before.firstLeads) ||
      [...closing, ...trailing, ...(tasks.at(-1)?.pieces.slice(1) ?? [])].some(
        ({ text }) => statesFirstLeads(text).here,
      ),
  );
  const document: PlanDocument = {
    title,
    kind: 'plan',
    firstLine: lines.reduce((a, b) => Math.min(a, b)),
    lastLine: lines.reduce((a, b) => Math.max(a, b)),
    entries,
  };
  return { document, context, firstLeads };
}

function insideTask(node: OutlineNode, tasks: readonly Candidate[]): boolean {
  const whole = new Set(tasks.map((task) => task.node));
  for (let parent = node.parent; parent; parent = parent.parent) if (whole.has(parent)) return true;
  return false;
}

/** The title line and what else stands before the first heading. */
function takeTitle(root: OutlineNode): { title: string; titles: readonly Piece[]; preamble: Piece[] } {
  const { pieces } = root;
  const lines = pieces.filter(({ text }) => isTitle(text));
  const proper = lines.filter(({ text }) => !/^(?:附|关于.*通知$)/.test(text.trim()));
  const chosen = proper[proper.length - 1] ?? lines[lines.length - 1];
  if (chosen) {
    const { text, used } = wholeTitle(pieces, pieces.indexOf(chosen));
    return { title: text, titles: used, preamble: pieces.filter((piece) => !used.includes(piece)) };
  }
  const first = pieces[0];
  const glued = first && GLUED_TITLE.exec(first.text);
  if (glued) {
    const part = (from: number, to?: number): Piece => ({
      ...first,
      text: first.text.slice(from, to),
      folded: first.folded.slice(from, to),
    });
    const end = glued[1]!.length;
    return { title: glued[1]!, titles: [part(0, end)], preamble: [part(end), ...pieces.slice(1)] };
  }
  const isHeadline = first && /^[^。;:,]{5,40}$/.test(first.folded) && pieces.length + root.children.length > 1;
  return isHeadline
    ? { title: first.text, titles: [first], preamble: pieces.slice(1) }
    : { title: '', titles: [], preamble: [...pieces] };
}

/** A title over two lines (`立山区2023年重点工作` / `任务分解方案`), or with its years or state in brackets below it. */
function wholeTitle(pieces: readonly Piece[], at: number): { text: string; used: readonly Piece[] } {
  const used = [pieces[at]!];
  const below = pieces[at + 1];
  if (below && /^[(（][^()（）]{2,24}[)）]$/.test(below.text.trim())) used.push(below);
  const above = pieces[at - 1];
  const isHead =
    above !== undefined &&
    /^[^。;:,()[\]]{4,30}$/.test(above.folded.trim()) &&
    /20\d{2}年?/.test(above.text) &&
    !/20\d{2}/.test(used[0]!.text) &&
    signedOn(above.text) === null &&
    !/(?:方案|通知|要点|计划|意见|清单|措施|办法)$/.test(above.folded.trim());
  if (isHead) used.unshift(above);
  return { text: used.map(({ text }) => text.trim()).join(''), used };
}

/** Signature, day of issue and list of attachments after the last text. */
function takeClosing(last: OutlineNode): Piece[] {
  const { pieces } = last;
  const from = last.marker === null ? 1 : 0;
  for (let index = from; index < pieces.length; index++) {
    const { text, folded, own } = pieces[index]!;
    if (!own) continue;
    const signs = closesDocument(text);
    const next = pieces[index + 1];
    const isSigner =
      folded.length <= 30 && !/[:。;]/.test(folded) && next !== undefined && signedOn(next.text) !== null;
    const isOffice =
      isSigner && (looksLikeUnit(folded.replace(/\s/g, '')) || /(?:办公室|政府|委员会|委|局)$/.test(folded));
    if (signs || isOffice) return pieces.splice(index);
  }
  return [];
}

function entriesOf(
  tasks: readonly Candidate[],
  introductions: readonly string[],
  context: ScheduleContext,
  ruled: boolean,
): { readonly entries: PlanEntry[]; readonly firstLeads: boolean } {
  const withColons = colonParents(tasks);
  const glued = gluedTitleEnds(tasks);
  const usualTitle = usualTitleOf(tasks);
  const headings = new Map<OutlineNode, string>();
  const heading = (node: OutlineNode): string => {
    let text = headings.get(node);
    if (text === undefined) headings.set(node, (text = headingText(node, context)));
    return text;
  };
  let firstLeads = ruled || introductions.some((text) => statesFirstLeads(text).here);
  let hasCommon = introductions.some((text) => withoutCommonUnits(text) !== null);
  const shared = sharedStatements(tasks);
  const offices = new Map<OutlineNode, boolean>();
  const areOffices = (parent: OutlineNode): boolean => {
    const { children } = parent;
    const known = offices.get(parent);
    const found =
      known ?? (children.length > 1 && children.every((child) => namesOnlyUnits(plainHeading(child, context))));
    if (known === undefined) offices.set(parent, found);
    return found;
  };
  const seen = new Map<OutlineNode | null, Set<string>>();
  let previous: Candidate | null = null;
  const entries = tasks.map((task) => {
    const doubts: Doubt[] = [];
    let statements = statementsOf(task.parts).map((statement) => {
      const own = withoutCommonUnits(statement);
      hasCommon ||= own !== null;
      return own ?? statement;
    });
    const rule = statesFirstLeads(statements.join(';'));
    if (rule.here && rule.onwards) firstLeads = true;
    if (statements.length === 0 && shared.has(task)) {
      statements = shared.get(task)!;
      doubts.push('shared-units');
    } else if (statements.length === 0) {
      statements = inherited(task.path, context, areOffices);
      if (statements.length > 0) doubts.push('inherited-units');
    }
    if (hasCommon) doubts.push('common-units');
    doubts.push(...numberDoubts(task, previous, seen));
    previous = task;
    return planEntry(task, task.path.map(heading), {
      context,
      firstLeads,
      statements,
      doubts,
      usualTitle,
      colonTitles: withColons.has(task.node.parent),
      titleEnd: glued.get(task),
    });
  });
  const titles = withoutSharedMark(entries.map(({ entry }) => entry.task));
  return {
    entries: entries.map((each, index) => ({ ...each, entry: { ...each.entry, task: titles[index]! } })),
    firstLeads,
  };
}

/** Units in the nearest heading that names some; or the heading itself where it and all its sisters are names of units. */
function inherited(
  path: readonly OutlineNode[],
  context: ScheduleContext,
  areOffices: (parent: OutlineNode) => boolean,
): string[] {
  for (const node of [...path].reverse()) {
    const statements = statementsOf(readParts(node.pieces.slice(0, 1), context));
    if (statements.length > 0) return statements;
    if (node.parent && areOffices(node.parent)) return [plainHeading(node, context)];
  }
  return [];
}

const POINTS: ReadonlySet<string> = new Set(['arabicBracket', 'halfBracket', 'circled', 'decimal']);

/** One bracket in a paragraph of its own after several items that name nobody holds for all of them. */
function sharedStatements(tasks: readonly Candidate[]): Map<Candidate, string[]> {
  const shared = new Map<Candidate, string[]>();
  let waiting: Candidate[] = [];
  for (const task of tasks) {
    if (waiting.length > 0 && waiting[0]!.node.parent !== task.node.parent) waiting = [];
    if (!task.hasUnits) {
      waiting.push(task);
      continue;
    }
    const fromFirst = waiting[0]?.node === task.node.parent?.children[0];
    if (endsWithUnitsAlone(task.parts) && (POINTS.has(task.node.style) || (fromFirst && isLastSister(task))))
      for (const each of waiting) shared.set(each, statementsOf(task.parts));
    waiting = [];
  }
  return shared;
}

function isLastSister({ node }: Candidate): boolean {
  const sisters = node.parent?.children ?? [];
  return sisters[sisters.length - 1] === node;
}

function numberDoubts(
  task: Candidate,
  previous: Candidate | null,
  seen: Map<OutlineNode | null, Set<string>>,
): Doubt[] {
  const { node, numbered } = task;
  if (!numbered || !node.marker) return [];
  const numbers = seen.get(node.parent) ?? new Set<string>();
  seen.set(node.parent, numbers);
  const repeated = numbers.has(node.number);
  numbers.add(node.number);
  if (repeated) return ['repeated-number'];
  const before = previous?.node;
  const gap =
    before?.marker &&
    before.parent === node.parent &&
    before.style === node.style &&
    node.marker.value !== before.marker.value + 1;
  return gap ? ['number-gap'] : [];
}

/**
 * Parents whose tasks begin with their title and a colon (`强化理论武装:完善制度,全年学习不少于12次`): all of several under one parent, or all
 * parents where most tasks of the document do.
 */
function colonParents(tasks: readonly Candidate[]): ReadonlySet<OutlineNode | null> {
  const groups = new Map<OutlineNode | null, boolean[]>();
  for (const { node, parts } of tasks) {
    const group = groups.get(node.parent) ?? [];
    groups.set(node.parent, group);
    group.push(colonTitleEnd(parts) > 0);
  }
  const all = [...groups.values()].flat();
  const isUsual = all.length >= 2 && all.filter(Boolean).length * 5 >= all.length * 3;
  const alike = [...groups].filter(([, colons]) => isUsual || (colons.length >= 2 && colons.every(Boolean)));
  return new Set(alike.map(([parent]) => parent));
}

/** Where more than one in so many titles is long, none runs into its measures. */
const MOST_LONG = 6;

/** The usual length of a title where most tasks have measures behind theirs; 0 where a task is often one sentence. */
function usualTitleOf(tasks: readonly Candidate[]): number {
  const ranges = tasks.map(({ parts }) => ({ end: titleRange(parts, 0, false).end, parts }));
  const followed = ranges.filter(({ end, parts }) => without(parts.text, parts.parts, end) !== '');
  if (followed.length * 3 < tasks.length * 2) return 0;
  const usual = median(followed.map(({ end }) => end));
  return followed.filter(({ end }) => isTooLong(end, usual)).length * MOST_LONG > tasks.length ? 0 : usual;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
