/**
 * Excel for Node and jest: loads the genuine Office.js client once a process (once a realm under jest) and answers it from
 * a workbook in memory. After `startExcelHost` the globals `Excel`, `Office` and `OfficeExtension` are Microsoft's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { recalculate } from './calc/recalculate';
import { type ExcelHost, createExcelHost } from './excel/excel-host';
import type { HostOptions } from './excel/session';
import type { WorkbookModel } from './model/workbook-model';
import { isRecord } from './protocol/wire';

export type { ExcelHost } from './excel/excel-host';

export interface NodeHostOptions extends HostOptions {
  /** Path of `excel-web-16.00.js`; found in `@microsoft/office-js` by itself. */
  clientPath: string;
}

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.js';

interface Bridge {
  host: ExcelHost | null;
  stopListening: () => void;
  sendMessageToHost(message: string): void;
  /** Set by the client when it loads. */
  onMessageFromHost?: (message: string) => void;
}

const realm = globalThis as unknown as Record<string, unknown> & { _richApiNativeBridge?: Bridge };

/** Starts a stand-in over `model`, which takes the place of one started before. `Excel.run` works when it resolves. */
export async function startExcelHost(model: WorkbookModel, options: Partial<NodeHostOptions> = {}): Promise<ExcelHost> {
  const { clientPath, ...hostOptions } = options;
  const host = createExcelHost(model, { recalculate, ...hostOptions });
  const bridge = realm._richApiNativeBridge ?? loadClient(clientPath ?? findClient());
  bridge.stopListening();
  bridge.host = host;
  bridge.stopListening = host.onAfter((entries) => {
    if (entries.length === 0) return;
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  });
  describeHost(host);
  return host;
}

function findClient(): string {
  const starts = [
    process.argv[1] && dirname(process.argv[1]),
    process.cwd(),
    typeof __dirname === 'string' ? __dirname : undefined,
  ];
  for (const start of starts) {
    if (!start) continue;
    try {
      return createRequire(join(start, 'x.js')).resolve(CLIENT);
    } catch {
      // Looked for from the next place.
    }
  }
  throw new Error(`${CLIENT} is not installed`);
}

/** Runs Microsoft's file unchanged in this realm; it takes its bridge to the host from a global. */
function loadClient(path: string): Bridge {
  const bridge: Bridge = {
    host: null,
    stopListening: () => undefined,
    sendMessageToHost: (message) => void answer(bridge, message),
  };
  realm._richApiNativeBridge = bridge;
  realm.window ??= globalThis;
  realm.navigator ??= { userAgent: 'Node', platform: 'Node', language: 'zh-CN' };
  realm.location ??= { search: '', hash: '', href: 'http://localhost/', protocol: 'http:', host: 'localhost' };
  // Indirect eval: in the realm of the caller, or `instanceof` fails between the client and the add-in.
  (0, eval)(readFileSync(path, 'utf8'));
  if (!bridge.onMessageFromHost) throw new Error(`Office.js protocol: ${path} does not take the host bridge`);
  return bridge;
}

async function answer(bridge: Bridge, message: string): Promise<void> {
  const envelope: unknown = JSON.parse(message);
  if (!isRecord(envelope) || envelope.type !== 1 || !isRecord(envelope.message) || !bridge.host) {
    throw new Error(`Office.js protocol: unexpected message ${message.slice(0, 200)}`);
  }
  const { url, body } = envelope.message;
  if (typeof url !== 'string' || !/ProcessQuery(\?|$)/i.test(url))
    throw new Error(`Office.js protocol: unexpected url ${String(url)}`);
  const flags = Number(/[?&]flags=(\d+)/i.exec(url)?.[1] ?? envelope.flags ?? 0);
  const response = await bridge.host
    .answer(typeof body === 'string' ? body : JSON.stringify(body), flags)
    .catch((error: unknown) => {
      // A defect of the stand-in itself must not look like Excel's answer.
      return JSON.stringify({ Results: [], TraceIds: [], Error: hostDefect(error) });
    });
  bridge.onMessageFromHost?.(
    JSON.stringify({ type: 2, id: envelope.id, flags: 0, message: { statusCode: 200, headers: {}, body: response } }),
  );
}

const hostDefect = (error: unknown) => ({
  Code: 'GeneralException',
  Message: `The stand-in for Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  HttpStatusCode: 500,
  Location: '',
  ActionIndex: 0,
});

/** `Office.context` as an add-in reads it. */
function describeHost(host: ExcelHost): void {
  const level = host.session.apiLevel;
  const locale = host.session.options.locale;
  const requirements = {
    isSetSupported: (name: string, version: string | number = '1.1'): boolean => {
      if (/^(RichApiRuntime(Flag)?|DelayForCellEdit)$/i.test(name)) return true;
      const minor = /^1\.(\d+)$/.exec(String(version));
      return name.toLowerCase() === 'excelapi' && minor !== null && Number(minor[1]) <= level;
    },
  };
  const context = { requirements, host: 'Excel', platform: 'PC', contentLanguage: locale, displayLanguage: locale };
  // `Office.context` is a getter over this factory, which office.js brings along in a browser.
  const osf = realm.OSF as { _OfficeAppFactory?: Record<string, unknown> };
  osf._OfficeAppFactory = { ...osf._OfficeAppFactory, getContext: () => context };
}
