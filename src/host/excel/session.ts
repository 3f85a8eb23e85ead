/** The state of one stand-in: the workbook, what the client holds on to, who listens, and what the host was told to be. */
import { fail } from '../protocol/errors';
import type { HostClass, HostObject } from '../protocol/host-class';
import { type Counters, noTraffic } from '../protocol/counters';
import type { EventEntry } from '../protocol/wire';
import { type ReferenceTable, referenceTable } from '../protocol/references';
import { Temporal } from 'temporal-polyfill';
import type { ChangedBlock } from '../calc/dependents';
import type { Block, SheetModel, WorkbookModel } from '../model/workbook-model';

export interface HostOptions {
  /** Highest ExcelApi requirement set; Excel's `1.14` unless told otherwise. */
  excelApi: string;
  /** Bytes a request or response may have; Excel on the web allows 5 MB. */
  payloadLimit: number;
  /** Cells a property may be read of at once. */
  cellLimit: number;
  /** File name without folder. */
  workbookName: string;
  /** BCP 47 tag used for texts of numbers and dates and for what is typed into cells. */
  locale: string;
  /** Author of comments and notes. */
  userName: string;
  /** Calculates formulas: all of them, or what depends on the changed blocks. The boots bring `calc/recalculate` along. */
  recalculate?: (
    model: WorkbookModel,
    options: { today: Temporal.PlainDate; changed?: readonly ChangedBlock[]; sameDay?: boolean },
  ) => unknown;
  /** What TODAY() gives; the day of the computer's clock unless told otherwise. */
  today: () => Temporal.PlainDate;
  /** `workbook.save()` and `workbook.close()`. Without it they are refused, as where Excel has no file to save to. */
  onFile?: (what: 'save' | 'close') => void;
}

export const DEFAULT_OPTIONS: HostOptions = {
  excelApi: '1.14',
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
  workbookName: 'Book1.xlsx',
  locale: 'zh-CN',
  userName: 'Task Ledger',
  today: () => Temporal.Now.plainDateISO(),
};

/** Who brings a change about: this add-in through the API, or the person at the keyboard. */
export type Origin = 'ThisLocalAddin' | 'Unknown';

export type Announcement = 'selection' | 'settings';

export type ClassLookup = (name: string) => HostClass;

export interface ExcelSession {
  model: WorkbookModel;
  readonly options: HostOptions;
  /** The class of a name. @throws ApiNotFound. Handed in, so that classes may name one another without importing one another. */
  readonly classNamed: ClassLookup;
  /** 14 for ExcelApi 1.14. */
  readonly apiLevel: number;
  references: ReferenceTable;
  /** Ranges in use by the running request; they follow inserted and deleted cells. */
  readonly liveRanges: Set<HostObject>;
  readonly counters: Counters;
  /** The user is typing into a cell: Excel takes no requests. */
  cellEditMode: boolean;
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
  origin: Origin;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Events of the running request, sent after its response. */
  readonly outbox: EventEntry[];
  /** Cells that formulas may depend on changed; without a block anything may have. */
  touchValues(sheet?: SheetModel, block?: Block): void;
  /** Brings calculated values up to date: before they are read, saved or shown, and not after every request that changes something. */
  settle(force?: boolean): void;
  /** Whether the client ever subscribed to an event of this name (`onChanged`). */
  hears(event: string): boolean;
  /** The client subscribed. */
  listen(event: string): void;
  emit(messageType: number, targetId: string, args: Record<string, unknown>): void;
  /** Events of the older kind, without content: the selection or the settings changed. Kept until the request ends. */
  announce(what: Announcement): void;
  readonly announced: Set<Announcement>;
  /** The add-in asks to save or close the file. */
  announceFile(what: 'save' | 'close'): void;
  beginRequest(): void;
  /** A number that this session never gave out before. */
  nextNumber(): number;
  /** Puts another workbook in place of the present one; what the client held on to is gone. */
  attach(model: WorkbookModel): void;
}

export function createSession(
  model: WorkbookModel,
  classNamed: ClassLookup,
  options: Partial<HostOptions> = {},
): ExcelSession {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  /** What changed since the last calculation; `all` when it cannot be said. */
  let changed: ChangedBlock[] | 'all' = [];
  /** The day of the last calculation. */
  let reckonedOn: Temporal.PlainDate | null = null;
  let counter = 0;
  const heard = new Set<string>();
  const session: ExcelSession = {
    model,
    options: settings,
    classNamed,
    apiLevel: apiLevelOf(settings.excelApi),
    references: referenceTable(),
    liveRanges: new Set(),
    counters: noTraffic(),
    cellEditMode: false,
    eventsEnabled: true,
    origin: 'ThisLocalAddin',
    calculationMode: 'Automatic',
    outbox: [],
    touchValues: (sheet, block) => {
      if (changed === 'all') return;
      if (sheet && block && changed.length < MAX_CHANGED_BLOCKS)
        changed.push({ sheetId: sheet.id, block: { ...block } });
      else changed = 'all';
    },
    settle: (force = false) => {
      if (!force && (changed.length === 0 || session.calculationMode === 'Manual')) return;
      const blocks = force || changed === 'all' ? undefined : changed;
      const today = settings.today();
      const sameDay = reckonedOn?.equals(today) ?? false;
      changed = [];
      reckonedOn = today;
      settings.recalculate?.(session.model, { today, changed: blocks, sameDay });
    },
    hears: (event) => session.eventsEnabled && heard.has(event),
    listen: (event) => void heard.add(event),
    emit: (messageType, targetId, args) => {
      if (!session.eventsEnabled) return;
      session.outbox.push({ messageCategory: 65536, messageType, targetId, message: JSON.stringify(args) });
    },
    announce: (what) => void (session.eventsEnabled && session.announced.add(what)),
    announced: new Set(),
    announceFile: (what) =>
      settings.onFile ? settings.onFile(what) : fail('UnsupportedOperation', `${what}: the workbook has no file`),
    beginRequest: () => {
      session.origin = 'ThisLocalAddin';
    },
    nextNumber: () => ++counter,
    attach: (next) => {
      session.model = next;
      session.references = referenceTable();
      session.eventsEnabled = true;
      session.calculationMode = 'Automatic';
      changed = [];
      reckonedOn = null;
      session.outbox.length = 0;
    },
  };
  return session;
}

/** Beyond this many separate blocks it is quicker to calculate everything. */
const MAX_CHANGED_BLOCKS = 200;

function apiLevelOf(excelApi: string): number {
  const match = /^1\.(\d{1,2})$/.exec(excelApi);
  if (!match) throw new Error(`Not a requirement set of ExcelApi: ${excelApi}`);
  return Number(match[1]);
}
