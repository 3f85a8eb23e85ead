import { useEffect, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { ExcelHost } from '../../host/excel/excel-host';
import type { GridListener, SheetGrid } from '../grid/sheet-grid';
import { activeSheetOf, selectionOf } from '../host-actions';

interface Props {
  host: ExcelHost;
  /** Changes whenever the workbook may have changed. */
  revision: number;
  label: string;
  listener: Omit<GridListener, 'ready'>;
  /** Ctrl+Z outside of a cell being typed into. */
  onUndo: () => void;
}

/** Holds the spreadsheet grid and brings it in line with the workbook after every change. */
export function GridFrame({ host, revision, label, listener, onUndo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(listener);
  const editing = useRef(false);
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
        started = createSheetGrid(startUniver(holder), {
          entered: (entries) => latest.current.entered(entries),
          selected: (blocks) => latest.current.selected(blocks),
          editsElsewhere: (row, column) => latest.current.editsElsewhere(row, column),
          ready: () => setReady(true),
          editing: (active) => {
            editing.current = active;
            latest.current.editing(active);
          },
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
  }, []);
  useEffect(() => {
    const sheet = activeSheetOf(host.model);
    if (grid && sheet) grid.show(host.model, sheet, selectionOf(host.model), Temporal.Now.plainDateISO());
  }, [grid, host, revision]);
  useEffect(() => {
    // The grid's own undo knows nothing of formulas and of what the add-in changed: it never gets the key.
    const undo = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      const elsewhere = document.activeElement?.closest('.top, .pane, .formula-line') ?? null;
      if (!isUndo || editing.current || elsewhere) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.shiftKey) onUndo();
    };
    window.addEventListener('keydown', undo, true);
    return () => window.removeEventListener('keydown', undo, true);
  }, [onUndo]);
  return <div ref={place} className="grid" role="region" aria-label={label} data-ready={ready} />;
}
