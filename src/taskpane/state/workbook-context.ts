import { createContext, useContext } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { ActionOptions } from '../../actions/options';
import type { LedgerReading, WorkbookReading } from '../../actions/read-workbook';
import type { CellEdit } from '../../ledger/edit';
import type { Actions } from '../actions-port';
import type { Draft } from './draft';
import type { Notice, PaneState, View } from './pane-state';
import type { Place } from './place';

/** Reads the workbook again and shows what was read; where it is known which cells changed, their rows alone. */
export type Refresh = (changed?: readonly CellEdit[]) => Promise<WorkbookReading>;

/** One piece of work on the workbook. */
export type Job<T> = (actions: Actions, options: ActionOptions, refresh: Refresh) => Promise<T>;

export interface Workbook {
  readonly state: PaneState;
  readonly today: () => Temporal.PlainDate;
  /** The ledgers that are looked at. */
  readonly ledgers: readonly LedgerReading[];
  /** Runs one piece of work at a time; what goes wrong is said in the notice and gives undefined. */
  readonly run: <T>(job: Job<T>, options?: { readonly keepNotice?: boolean }) => Promise<T | undefined>;
  readonly reread: () => Promise<void>;
  /** Selects a cell on the sheet; false when that was not possible, which is said then. */
  readonly select: (sheet: string, address: string) => Promise<boolean>;
  readonly go: (view: View, row?: Place) => void;
  readonly notify: (notice: Notice | null) => void;
  readonly setScope: (key: string | null) => void;
  readonly showRow: (row: Place | null) => void;
  readonly setDraft: (draft: Draft | null) => void;
}

export const WorkbookContext = createContext<Workbook | null>(null);

/** The workbook as the pane knows it, and what can be done with it. */
export function useWorkbookContext(): Workbook {
  const value = useContext(WorkbookContext);
  if (!value) throw new Error('no WorkbookContext above');
  return value;
}

/** The reading, for views that are shown only when there is one. */
export function useReading() {
  const { state } = useWorkbookContext();
  if (!state.read) throw new Error('shown before the workbook was read');
  return state.read;
}
