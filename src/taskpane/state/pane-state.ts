import type { Temporal } from 'temporal-polyfill';
import type { AddedEntry } from '../../actions/add-entry';
import type { BandOutcome } from '../../actions/judge-ledgers';
import type { WorkbookReading } from '../../actions/read-workbook';
import type { MessageKey, MessageParams } from '../../i18n/translate';
import type { CellEdit } from '../../ledger/edit';
import { rebaseDraft, type Draft } from './draft';
import { entryAt } from './ledger-scope';
import type { Place } from './place';

export type View = 'home' | 'form' | 'findings' | 'tuning' | 'summary' | 'mapping' | 'settings' | 'import';

/** What is being done, and the share done (0..1) where that is known. */
export interface Busy {
  readonly key: MessageKey | null;
  readonly params?: MessageParams;
  readonly share?: number;
}

/** The one message on screen: what happened, what to do. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** Edits that take back what the message tells of; offered beside it. */
  readonly undo?: readonly CellEdit[];
  /** The row that the message tells of; taking it away again is offered. */
  readonly added?: AddedEntry;
  /** What was typed and thrown away; taking it back is offered. */
  readonly discarded?: Draft;
  /** The sheet that was made; opening it is offered. */
  readonly sheet?: string;
}

export interface ReadWorkbook {
  readonly reading: WorkbookReading;
  readonly judged: BandOutcome;
  readonly asOf: Temporal.PlainDate;
}

export interface PaneState {
  /** null: not read yet, or could not be read. */
  readonly read: ReadWorkbook | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly view: View;
  /** Key of the ledger that is looked at; null: all. */
  readonly scope: string | null;
  /** Row shown in the form. */
  readonly row: Place | null;
  /** Where the user is on the sheet. */
  readonly selected: Place | null;
  readonly draft: Draft | null;
  /** The sheet changed and could not be read again by itself. */
  readonly outdated: boolean;
}

export type PaneAction =
  | { readonly type: 'started'; readonly keepNotice?: boolean }
  | { readonly type: 'progress'; readonly busy: Busy }
  | { readonly type: 'ended' }
  | { readonly type: 'read'; readonly read: ReadWorkbook }
  | { readonly type: 'outdated' }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'view'; readonly view: View; readonly row?: Place }
  | { readonly type: 'scope'; readonly scope: string | null }
  | { readonly type: 'row'; readonly row: Place | null }
  | { readonly type: 'selected'; readonly place: Place }
  | { readonly type: 'draft'; readonly draft: Draft | null };

export const INITIAL_STATE: PaneState = {
  read: null,
  busy: { key: 'pane.progress.reading' },
  notice: null,
  view: 'home',
  scope: null,
  row: null,
  selected: null,
  draft: null,
  outdated: false,
};

/** The next state of the pane. Pure. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return { ...state, busy: { key: null }, notice: action.keepNotice ? state.notice : null };
    case 'progress':
      return state.busy ? { ...state, busy: action.busy } : state;
    case 'ended':
      return { ...state, busy: null };
    case 'read':
      return {
        ...state,
        read: action.read,
        outdated: false,
        draft: state.draft && rebaseDraft(state.draft, action.read.reading),
      };
    case 'outdated':
      return { ...state, outdated: true };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'view':
      return { ...state, view: action.view, notice: null, row: action.row ?? state.row };
    case 'scope':
      return { ...state, scope: action.scope, notice: null };
    case 'row':
      return { ...state, row: action.row };
    case 'selected':
      return { ...state, selected: action.place, row: follows(state, action.place) ? action.place : state.row };
    case 'draft':
      return { ...state, draft: action.draft };
  }
}

/** The form follows the selection to another task, unless something typed would be left behind. */
function follows(state: PaneState, place: Place): boolean {
  return state.draft === null && state.read !== null && entryAt(state.read.reading, place) !== null;
}
