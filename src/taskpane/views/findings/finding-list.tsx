import { useMemo } from 'react';
import { VirtualList } from '../../components/virtual-list';
import { useFindingsPlace, useKept } from '../../state/kept-views';
import { useTranslate } from '../../state/translation';
import type { FindingGroup } from './group-findings';
import { FindingItem } from './finding-item';
import { GroupItem } from './group-item';
import { listItems } from './list-items';
import { onSeveralSheets } from './several-sheets';

/** Groups and findings as one virtual list: arrow keys move, Enter or a click goes to the cell and opens what can be done. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const t = useTranslate();
  const [closed, setClosed] = useKept('closed');
  const [open, setOpen] = useKept('opened');
  const place = useFindingsPlace();
  const items = useMemo(() => listItems(groups, closed), [groups, closed]);
  const named = useMemo(() => onSeveralSheets(groups.flatMap(({ findings }) => findings)), [groups]);
  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  return (
    <VirtualList
      label={t('pane.findings.list')}
      count={items.length}
      keyOf={(index) => items[index]?.key ?? String(index)}
      estimate={(index) => (items[index]?.kind === 'group' ? 40 : 50)}
      focusable="[data-finding-item]"
      minHeight="120px"
      place={place}
    >
      {(index) => {
        const item = items[index];
        if (!item) return null;
        return item.kind === 'group' ? (
          <GroupItem group={item.group} open={!closed.has(item.group.key)} onToggle={() => toggle(item.group.key)} />
        ) : (
          <FindingItem
            finding={item.finding}
            named={named}
            open={open === item.key}
            onOpen={(show) => setOpen(show ? item.key : null)}
          />
        );
      }}
    </VirtualList>
  );
}
