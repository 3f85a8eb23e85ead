import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../../state/translation';
import type { FindingGroup } from './group-findings';
import { FindingItem } from './finding-item';
import { GroupItem } from './group-item';
import { listItems } from './list-items';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: '120px', overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  inner: { position: 'relative', width: '100%' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});
/** Marks the button of an item that the arrow keys move between. */
const ITEM = '[data-finding-item]';

/** Groups and findings as one virtual list: arrow keys move, Enter or a click goes to the cell and opens what can be done. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const t = useTranslate();
  const scroll = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const items = useMemo(() => listItems(groups, closed), [groups, closed]);
  // What it returns is used here only and handed to nothing memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? 40 : 50),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    initialRect: { width: 350, height: 400 },
  });

  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = (event.target as Element).closest('[data-index]')?.getAttribute('data-index');
    if (by === 0 || !from || !(event.target as Element).matches(ITEM)) return;
    const to = Number(from) + by;
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
    list.scrollToIndex(to);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] ${ITEM}`)?.focus());
  };

  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={t('pane.findings.list')} onKeyDown={move}>
      <div className={styles.inner} style={{ height: list.getTotalSize() }} role="presentation">
        {list.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'group' ? (
                <GroupItem
                  group={item.group}
                  open={!closed.has(item.group.key)}
                  onToggle={() => toggle(item.group.key)}
                />
              ) : (
                <FindingItem
                  finding={item.finding}
                  open={open === item.key}
                  onOpen={(show) => setOpen(show ? item.key : null)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
