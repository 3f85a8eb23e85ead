/**
 * Excel for a page: the `window.external` surface of Excel for Windows, put in place before office.js loads. The untouched
 * office.js then boots itself: `Office.onReady` gives Excel, and settings, requirement sets, `Excel.run` and events work.
 */
import { recalculate } from './calc/recalculate';
import { type ExcelHost, createExcelHost } from './excel/excel-host';
import type { Announcement, HostOptions } from './excel/session';
import type { WorkbookModel } from './model/workbook-model';
import type { EventEntry } from './protocol/wire';

export type { ExcelHost } from './excel/excel-host';

/** A COM array as the Windows client reads it. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
const safeArray = (values: unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

type Callback = (response: SafeArray | number) => unknown;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/** Dispatch ids of the client. */
const EXECUTE_RICH_API = 93;
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
const EXCEL = 1;
const READ_WRITE = 0;
const TASK_PANE = 1;

let running: ExcelHost | undefined;

/**
 * Puts the stand-in in place. Call it before office.js is loaded; calling it again swaps the workbook (options stay as they
 * were: the client reads them once).
 */
export function startBrowserHost(model: WorkbookModel, options: Partial<HostOptions> = {}): ExcelHost {
  if (running) {
    running.attach(model);
    return running;
  }
  const host = createExcelHost(model, { recalculate, ...options });
  running = host;
  const handlers = new Map<number, Map<string, EventHandler>>();
  host.onAfter((events, announced) => send(handlers, events, announced));
  const context = officeContext(host);
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${host.session.options.locale}|||`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: unknown[], callback: Callback) => execute(host, id, params, callback),
    RegisterEvent: (id: number, target: string, handler: EventHandler, callback: Callback) => {
      const known = handlers.get(id) ?? new Map<string, EventHandler>();
      handlers.set(id, known.set(target, handler));
      callback(safeArray([SUCCESS]));
    },
    UnregisterEvent: (id: number, target: string, callback: Callback) => {
      handlers.get(id)?.delete(target);
      callback(safeArray([SUCCESS]));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  return host;
}

function execute(host: ExcelHost, id: number, params: unknown[], callback: Callback): void {
  if (id !== EXECUTE_RICH_API) {
    // Of the API before Excel.run only settings and selection events are stood in for.
    callback(safeArray([NOT_SUPPORTED]));
    return;
  }
  const message = params[0];
  const body: unknown = Array.isArray(message) ? message[4] : undefined;
  const flags: unknown = Array.isArray(message) ? message[6] : undefined;
  if (typeof body !== 'string') throw new Error('Office.js protocol: a request without a body');
  host
    .answer(body, typeof flags === 'number' ? flags : 0)
    .catch(hostDefect)
    .then((response) => callback(safeArray([SUCCESS, 200, [], response])));
}

/** A defect of the stand-in itself must not look like Excel's answer; it is also thrown, for the page's console. */
function hostDefect(error: unknown): string {
  setTimeout(() => {
    throw error;
  }, 0);
  const text = error instanceof Error ? error.message : String(error);
  const described = {
    Code: 'GeneralException',
    Message: `The stand-in for Excel failed: ${text}`,
    HttpStatusCode: 500,
    Location: '',
    ActionIndex: 0,
  };
  return JSON.stringify({ Results: [], TraceIds: [], Error: described });
}

function send(handlers: Map<number, Map<string, EventHandler>>, events: EventEntry[], announced: Announcement[]): void {
  const fire = (id: number, payload: SafeArray): void => {
    for (const handler of handlers.get(id)?.values() ?? []) handler(id, payload);
  };
  if (events.length > 0) {
    const rows = events.map(({ messageCategory, messageType, targetId, message }) =>
      safeArray([messageCategory, messageType, targetId, message, 0]),
    );
    fire(RICH_API_MESSAGE, safeArray(rows));
  }
  if (announced.includes('selection')) fire(SELECTION_CHANGED, safeArray([]));
  if (announced.includes('settings')) fire(SETTINGS_CHANGED, safeArray([]));
}

/** What the client asks once when it starts. */
function officeContext(host: ExcelHost): Record<string, () => unknown> {
  const { options } = host.session;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'task-ledger-workbench',
    GetSolutionToken: () => '',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => options.workbookName,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetCorrelationId: () => '',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: options.excelApi,
        RichApiRuntime: '1.2',
        DelayForCellEdit: '1.1',
        Settings: '1.1',
        DocumentEvents: '1.1',
      }),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetSettings: () => documentSettings(host),
  };
}

/** `Office.context.document.settings`: the same store as `workbook.settings`, as JSON texts. */
function documentSettings(host: ExcelHost) {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of host.model.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    WriteAsync: (keys: string[], values: string[], callback?: (status: number) => void) => {
      host.model.settings.clear();
      keys.forEach((key, index) => host.model.settings.set(key, JSON.parse(values[index] ?? 'null') as unknown));
      host.model.dirty.add('settings');
      callback?.(SUCCESS);
    },
  };
}
