import { useMemo, type Dispatch } from 'react';
import { VirtualList } from '../../components/virtual-list';
import { useImportWork } from '../../state/import-work';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';
import { previousRows, type PreviewAction } from './import-state';
import { RowCard } from './row-card';

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly ImportRow[];
  /** In reading order. */
  readonly all: readonly ImportRow[];
  readonly dispatch: Dispatch<PreviewAction>;
}

/** The tasks as cards in a virtual list; it opens where it was left. */
export function RowList({ rows, all, dispatch }: Props) {
  const t = useTranslate();
  const { work, setWork, placeRef } = useImportWork();
  const previous = useMemo(() => previousRows(all), [all]);
  return (
    <VirtualList
      label={t('plan.review.list')}
      count={rows.length}
      keyOf={(index) => rows[index]?.key ?? String(index)}
      estimate={() => 150}
      focusable="[data-row-edit]"
      minHeight="200px"
      place={placeRef}
    >
      {(index) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <RowCard
            row={row}
            previous={previous.get(row.key) ?? null}
            typed={work.typed[row.key] ?? null}
            onType={(fields) =>
              setWork((before) => {
                const { [row.key]: _left, ...others } = before.typed;
                return { ...before, typed: fields ? { ...others, [row.key]: fields } : others };
              })
            }
            dispatch={dispatch}
          />
        );
      }}
    </VirtualList>
  );
}
