/** The stand-in as its users see it: attach a workbook, act as the person at the keyboard, count the traffic. */
import { parseReference } from '../model/a1';
import { findSheet } from '../model/sheets';
import type { SheetModel, WorkbookModel } from '../model/workbook-model';
import { type Counters, noTraffic } from '../protocol/counters';
import { handleRequest } from '../protocol/handle-request';
import type { EventEntry } from '../protocol/wire';
import { enterValues } from './cells/write-cells';
import { classNamed } from './class-registry';
import { activate, selectBlocks } from './selection';
import { type Announcement, type ExcelSession, type HostOptions, createSession } from './session';
import { changeStructure } from './range/range-changes';
import { parseAddress, parseAreas, rangeOf } from './targets';

export interface ExcelHost {
  /** The workbook as it stands, its formulas calculated; the single authority. */
  readonly model: WorkbookModel;
  readonly session: ExcelSession;
  /** Round trips and bytes since the start or the last reset; clean-up batches of the client are left out. */
  readonly counters: Readonly<Counters>;
  resetCounters(): void;
  /** Puts another workbook in place of the present one. */
  attach(model: WorkbookModel): void;
  /** While true every request is refused with `InvalidOperationInCellEditMode`, or waits where `delayForCellEdit` asked for it. */
  setCellEditMode(isEditing: boolean): void;
  /** What a person types: `userEdit('台账', 'C5', '2025年6月底')`, or rows of values for a block. */
  userEdit(sheet: string, address: string, value: unknown): void;
  /** A person selects cells; the sheet is activated. */
  userSelect(sheet: string, address: string): void;
  /** A person opens another sheet. */
  userActivate(sheet: string): void;
  userInsertRows(sheet: string, row: number, count: number): void;
  userDeleteRows(sheet: string, row: number, count: number): void;
  /** Answers one request; used by the boots. */
  answer(requestJson: string, flags?: number): Promise<string>;
  /** Called after every request or user action that changed or announced something. */
  onAfter(listener: (events: EventEntry[], announced: Announcement[]) => void): () => void;
}

/** The client's flag of `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

export function createExcelHost(model: WorkbookModel, options: Partial<HostOptions> = {}): ExcelHost {
  const session = createSession(model, classNamed, options);
  const listeners = new Set<(events: EventEntry[], announced: Announcement[]) => void>();
  let editEnded: (() => void)[] = [];

  const flush = (): void => {
    const events = session.outbox.splice(0);
    const announced = [...session.announced];
    session.announced.clear();
    for (const listener of listeners) listener(events, announced);
  };
  const asUser = (action: (sheet: SheetModel) => void, sheetName: string): void => {
    const sheet = findSheet(session.model, sheetName);
    if (!sheet) throw new Error(`No sheet ${sheetName}`);
    session.origin = 'Unknown';
    try {
      action(sheet);
    } finally {
      session.origin = 'ThisLocalAddin';
    }
    flush();
  };
  const wholeRows = (sheet: SheetModel, row: number, count: number) =>
    rangeOf(sheet, parseReference(`${row}:${row + count - 1}`)!.block);

  return {
    get model() {
      // Calculation waits until somebody looks.
      session.settle();
      return session.model;
    },
    session,
    counters: session.counters,
    resetCounters: () => void Object.assign(session.counters, noTraffic()),
    attach: (next) => session.attach(next),
    setCellEditMode: (isEditing) => {
      session.cellEditMode = isEditing;
      if (isEditing) return;
      const waiting = editEnded;
      editEnded = [];
      for (const go of waiting) go();
    },
    userEdit: (sheetName, address, value) =>
      asUser((sheet) => enterValues(parseAddress(address, sheet, session), value, session), sheetName),
    userSelect: (sheetName, address) =>
      asUser((sheet) => selectBlocks(session, sheet, parseAreas(address, sheet, session).blocks), sheetName),
    userActivate: (sheetName) => asUser((sheet) => activate(session, sheet), sheetName),
    userInsertRows: (sheetName, row, count) =>
      asUser((sheet) => void changeStructure(wholeRows(sheet, row, count), session, 'insert', 'Down'), sheetName),
    userDeleteRows: (sheetName, row, count) =>
      asUser((sheet) => void changeStructure(wholeRows(sheet, row, count), session, 'delete', 'Up'), sheetName),
    answer: async (requestJson, flags = 0) => {
      if (session.cellEditMode && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
        await new Promise<void>((resolve) => editEnded.push(resolve));
      }
      const response = handleRequest(session, requestJson);
      // Events follow the response, as messages of their own.
      setTimeout(flush, 0);
      return response;
    },
    onAfter: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
