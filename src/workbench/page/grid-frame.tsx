import { useEffect, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { ExcelHost } from '../../host/excel/excel-host';
import type { Locale } from '../../i18n/translate';
import type { GridListener, SheetGrid } from '../grid/sheet-grid';
import { activeSheetOf, selectionOf } from '../host-actions';

interface Props {
  host: ExcelHost;
  locale: Locale;
  /** Changes whenever the workbook may have changed. */
  revision: number;
  label: string;
  listener: Omit<GridListener, 'ready'>;
}

/** Holds the spreadsheet grid and brings it in line with the workbook after every change. */
export function GridFrame({ host, locale, revision, label, listener }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(listener);
  const [grid, setGrid] = useState<SheetGrid>();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    let started: SheetGrid | undefined;
    let left = false;
    const holder = document.createElement('div');
    holder.className = 'univer-holder';
    place.current?.append(holder);
    void Promise.all([import('../grid/univer'), import('../grid/sheet-grid')]).then(
      ([{ startUniver }, { createSheetGrid }]) => {
        if (left) return;
        started = createSheetGrid(startUniver(holder, locale), {
          entered: (entries) => latest.current.entered(entries),
          selected: (blocks) => latest.current.selected(blocks),
          editsElsewhere: (row, column) => latest.current.editsElsewhere(row, column),
          undo: () => latest.current.undo(),
          ready: () => setReady(true),
          editing: (active) => latest.current.editing(active),
        });
        setGrid(started);
      },
    );
    return () => {
      left = true;
      setGrid(undefined);
      setReady(false);
      // The grid unmounts a React tree of its own: not while this one is rendering.
      setTimeout(() => {
        started?.dispose();
        holder.remove();
      });
    };
  }, [locale]);
  useEffect(() => {
    const sheet = activeSheetOf(host.model);
    if (grid && sheet) grid.show(host.model, sheet, selectionOf(host.model), Temporal.Now.plainDateISO());
  }, [grid, host, revision]);
  return <div ref={place} className="grid" role="region" aria-label={label} data-ready={ready} />;
}
