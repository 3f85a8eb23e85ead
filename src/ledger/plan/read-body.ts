import type { Temporal } from 'temporal-polyfill';
import type { ScheduleContext } from '../schedule/schedule';
import { fold } from '../units/fold';
import { looksLikeUnit } from '../units/unit-names';
import { entriesOf } from './body-entries';
import { closesDocument, documentContext, signedOn } from './document-context';
import type { Segment } from './outline-segments';
import { outlineTree, walk, type OutlineNode, type Piece } from './outline-tree';
import { linesOf } from './paragraph';
import type { PlanDocument, UnreadReason, UnreadText } from './plan-reading';
import { splitPoints } from './split-points';
import { takeTitle } from './take-title';
import { taskCandidates, type Candidate } from './task-candidates';
import { sortTasks } from './task-sections';
import { takeTrailing } from './trailing-text';
import { statesFirstLeads } from './unit-reading-of';

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
 * of what a list holds, sets no tasks. `before` is the document that it follows: its time holds where this one has none, its rules
 * where this one is a further attachment.
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
