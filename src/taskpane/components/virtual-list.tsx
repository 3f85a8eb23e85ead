import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  inner: { position: 'relative', width: '100%' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** Where a list was left, to be opened there again. */
export interface ListPlace {
  readonly offset: number;
  readonly sizes: VirtualItem[];
}

interface Props {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height that is reckoned with until an item is shown. */
  readonly estimate: (index: number) => number;
  readonly children: (index: number) => ReactNode;
  /** Selects, within an item, the control that the arrow keys move between. */
  readonly focusable: string;
  readonly minHeight: string;
  /** Keeps where the list was left. */
  readonly place?: RefObject<ListPlace | null>;
}

/** A list of any length of which only what is seen is rendered; arrow keys move from item to item. */
export function VirtualList(props: Props) {
  const { label, count, keyOf, estimate, children, focusable, minHeight, place } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  // What it returns is used here only and handed to nothing memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 8,
    initialRect: { width: 350, height: 400 },
    initialOffset: () => place?.current?.offset ?? 0,
    initialMeasurementsCache: place?.current?.sizes ?? [],
  });
  useEffect(
    () => () => {
      if (place) place.current = { offset: list.scrollOffset ?? 0, sizes: list.measurementsCache };
    },
    [list, place],
  );

  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = (event.target as Element).closest('[data-index]')?.getAttribute('data-index');
    if (by === 0 || !from || !(event.target as Element).matches(focusable)) return;
    const to = Number(from) + by;
    if (to < 0 || to >= count) return;
    event.preventDefault();
    list.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] ${focusable}`)?.focus(),
    );
  };

  return (
    <div ref={scroll} className={styles.scroll} style={{ minHeight }} role="list" aria-label={label} onKeyDown={move}>
      <div className={styles.inner} style={{ height: list.getTotalSize() }} role="presentation">
        {list.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={list.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
