import type { Finding } from '../../../ledger/rules/rule';
import type { FindingGroup } from './group-findings';

export type ListItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding };

/** Groups and the findings of those that are open, as one flat list. */
export function listItems(groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly ListItem[] {
  return groups.flatMap((group): ListItem[] => [
    { kind: 'group', key: `group\n${group.key}`, group },
    ...(closed.has(group.key)
      ? []
      : group.findings.map((finding): ListItem => ({ kind: 'finding', key: findingKey(finding), finding }))),
  ]);
}

/** A finding's own key: it keeps its place in the list when others come and go. */
export function findingKey({ ruleId, sheet, cell, messageKey, data }: Finding): string {
  return [ruleId, sheet, cell, messageKey, JSON.stringify(data)].join('\n');
}
