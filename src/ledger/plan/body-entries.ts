import type { ScheduleContext } from '../schedule/schedule';
import { withoutCommonUnits } from './common-units';
import { gluedTitleEnds } from './glued-titles';
import type { OutlineNode } from './outline-tree';
import { headingText, plainHeading, planEntry } from './plan-entry';
import type { Doubt, PlanEntry } from './plan-reading';
import { inherited, sharedStatements } from './shared-units';
import type { Candidate } from './task-candidates';
import { withoutSharedMark } from './title-of';
import { statementsOf, statesFirstLeads } from './unit-reading-of';
import { namesOnlyUnits } from './unit-statement';
import { colonParents, usualTitleOf } from './usual-titles';

/** The tasks of one document as entries, with what they have in common: rules, statements that they share, the shape of their titles. */
export function entriesOf(
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
  return { entries: withoutSharedMark(entries), firstLeads };
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
