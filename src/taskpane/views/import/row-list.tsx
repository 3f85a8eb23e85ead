import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type Dispatch } from 'react';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';
import { previousRow, type PreviewAction } from './import-state';
import { RowCard } from './row-card';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: '200px', overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  inner: { position: 'relative', width: '100%' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly ImportRow[];
  /** In reading order. */
  readonly all: readonly ImportRow[];
  readonly dispatch: Dispatch<PreviewAction>;
}

/** The tasks as cards in a virtual list. */
export function RowList({ rows, all, dispatch }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const scroll = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  // What it returns is used here only and handed to nothing memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 150,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialRect: { width: 350, height: 400 },
  });
  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={t('plan.review.list')}>
      <div className={styles.inner} style={{ height: list.getTotalSize() }} role="presentation">
        {list.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowCard
                row={row}
                previous={previousRow(all, row)}
                editing={editing === row.key}
                onEdit={(on) => setEditing(on ? row.key : null)}
                dispatch={dispatch}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
